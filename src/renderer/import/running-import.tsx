import { ProgressBar } from 'react-aria-components/ProgressBar';
import { useTranslation } from 'react-i18next';

import { ActButton } from '../parts/act-button.tsx';
import { FocusHeading } from '../parts/focus-heading.tsx';
import type { ImportStore, ImportWork } from './import-store.ts';

type Props = {
  readonly store: ImportStore;
  readonly work: Extract<ImportWork, { status: 'running' }>;
};

/** How far the import is; it can be cancelled at any moment. */
export function RunningImport({ store, work }: Props) {
  const { t } = useTranslation();
  const { file, isDryRun, progress, isCancelling } = work;
  const name = { file: file.preview.fileName };
  return (
    <div className="stack">
      <FocusHeading focusKey={`running ${isDryRun}`}>
        {isDryRun ? t('import.running.dryRun', name) : t('import.running.import', name)}
      </FocusHeading>
      <ProgressBar
        className="progress"
        aria-label={t('import.running.progress')}
        value={(progress?.share ?? 0) * 100}
        isIndeterminate={progress === null}
      >
        <progress max={1} aria-hidden="true" {...(progress ? { value: progress.share } : {})} />
      </ProgressBar>
      <p className="muted">
        {progress === null
          ? t('import.running.phase.reading')
          : `${t(`import.running.phase.${progress.phase}`)} · ${t('import.running.rows', { count: progress.rows })}`}
      </p>
      <div className="acts">
        <ActButton onPress={() => void store.cancel()} isDisabled={isCancelling}>
          {t(isCancelling ? 'import.running.cancelling' : 'import.running.cancel')}
        </ActButton>
      </div>
    </div>
  );
}
