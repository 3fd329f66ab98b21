import { LongText, SingleLine } from '../limits.ts';
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
  /** Calendar days that are worked although the week or a holiday says no, with their own hours. */
  extraDays: z
    .array(
      z.strictObject({ on: z.iso.date(), name: SingleLine, from: clockTime, until: clockTime }),
    )
    .max(2_000),
});
export type WorkingCalendar = Readonly<z.infer<typeof WorkingCalendar>>;

const holidayName = z.strictObject({ en: SingleLine, 'zh-CN': SingleLine });
const namedDay = z.strictObject({ on: z.iso.date(), name: holidayName });

/** Public holidays that come with the program: facts with their source, to be taken into a calendar. */
export const HolidaySet = z.strictObject({
  id: z.string(),
  name: holidayName,
  /** What it holds and what it leaves out. */
  about: z.strictObject({ en: LongText, 'zh-CN': LongText }),
  source: SingleLine,
  /** When the source was looked at. */
  asOf: z.iso.date(),
  holidays: z.array(namedDay),
  /** Days off by the week that the source makes working days. */
  worked: z.array(namedDay),
});
export type HolidaySet = Readonly<z.infer<typeof HolidaySet>>;

/** What the desk promises, in working minutes. Null: nothing. A case without a severity counts as C. */
export const ServiceTarget = z.strictObject({
  severity: z.enum(severities),
  firstAnswerMinutes: z.number().int().min(1).max(600_000).nullable(),
  chaseAfterMinutes: z.number().int().min(1).max(600_000).nullable(),
});
export type ServiceTarget = Readonly<z.infer<typeof ServiceTarget>>;

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
      /** When the customer was answered, or the case was closed; null: not yet. */
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

export const reminderKinds = ['next-action', 'first-answer', 'chase'] as const;
/** How long a reminder can be put off; `tomorrow`: until work begins on the next working day. */
export const snoozes = ['ten-minutes', 'hour', 'tomorrow'] as const;
export const Snooze = z.enum(snoozes);
export type Snooze = (typeof snoozes)[number];

/** Something an operator asked to be reminded of, or a clock that runs out. */
export const Reminder = z.strictObject({
  /** Stable: the same reminder is shown once. */
  id: z.string(),
  reference: z.string(),
  title: z.string(),
  kind: z.enum(reminderKinds),
  dueAt: z.iso.datetime(),
  /** When it is to be shown: when it is due, or when its snooze ends. */
  remindAt: z.iso.datetime(),
});
export type Reminder = Readonly<z.infer<typeof Reminder>>;
