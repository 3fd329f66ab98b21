import { LongText, SingleLine } from '../limits.ts';
import { z } from '../zod.ts';
import { WaitingParty } from './case-progress.ts';
import { owners } from './decision.ts';
import { OfferKey } from './offer.ts';
import { CaseSummary } from './support-case.ts';

/** Which cases a list shows; what is absent does not matter. */
export const CaseFilter = z
  .strictObject({
    status: z.enum(['open', 'closed']),
    waitingOn: WaitingParty,
    owner: z.enum(owners),
    publisherId: SingleLine,
    offer: OfferKey,
    /**
     * As the groups of Today: `overdue`: its next action is past. `today`: it is due before midnight. `waiting-long`:
     * ours, on somebody for longer than the desk allows, and nothing planned.
     */
    due: z.enum(['overdue', 'today', 'waiting-long']),
  })
  .partial();
export type CaseFilter = Readonly<z.infer<typeof CaseFilter>>;

/** `next-action`: the earliest first, then those without. `waiting`: the longest wait first. */
export const caseOrders = ['newest', 'updated', 'next-action', 'waiting'] as const;
export const CaseOrder = z.enum(caseOrders);
export type CaseOrder = (typeof caseOrders)[number];

/** A fault, slow-down or maintenance of an offer that operators should know of while they triage. */
export const ServiceNotice = z.strictObject({
  id: z.uuid(),
  offer: OfferKey,
  offerName: z.string().nullable(),
  kind: z.enum(['outage', 'degradation', 'maintenance']),
  from: z.iso.datetime(),
  /** Null: open until somebody ends it. */
  until: z.iso.datetime().nullable(),
  text: LongText,
  source: SingleLine,
});
export type ServiceNotice = Readonly<z.infer<typeof ServiceNotice>>;
export const ServiceNoticeEdit = ServiceNotice.omit({ offerName: true });
export type ServiceNoticeEdit = Readonly<z.infer<typeof ServiceNoticeEdit>>;

const group = z.strictObject({ cases: z.array(CaseSummary), count: z.number().int() });

/** What a desk looks at first: each group holds its first cases and how many there are. */
export const Today = z.strictObject({
  overdue: group,
  due: group,
  /** Longer on somebody than the desk allows, and no next action planned. */
  waitingTooLong: group,
  /** Open, our turn, and nothing planned. */
  unplanned: group,
  /** Closed, and a reply came since that nobody here has acted on: no note, no call, not reopened. The oldest reply first. */
  answeredAfterClose: group,
  notices: z.array(ServiceNotice),
  openCount: z.number().int(),
});
export type Today = Readonly<z.infer<typeof Today>>;
