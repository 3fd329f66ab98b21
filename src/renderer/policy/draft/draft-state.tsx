import { useTranslation } from 'react-i18next';

import { ActButton } from '../../parts/act-button.tsx';
import { downloadText } from '../../parts/download-text.ts';
import { ErrorNote } from '../../parts/error-note.tsx';
import type { DraftWork } from './draft-store.ts';

type Props = {
  readonly work: DraftWork;
  readonly onReload: () => void;
  readonly onRetry: () => void;
  /** Goes to the first problem. */
  readonly onProblem: () => void;
};

/** Whether what was typed is kept, and whether it holds. */
export function DraftState({ work, onReload, onRetry, onProblem }: Props) {
  const { t } = useTranslation();
  const { saving, saved } = work;
  const { problems, combinations } = saved.check;
  if (saving.status === 'failed') {
    const isStale = saving.error.code === 'DRAFT_CHANGED' || saving.error.code === 'DRAFT_MISSING';
    return (
      <div className="draft-state">
        <ErrorNote error={saving.error} />
        {isStale ? (
          <ActButton onPress={() => saveMine(work)}>{t('policyDraft.keepMine')}</ActButton>
        ) : null}
        <ActButton onPress={isStale ? onReload : onRetry}>
          {t(isStale ? 'policyDraft.conflict' : 'common.tryAgain')}
        </ActButton>
      </div>
    );
  }
  return (
    <div className="draft-state">
      <output className={problems.length === 0 ? 'good' : 'warn'}>
        {problems.length === 0 ? (
          t('policyDraft.holds', { combinations })
        ) : (
          <ActButton kind="plain" onPress={onProblem}>
            {t('policyDraft.problems', { count: problems.length })}
          </ActButton>
        )}
      </output>
      <span className="dim">
        {saving.status === 'loading'
          ? t('policyDraft.state.saving')
          : t('policyDraft.about', { version: saved.basedOn })}
      </span>
    </div>
  );
}

/** What was typed here, as a file that can be imported again: the other window was first. */
function saveMine({ history }: DraftWork): void {
  const text = `${JSON.stringify(history.present, null, 2)}\n`;
  downloadText('policy-draft-mine.json', text, 'application/json');
}
