import { SingleLine } from '../limits.ts';
import { z } from '../zod.ts';

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** By the wall clock of the contact. An `until` that is not later than `from` is of the next day: 00:00 is midnight. */
export const OpeningSpan = z.strictObject({ from: clockTime, until: clockTime });
export type OpeningSpan = Readonly<z.infer<typeof OpeningSpan>>;

/** More stretches of one day than these nobody keeps. */
export const mostSpansOfDay = 4;

/** The id of a calendar whose public holidays are those of this desk itself. */
export const ownCalendar = 'desk';

/** When somebody can be reached. */
export const OpeningHours = z.strictObject({
  /** Monday to Sunday; an empty day is closed. */
  days: z.array(z.array(OpeningSpan).max(mostSpansOfDay).readonly()).length(7).readonly(),
  /** Closed on the public holidays of this set, or of `ownCalendar`; null: on none that the desk knows. */
  closedOn: SingleLine.nullable(),
});
export type OpeningHours = Readonly<z.infer<typeof OpeningHours>>;

/** When a contact is open from a little before now on; what no one can know is said. */
export const OpenTimes = z.discriminatedUnion('status', [
  z.strictObject({
    status: z.literal('known'),
    timeZone: z.string(),
    /** UTC, in order, apart from each other. */
    spans: z.array(z.strictObject({ from: z.iso.datetime(), until: z.iso.datetime() })),
    /** Until when `spans` tell everything. */
    knownUntil: z.iso.datetime(),
  }),
  z.strictObject({
    status: z.literal('unknown'),
    reason: z.enum(['no-hours', 'free-text', 'no-time-zone', 'unknown-time-zone']),
    /** What the free text seems to say, for the operator to take over; null: nothing that reads for sure. */
    suggested: OpeningHours.nullable(),
  }),
]);
export type OpenTimes = Readonly<z.infer<typeof OpenTimes>>;
