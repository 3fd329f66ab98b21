import { createStore } from 'zustand/vanilla';

import type { Client } from '../../shared/client.ts';
import type { AppError } from '../../shared/errors.ts';
import type { Reminder, Snooze } from '../../shared/model/service-clock.ts';
import { toAppError } from '../app/to-app-error.ts';
import type { ShownMemory } from './shown-memory.ts';
import type { NotificationState, SystemNotifier } from './system-notifier.ts';

const pollMs = 60_000;
/** More at once, as after a weekend, are told of in one notification. */
const mostNotes = 3;

export type RemindersWork = {
  /** What is due, the earliest first. */
  readonly due: readonly Reminder[];
  readonly notifications: NotificationState;
  /** Why a reminder could not be put off, or null. */
  readonly error: AppError | null;
};

type RemindersDeps = {
  readonly client: Client;
  readonly notifier: SystemNotifier;
  readonly memory: ShownMemory;
  /** What a notification says: the kind alone. No customer, no question. */
  readonly textOf: (kind: Reminder['kind']) => string;
  readonly countText: (count: number) => string;
  readonly open: (reference: string) => void;
};

/** What is due, asked for every minute, in the background too; each is notified once. */
export function createRemindersStore(deps: RemindersDeps) {
  const { client, notifier, memory } = deps;
  const state = createStore<RemindersWork>(() => ({
    due: [],
    notifications: notifier.state(),
    error: null,
  }));
  let timer: ReturnType<typeof setInterval> | undefined;

  async function poll(): Promise<void> {
    const notifications = notifier.state();
    // A desk that does not answer is told of by the banner: what was due stays.
    const answer = await client('clocks.reminders', { withinMinutes: 0 }).catch(() => null);
    if (answer === null) return;
    state.setState({ due: answer.reminders, notifications });
    if (notifications === 'granted') notify(answer.reminders);
  }

  function notify(due: readonly Reminder[]): void {
    const fresh = due.filter((it) => !memory.isShown(it));
    memory.remember(fresh);
    if (fresh.length > mostNotes) {
      const [first] = fresh;
      const title = deps.countText(fresh.length);
      notifier.show({ id: 'several', title, body: '' }, () => first && deps.open(first.reference));
      return;
    }
    for (const { id, reference, kind } of fresh) {
      const note = { id, title: reference, body: deps.textOf(kind) };
      notifier.show(note, () => deps.open(reference));
    }
  }

  return {
    state,
    poll,

    /** Returns the function that ends it. */
    start(): () => void {
      void poll();
      timer = setInterval(() => void poll(), pollMs);
      return () => clearInterval(timer);
    },

    async snooze(id: string, length: Snooze): Promise<void> {
      state.setState({ error: null });
      try {
        await client('clocks.snooze', { id, for: length });
        await poll();
      } catch (error) {
        state.setState({ error: toAppError(error) });
      }
    },

    /** Only ever by a button. */
    async askForNotifications(): Promise<void> {
      await notifier.ask();
      await poll();
      state.setState({ notifications: notifier.state() });
    },
  };
}
