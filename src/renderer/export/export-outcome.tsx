import { Check } from 'lucide-react';
import { ProgressBar } from 'react-aria-components/ProgressBar';
import { useTranslation } from 'react-i18next';

import { formatSize } from '../i18n/format-size.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { ActButton } from '../parts/act-button.tsx';
import { ErrorNote } from '../parts/error-note.tsx';
import type { ExportWork } from './export-store.ts';

type Props = {
  readonly work: ExportWork;
  /** How many records there are about; null: nobody has counted them. */
  readonly count: number | null;
  /** Stops an export that somebody else began. */
  readonly onStop: () => void;
};

/** How far the export is, or what came of it, beside the button that began it. */
export function ExportOutcome({ work, count, onStop }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  if (work.status === 'failed') {
    return (
      <div className="stack">
        <ErrorNote error={work.error} />
        {work.error.code === 'EXPORT_RUNNING' ? (
          <div className="acts">
            <ActButton onPress={onStop}>{t('export.stopOther')}</ActButton>
          </div>
        ) : null}
      </div>
    );
  }
  return (
    <>
      {work.status === 'writing' ? <Progress records={work.records} count={count} /> : null}
      {/* Its place is kept: what is read out must stand there before it is filled. */}
      <output className="done-line">
        {work.status === 'saving' ? t('export.saving') : null}
        {work.status === 'cancelled' ? t('export.cancelled') : null}
        {work.status === 'not-saved' ? t('export.notSaved') : null}
        {work.status === 'saved' ? (
          <span className="break">
            <Check aria-hidden="true" />
            {t('export.saved', {
              fileName: work.file.fileName,
              count: work.file.records,
              size: formatSize(work.file.sizeBytes, locale),
            })}
          </span>
        ) : null}
      </output>
    </>
  );
}

type ProgressProps = { readonly records: number; readonly count: number | null };

function Progress({ records, count }: ProgressProps) {
  const { t } = useTranslation();
  // What belongs to the records, such as contacts of their publishers, is written after them.
  const share = count === null || count === 0 ? null : Math.min(1, records / count);
  return (
    <div className="stack">
      <ProgressBar
        className="progress"
        aria-label={t('export.progress')}
        value={(share ?? 0) * 100}
        isIndeterminate={share === null || records === 0}
      >
        <progress max={1} aria-hidden="true" {...(share === null ? {} : { value: share })} />
      </ProgressBar>
      <p className="muted number">
        {records === 0 ? t('export.starting') : t('export.rows', { count: records })}
      </p>
    </div>
  );
}
