import { SingleLine } from '../limits.ts';
import { z } from '../zod.ts';
import { severities } from './support-case.ts';

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** When this desk works. The clocks of cases stand still outside of it. */
export const WorkingCalendar = z.strictObject({
  /** IANA name. */
  timeZone: SingleLine.min(1),
  /** Monday to Sunday; null: a day without work. `until` 00:00 is midnight at the end of the day. */
  days: z.array(z.strictObject({ from: clockTime, until: clockTime }).nullable()).length(7),
  /** Calendar days without work, each with its name. */
  holidays: z.array(z.strictObject({ on: z.iso.date(), name: SingleLine })).max(2_000),
});
export type WorkingCalendar = Readonly<z.infer<typeof WorkingCalendar>>;

/** What the desk promises, in working minutes. Null: nothing. */
export const ServiceTarget = z.strictObject({
  severity: z.enum(severities),
  firstAnswerMinutes: z.number().int().min(1).max(600_000).nullable(),
  chaseAfterMinutes: z.number().int().min(1).max(600_000).nullable(),
});
export const ServiceClockSettings = z.strictObject({
  calendar: WorkingCalendar,
  targets: z.array(ServiceTarget).length(severities.length),
  /** A case may wait this long on somebody before Today shows it. Working minutes. */
  waitingLongMinutes: z.number().int().min(1).max(600_000),
});
export type ServiceClockSettings = Readonly<z.infer<typeof ServiceClockSettings>>;

/** How the clocks of a case stand. Null: it has no such clock. */
export const CaseClocks = z.strictObject({
  reference: z.string(),
  /** Until the customer has an answer. `dueAt` null: nothing is promised. */
  firstAnswer: z
    .strictObject({
      dueAt: z.iso.datetime().nullable(),
      metAt: z.iso.datetime().nullable(),
      usedMinutes: z.number().int(),
      isLate: z.boolean(),
    })
    .nullable(),
  /** Since it waits on somebody. */
  waiting: z
    .strictObject({
      chaseAt: z.iso.datetime().nullable(),
      usedMinutes: z.number().int(),
      isLong: z.boolean(),
    })
    .nullable(),
});
export type CaseClocks = Readonly<z.infer<typeof CaseClocks>>;

/** Something an operator asked to be reminded of, or a clock that runs out. */
export const Reminder = z.strictObject({
  /** Stable: the same reminder is shown once. */
  id: z.string(),
  reference: z.string(),
  title: z.string(),
  kind: z.enum(['next-action', 'first-answer', 'chase']),
  dueAt: z.iso.datetime(),
});
export type Reminder = Readonly<z.infer<typeof Reminder>>;
