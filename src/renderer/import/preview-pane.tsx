import { TriangleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import type {
  FileReading,
  ImportMapping,
  PreviewRecord,
} from '../../shared/model/catalogue-import.ts';
import { useDesk } from '../app/desk-context.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { ErrorNote } from '../parts/error-note.tsx';
import { LiveStatus } from '../parts/live-status.tsx';
import { ReadingPane } from '../parts/reading-pane.tsx';
import { fieldText } from './field-text.ts';
import { createPreviewStore } from './preview-store.ts';

type Props = {
  readonly input: FileReading & {
    readonly uploadId: string | null;
    readonly mapping: ImportMapping;
  };
};

/** What becomes of the first records, brought up to date as the mapping changes. */
export function PreviewPane({ input }: Props) {
  const { t } = useTranslation();
  const { client } = useDesk();
  const [store] = useState(() => createPreviewStore(client));
  const { records, isBehind, error } = useStore(store.state);
  useEffect(() => {
    const { uploadId, ...rest } = input;
    if (uploadId !== null) store.show({ uploadId, ...rest });
  }, [store, input]);
  useEffect(() => () => store.stop(), [store]);
  // How many there are is known once they are here.
  const heading =
    records.length === 0
      ? t('import.preview.headingBefore')
      : t('import.preview.heading', { count: records.length });
  return (
    <ReadingPane label={heading}>
      <div className="stack-tight preview-records" aria-busy={isBehind}>
        <h3 className="section-heading">{heading}</h3>
        {error === null ? null : <ErrorNote error={error} />}
        {records.map((record, index) => (
          <Record key={record.line} record={record} isOpen={index === 0} />
        ))}
        <LiveStatus text={isBehind ? t('import.preview.behind') : ''} />
      </div>
    </ReadingPane>
  );
}

type RecordProps = { readonly record: PreviewRecord; readonly isOpen: boolean };

function Record({ record, isOpen }: RecordProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { line, rejected, fields, flags } = record;
  const valueOf = (name: string): string | undefined =>
    fields.find(({ field }) => field === name)?.value;
  const name = valueOf('name') ?? valueOf('offerId') ?? t('import.preview.unnamed');
  return (
    <details className="preview-record" open={isOpen}>
      <summary>
        <span className="dim number">{t('import.preview.line', { line })}</span>
        <span className="clip" title={name}>
          {name}
        </span>
        <Mark record={record} />
      </summary>
      {rejected === null ? null : (
        <p className="bad preview-problem">
          {t('import.preview.rejected', { reason: t(`import.reasons.${rejected}`) })}
        </p>
      )}
      {flags.map(({ flag, value }) => (
        <p key={`${flag} ${value}`} className="warn break preview-problem">
          {t(`import.flags.${flag}`)} <span className="plan-value">{value}</span>
        </p>
      ))}
      {fields.length === 0 ? <p className="dim">{t('import.preview.nothing')}</p> : null}
      <dl className="detail-list">
        {fields.map(({ field, value }) => (
          <div key={field}>
            <dt>{t(`import.fields.${field}`)}</dt>
            <dd className="clip-4" title={value}>
              {fieldText(t, locale, field, value)}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** Said in a word beside the name, so that no record has to be opened to be found. */
function Mark({ record: { rejected, flags } }: { readonly record: PreviewRecord }) {
  const { t } = useTranslation();
  if (rejected !== null) {
    return (
      <span className="preview-mark bad">
        <TriangleAlert aria-hidden="true" />
        {t('import.report.groups.rejected')}
      </span>
    );
  }
  if (flags.length === 0) return null;
  return (
    <span className="preview-mark warn">
      <TriangleAlert aria-hidden="true" />
      {t('import.preview.problems', { count: flags.length })}
    </span>
  );
}
