import { useTranslation } from 'react-i18next';

import { ActButton } from '../parts/act-button.tsx';
import type { NotificationState } from './system-notifier.ts';

type Props = { readonly state: NotificationState; readonly onAsk: () => void };

/** Whether the system notifies too; it is asked only when this button is pressed. */
export function NotificationChoice({ state, onAsk }: Props) {
  const { t } = useTranslation();
  if (state !== 'default') return <p className="field-hint">{t(`reminders.notify.${state}`)}</p>;
  return (
    <div className="stack-tight">
      <ActButton onPress={onAsk}>{t('reminders.notify.ask')}</ActButton>
      <p className="field-hint">{t('reminders.notify.text')}</p>
    </div>
  );
}
