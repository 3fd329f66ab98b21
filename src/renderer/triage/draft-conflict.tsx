import { useTranslation } from 'react-i18next';

import { useKeys } from '../keys/use-keys.ts';
import { ActButton } from '../parts/act-button.tsx';
import { ErrorNote } from '../parts/error-note.tsx';
import type { TriageStore } from './triage-store.ts';
import type { TriageWork } from './triage-work.ts';

type Props = { readonly store: TriageStore; readonly work: TriageWork };

/** Another window saved this draft meanwhile: nothing is written over, and both can be kept. */
export function DraftConflict({ store, work }: Props) {
  const { t } = useTranslation();
  const { draft } = work;
  const isBehind = draft.status === 'failed' && draft.error.code === 'TRIAGE_DRAFT_CHANGED';
  const keepBoth = (): void => void store.keepBoth();
  useKeys({ 'Alt+k': isBehind ? keepBoth : undefined }, 'screen');
  if (!isBehind) return null;
  return (
    <div className="draft-conflict">
      <ErrorNote error={draft.error} />
      <ActButton keys="Alt K" onPress={keepBoth}>
        {t('triage.unfinished.keepBoth')}
      </ActButton>
    </div>
  );
}
