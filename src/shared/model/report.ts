import { SingleLine } from '../limits.ts';
import { z } from '../zod.ts';
import { ContactHop, Owner } from './decision.ts';
import { factValues } from './facts.ts';

const count = z.number().int().min(0);
/** Hours around the clock. */
const hours = z.number().min(0);

/** Calendar days of the desk’s time zone, both included. */
export const ReportPeriod = z.strictObject({ from: z.iso.date(), to: z.iso.date() });
export type ReportPeriod = Readonly<z.infer<typeof ReportPeriod>>;
/** A longer period is refused. */
export const mostReportDays = 3_660;

/** Of those measured, half were as fast or faster, and nine of ten. Null: none was measured. */
export const Durations = z.strictObject({
  measured: count,
  medianHours: hours.nullable(),
  ninetiethHours: hours.nullable(),
});
export type Durations = Readonly<z.infer<typeof Durations>>;

/** So many of so many; `of` 0: there is no rate. */
export const Share = z.strictObject({ count, of: count });
export type Share = Readonly<z.infer<typeof Share>>;

/** Null: the case is not routed yet. */
const owner = Owner.nullable();

/** From the opening of a case to its owner, and who is in no median. */
export const TimeToOwner = z.strictObject({
  all: Durations,
  byOwner: z.array(Durations.extend({ owner: Owner })),
  /** Open, and nobody has put it with its owner yet. */
  pending: count,
  /** Answered or closed without ever being put with its owner. */
  never: count,
  /** No owner is known. */
  ownerless: count,
});

/** From the opening of a case to its first answer, and who is in no median. */
export const TimeToAnswer = z.strictObject({
  all: Durations,
  byOwner: z.array(Durations.extend({ owner, pending: count, never: count })),
  /** Open without an answer. */
  pending: count,
  /** Closed without an answer. */
  never: count,
});

/** Null: a fact is still missing, so that no rule decided. */
export const RuleCost = z.strictObject({
  rule: SingleLine.nullable(),
  cases: count,
  /** Until the first answer; without one until the end of the case, or until now. */
  hoursWaited: hours,
  bounced: count,
  overridden: count,
});
export type RuleCost = Readonly<z.infer<typeof RuleCost>>;

const publisher = {
  /** Null: no offer was chosen, or (of a contact) it is not a publisher’s. */
  publisherId: z.string().nullable(),
  /** As the latest case called it. */
  publisherName: z.string().nullable(),
};

/** A contact that cases needed and that stands on no record today. */
export const MissingContact = z.strictObject({
  ...publisher,
  contact: ContactHop,
  cases: count,
  hoursWaited: hours,
});
export type MissingContact = Readonly<z.infer<typeof MissingContact>>;

export const PublisherAnswers = z.strictObject({
  ...publisher,
  asked: count,
  /** Hours from being asked to its first answer. */
  answers: Durations,
  /** Asked, not answered, and the case is open. */
  pending: count,
  /** Answered later than the desk’s own time to chase, or unanswered for longer. */
  late: count,
  /** Asked cases of a severity with such a time. */
  judged: count,
});
export type PublisherAnswers = Readonly<z.infer<typeof PublisherAnswers>>;

/** What a list leaves out because it is long. */
const rest = z.strictObject({ rows: count, cases: count });

/** The figures of a period: the cases opened in it, as they stood at `madeAt`. */
export const Report = z.strictObject({
  period: ReportPeriod,
  timeZone: SingleLine,
  madeAt: z.iso.datetime(),
  /** Without the duplicates, which no other figure counts. */
  cases: count,
  duplicates: count,
  answered: count,

  byWeek: z.array(
    /** `monday`: also where the period begins or ends inside the week. */
    z.strictObject({ monday: z.iso.date(), cases: count, isWhole: z.boolean() }),
  ),
  byOwner: z.array(z.strictObject({ owner, cases: count })),
  byTopic: z.array(z.strictObject({ topic: z.enum(factValues.topic).nullable(), cases: count })),
  byPublisher: z.array(z.strictObject({ ...publisher, cases: count })),
  byPublisherRest: rest,

  timeToOwner: TimeToOwner,
  timeToAnswer: TimeToAnswer,
  bounced: Share,
  overridden: Share,
  undetermined: Share,

  rules: z.array(RuleCost),
  /** Null: the catalogue cannot be read, so nobody knows which contacts are on record. */
  missingContacts: z
    .strictObject({
      rows: z.array(MissingContact),
      rest,
      /** Cases that needed a contact; how many of them found none. */
      share: Share,
    })
    .nullable(),
  latePublishers: z.strictObject({ rows: z.array(PublisherAnswers), rest }),
});
export type Report = Readonly<z.infer<typeof Report>>;

/** The names of the figures, in the order of the page. */
export const reportFigures = [
  'byWeek',
  'byOwner',
  'byTopic',
  'byPublisher',
  'timeToOwner',
  'timeToAnswer',
  'rates',
  'rules',
  'missingContacts',
  'latePublishers',
] as const;
export type ReportFigure = (typeof reportFigures)[number];

/** The longest list of publishers or contacts; the others are counted in its rest. */
export const mostReportRows = 100;
