import { useTranslation } from 'react-i18next';

import type { SaveState } from '../app/loadable.ts';

/** How the saving of the draft stands, in the top bar. */
export function DraftState({ draft }: { readonly draft: SaveState }) {
  const { t } = useTranslation();
  if (draft.status === 'idle') return null;
  if (draft.status === 'failed') return <span className="bad">{t('triage.draftFailed')}</span>;
  return <span>{t(draft.status === 'ready' ? 'triage.draftSaved' : 'triage.draftSaving')}</span>;
}
