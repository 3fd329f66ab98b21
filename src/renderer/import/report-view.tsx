import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { navigate } from '../app/use-route.ts';
import { plainKeysHeld } from '../keys/use-form-keys.ts';
import { useKeys } from '../keys/use-keys.ts';
import { ActButton } from '../parts/act-button.tsx';
import { ErrorNote } from '../parts/error-note.tsx';
import { FocusHeading } from '../parts/focus-heading.tsx';
import { LatestImport } from '../sources/latest-import.tsx';
import type { SourcesStore } from '../sources/sources-store.ts';
import { chosenSource } from './chosen-source.ts';
import { ConflictDecision } from './conflict-decision.tsx';
import type { ImportStore } from './import-store.ts';
import type { ReportedImport } from './import-work.ts';
import { MissingDecision } from './missing-decision.tsx';
import { PlanTabs } from './plan-tabs.tsx';
import { sumOf } from './report-counts.ts';

type Props = {
  readonly store: ImportStore;
  readonly sources: SourcesStore;
  readonly work: ReportedImport;
};

/** What the import did, or would do; what is left to decide stands above its step. */
export function ReportView({ store, sources, work }: Props) {
  const { t } = useTranslation();
  const { fileName, report, error, jobId } = work;
  const { isDryRun, added, changed, unchanged, rejectedByReason } = report;
  const choices = useStore(store.choices);
  const list = useStore(sources.state);
  const { existing, newName } = chosenSource(
    choices.source,
    list.sources.filter(({ kind }) => kind === 'file'),
    work.preview?.sourceName ?? list.undo?.sourceName ?? fileName,
  );
  const sourceName = existing?.name ?? newName;
  const isUndone = !isDryRun && list.done?.kind === 'undone';
  useEffect(() => {
    if (!isDryRun) void sources.load();
  }, [sources, isDryRun]);
  useKeys(isDryRun ? { 'Ctrl+Enter': () => void store.start(false) } : {}, 'step');
  useKeys(isDryRun ? plainKeysHeld : {}, 'hold');
  return (
    <div className="stack">
      <div>
        <FocusHeading focusKey={`report ${jobId}`}>{t(titleOf(isDryRun, isUndone))}</FocusHeading>
        <p className="step-hint break">
          {t('import.report.file', { file: fileName, source: sourceName })}
        </p>
        {isUndone ? null : (
          <output className="dim">
            {t('import.report.total', {
              count: added + changed + unchanged + sumOf(rejectedByReason),
            })}
          </output>
        )}
      </div>
      {isDryRun ? null : <LatestImport store={sources} />}
      {error === null ? null : <ErrorNote error={error} />}
      <div className="import-decisions" hidden={isUndone}>
        <MissingDecision
          store={store}
          count={report.missing}
          sourceName={sourceName}
          isDone={!isDryRun}
        />
        {isDryRun ? <ConflictDecision store={store} count={report.conflicts} /> : null}
      </div>
      <div className="acts">
        {isDryRun ? (
          <>
            <ActButton kind="primary" keys="Ctrl ↵" onPress={() => void store.start(false)}>
              {t('import.report.import')}
            </ActButton>
            <ActButton onPress={() => void store.change()}>{t('import.report.again')}</ActButton>
          </>
        ) : (
          <>
            <ActButton
              kind="primary"
              onPress={() => {
                store.reset();
                navigate({ screen: 'offers', text: '' });
              }}
            >
              {t('import.report.finish')}
            </ActButton>
            <ActButton onPress={() => store.reset()}>{t('import.report.otherFile')}</ActButton>
          </>
        )}
      </div>
      {isUndone ? null : <PlanTabs store={store} work={work} />}
    </div>
  );
}

function titleOf(isDryRun: boolean, isUndone: boolean) {
  if (isDryRun) return 'import.report.dryRun';
  return isUndone ? 'import.report.undone' : 'import.report.done';
}
