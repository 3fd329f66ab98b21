import { useTranslation } from 'react-i18next';

import type { SaveState } from '../app/loadable.ts';

export function CaseSaveState({ saving }: { readonly saving: SaveState }) {
  const { t } = useTranslation();
  if (saving.status === 'idle') return null;
  if (saving.status === 'failed') return <span className="bad">{t('cases.notSaved')}</span>;
  return <span>{t(saving.status === 'ready' ? 'cases.saved' : 'cases.saving')}</span>;
}
