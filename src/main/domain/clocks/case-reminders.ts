import type { Reminder } from '../../../shared/model/service-clock.ts';

/** Something of a case that becomes due. */
export type DueThing = Pick<Reminder, 'reference' | 'title' | 'kind'> & {
  /** UTC, ISO 8601. */
  readonly dueAt: string;
};

/**
 * Reminders of what is due by `horizon` (UTC, ISO 8601), the earliest first; of more than `most` the latest. What is
 * put off comes when that ends: `snoozedUntil` says when, undefined where it never was.
 */
export function remindersOf(
  due: readonly DueThing[],
  snoozedUntil: (id: string) => string | undefined,
  horizon: string,
  most: number,
): Reminder[] {
  const reminders = due.map((it) => toReminder(it, snoozedUntil));
  return reminders
    .filter(({ remindAt }) => remindAt <= horizon)
    .toSorted((one, other) => compare(one, other))
    .slice(-most);
}

/** The id names what is due and when: a new date is a new reminder. */
function toReminder(it: DueThing, snoozedUntil: (id: string) => string | undefined): Reminder {
  const dueAt = new Date(it.dueAt).toISOString();
  const id = `${it.kind}/${it.reference}/${dueAt}`;
  const until = snoozedUntil(id);
  return { ...it, id, dueAt, remindAt: until !== undefined && until > dueAt ? until : dueAt };
}

function compare(one: Reminder, other: Reminder): number {
  if (one.remindAt === other.remindAt) return one.id < other.id ? -1 : 1;
  return one.remindAt < other.remindAt ? -1 : 1;
}
