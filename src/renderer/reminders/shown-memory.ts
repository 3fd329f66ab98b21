import type { Reminder } from '../../shared/model/service-clock.ts';

const key = 'fingerpost.reminders.shown';
/** More than a desk is ever reminded of at once. */
const mostRemembered = 500;

/** Which reminders were notified already; one that was put off is another when it comes again. */
export type ShownMemory = {
  readonly isShown: (reminder: Reminder) => boolean;
  readonly remember: (reminders: readonly Reminder[]) => void;
};

/** Remembers as long as the storage does, for all windows of the desk. */
export function createShownMemory(storage: Pick<Storage, 'getItem' | 'setItem'>): ShownMemory {
  const read = (): string[] => {
    const text = storage.getItem(key);
    return text === null ? [] : text.split('\n');
  };
  return {
    isShown: (reminder) => read().includes(nameOf(reminder)),
    remember(reminders) {
      const all = new Set([...read(), ...reminders.map(nameOf)]);
      storage.setItem(key, [...all].slice(-mostRemembered).join('\n'));
    },
  };
}

function nameOf({ id, remindAt }: Reminder): string {
  return `${id}@${remindAt}`;
}
