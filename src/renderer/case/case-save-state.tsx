import { useTranslation } from 'react-i18next';

import type { SaveState } from '../app/loadable.ts';

/** How the saving stands, in a place that is kept free for it. */
export function CaseSaveState({ saving }: { readonly saving: SaveState }) {
  const { t } = useTranslation();
  if (saving.status === 'failed')
    return <span className="save-state bad">{t('cases.notSaved')}</span>;
  return (
    <span className="save-state">
      {saving.status === 'idle'
        ? null
        : t(saving.status === 'ready' ? 'cases.saved' : 'cases.saving')}
    </span>
  );
}
