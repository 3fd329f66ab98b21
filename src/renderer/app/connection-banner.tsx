import { Unplug } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { ActButton } from '../parts/act-button.tsx';
import type { ConnectionStore } from './connection-store.ts';
import { useDesk } from './desk-context.ts';

/** Says so when the desk stops answering in the middle of the work; what is on the screen stays. */
export function ConnectionBanner({ connectionStore }: { connectionStore: ConnectionStore }) {
  const { t } = useTranslation();
  const { deskStore } = useDesk();
  const connection = useStore(connectionStore.state, (it) => it.connection);
  if (connection === 'connected') return null;
  return (
    <div className="connection-banner" role="alert">
      <Unplug aria-hidden="true" />
      <span>{t(connection === 'unreachable' ? 'app.connectionLost' : 'app.signInLost')}</span>
      <ActButton onPress={() => void deskStore.refresh()}>{t('common.tryAgain')}</ActButton>
    </div>
  );
}
