import { ProgressBar } from 'react-aria-components/ProgressBar';
import { useTranslation } from 'react-i18next';

import type { ImportProgress } from '../../shared/model/current-import.ts';
import type { Locale } from '../../shared/model/locale.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { ActButton } from '../parts/act-button.tsx';
import { FocusHeading } from '../parts/focus-heading.tsx';
import type { ImportStore } from './import-store.ts';
import type { RunningImport as Running } from './import-work.ts';

type Props = { readonly store: ImportStore; readonly work: Running };

/** How far the import is; it can be cancelled at any moment. */
export function RunningImport({ store, work }: Props) {
  const { t } = useTranslation();
  const { fileName, isDryRun, progress, isCancelling } = work;
  return (
    <div className="stack">
      <FocusHeading focusKey={`running ${isDryRun}`}>
        {t(isDryRun ? 'import.running.dryRun' : 'import.running.import', { file: fileName })}
      </FocusHeading>
      <ProgressBar
        className="progress"
        aria-label={t('import.running.progress')}
        value={(progress?.share ?? 0) * 100}
        isIndeterminate={progress === null}
      >
        <progress max={1} aria-hidden="true" {...(progress ? { value: progress.share } : {})} />
      </ProgressBar>
      <ProgressFigures progress={progress} />
      <div className="acts">
        <ActButton onPress={() => void store.cancel()} isDisabled={isCancelling}>
          {t(isCancelling ? 'import.running.cancelling' : 'import.running.cancel')}
        </ActButton>
      </div>
      <p className="dim">{t('import.running.elsewhere')}</p>
    </div>
  );
}

function ProgressFigures({ progress }: { readonly progress: ImportProgress | null }) {
  const { t } = useTranslation();
  const locale = useLocale();
  if (progress === null) return <p className="muted">{t('import.running.starting')}</p>;
  const { phase, rows, rowsPerSecond, secondsLeft } = progress;
  return (
    <ul className="progress-figures muted number">
      <li>{t(`import.running.phase.${phase}`)}</li>
      <li>{t('import.running.rows', { count: rows })}</li>
      {rowsPerSecond === null ? null : (
        <li>{t('import.running.pace', { count: Math.round(rowsPerSecond) })}</li>
      )}
      {secondsLeft === null ? null : (
        <li>{t('import.running.left', { time: formatSeconds(secondsLeft, locale) })}</li>
      )}
    </ul>
  );
}

/** In seconds below two minutes, in minutes above. */
function formatSeconds(seconds: number, locale: Locale): string {
  const isShort = seconds < 120;
  const style = {
    style: 'unit',
    unitDisplay: 'long',
    unit: isShort ? 'second' : 'minute',
  } as const;
  const count = Math.max(1, Math.round(isShort ? seconds : seconds / 60));
  return new Intl.NumberFormat(locale, style).format(count);
}
