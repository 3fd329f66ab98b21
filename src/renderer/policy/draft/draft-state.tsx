import { useTranslation } from 'react-i18next';

import { ActButton } from '../../parts/act-button.tsx';
import { ErrorNote } from '../../parts/error-note.tsx';
import type { DraftWork } from './draft-store.ts';

type Props = {
  readonly work: DraftWork;
  readonly onReload: () => void;
  readonly onRetry: () => void;
};

/** Whether what was typed is kept, and whether it holds. */
export function DraftState({ work, onReload, onRetry }: Props) {
  const { t } = useTranslation();
  const { saving, saved } = work;
  const { problems, combinations } = saved.check;
  if (saving.status === 'failed') {
    const isStale = saving.error.code === 'DRAFT_CHANGED' || saving.error.code === 'DRAFT_MISSING';
    return (
      <div className="draft-state">
        <ErrorNote error={saving.error} />
        <ActButton onPress={isStale ? onReload : onRetry}>
          {t(isStale ? 'policyDraft.conflict' : 'common.tryAgain')}
        </ActButton>
      </div>
    );
  }
  return (
    <div className="draft-state">
      <output className={problems.length === 0 ? 'good' : 'warn'}>
        {problems.length === 0
          ? t('policyDraft.holds', { combinations })
          : t('policyDraft.problems', { count: problems.length })}
      </output>
      <span className="dim">
        {saving.status === 'loading'
          ? t('policyDraft.state.saving')
          : t('policyDraft.about', { version: saved.basedOn })}
      </span>
    </div>
  );
}
