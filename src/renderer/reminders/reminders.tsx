import { Bell } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Popover } from 'react-aria-components/Popover';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { useDesk } from '../app/desk-context.ts';
import { navigate } from '../app/use-route.ts';
import { ErrorNote } from '../parts/error-note.tsx';
import { NotificationChoice } from './notification-choice.tsx';
import { ReminderList } from './reminder-list.tsx';
import { createRemindersStore } from './reminders-store.ts';
import { createShownMemory } from './shown-memory.ts';
import { createSystemNotifier } from './system-notifier.ts';

/** How many reminders there are, in the rail; the list of them on demand. */
export function Reminders() {
  const { t, i18n } = useTranslation();
  const { client } = useDesk();
  const [isOpen, setIsOpen] = useState(false);
  const [store] = useState(() =>
    createRemindersStore({
      client,
      notifier: createSystemNotifier(window),
      memory: createShownMemory(window.localStorage),
      textOf: (kind) => i18n.t(`reminders.kinds.${kind}`),
      countText: (count) => i18n.t('reminders.open', { count }),
      open: openCase,
    }),
  );
  useEffect(() => store.start(), [store]);
  const { due, notifications, error } = useStore(store.state);
  const count = due.length;
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setIsOpen}>
      <Button
        className="rail-link reminders-button"
        aria-label={count === 0 ? t('reminders.none') : t('reminders.open', { count })}
      >
        <Bell aria-hidden="true" />
        <span className="rail-link-text">{t('reminders.heading')}</span>
        {count === 0 ? null : <span className="reminders-count">{count}</span>}
      </Button>
      <Popover className="reminders-popover" placement="right bottom">
        <Dialog className="reminders">
          <Heading slot="title" className="section-heading">
            {t('reminders.heading')}
          </Heading>
          <ReminderList
            due={due}
            onOpen={(reference) => {
              setIsOpen(false);
              openCase(reference);
            }}
            onSnooze={(id, length) => void store.snooze(id, length)}
          />
          {error === null ? null : <ErrorNote error={error} />}
          <NotificationChoice
            state={notifications}
            onAsk={() => void store.askForNotifications()}
          />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function openCase(reference: string): void {
  navigate({ screen: 'case', reference, view: 'decision' });
}
