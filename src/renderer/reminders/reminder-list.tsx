import { useTranslation } from 'react-i18next';

import { snoozes, type Reminder, type Snooze } from '../../shared/model/service-clock.ts';
import { ActButton } from '../parts/act-button.tsx';
import { TimeAgo } from '../parts/time-ago.tsx';

type Props = {
  readonly due: readonly Reminder[];
  readonly onOpen: (reference: string) => void;
  readonly onSnooze: (id: string, length: Snooze) => void;
};

/** What is due, each with its case and the ways to put it off. */
export function ReminderList({ due, onOpen, onSnooze }: Props) {
  const { t } = useTranslation();
  if (due.length === 0) return <p className="dim">{t('reminders.empty')}</p>;
  return (
    <ul className="reminder-list" aria-label={t('reminders.heading')}>
      {due.map(({ id, reference, title, kind, dueAt }) => (
        <li key={id}>
          <p>
            <b>{t(`reminders.kinds.${kind}`)}</b>{' '}
            <span className="dim">
              <TimeAgo at={dueAt} />
            </span>
          </p>
          <p className="clip">{title}</p>
          <div className="acts">
            <ActButton kind="plain" onPress={() => onOpen(reference)}>
              <span className="code">{reference}</span>
            </ActButton>
            {snoozes.map((length) => (
              <ActButton
                key={length}
                kind="plain"
                label={t('common.labelled', {
                  label: t('reminders.snoozeOf', { reference }),
                  value: t(`reminders.snooze.${length}`),
                })}
                onPress={() => onSnooze(id, length)}
              >
                {t(`reminders.snooze.${length}`)}
              </ActButton>
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}
