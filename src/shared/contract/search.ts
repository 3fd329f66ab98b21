import { OfferOrder, QueryFilter, queryKeys } from '../model/offer-filter.ts';
import { OfferSelection } from '../model/offer-selection.ts';
import { OfferChoice, OfferSummary } from '../model/offer.ts';
import { QualitySummary } from '../model/quality.ts';
import { hitKinds, RecentHit, recentKinds, SearchHit } from '../model/search-hit.ts';
import { z } from '../zod.ts';

const nothing = z.strictObject({});
const text = z.string().max(1_000);
const limit = z.number().int().min(1).max(1_000);
const recent = z.strictObject({ kind: z.enum(recentKinds), id: z.string().min(1).max(2_000) });

/** What can be done with many offers at once. */
const OfferAct = z.discriminatedUnion('kind', [
  /** Somebody looked and found the record right. */
  z.strictObject({ kind: z.literal('check') }),
  /** What is not named stays as it is. */
  z.strictObject({ kind: z.literal('choose'), choice: OfferChoice.partial() }),
  /** What was written by hand about them goes. */
  z.strictObject({ kind: z.literal('take-back') }),
]);
export type OfferAct = Readonly<z.infer<typeof OfferAct>>;

/** The search in the top bar and the list of offers. Every `text` is a typed query. */
export const searchProcedures = {
  'search.find': {
    input: z.strictObject({ text, limit, kinds: z.array(z.enum(hitKinds)).min(1).optional() }),
    output: z.strictObject({
      /** The kind that holds the closest name first; within one the best first. */
      hits: z.array(SearchHit),
      /** Kinds of which there are more than `hits` holds. */
      more: z.array(z.enum(hitKinds)),
      /** Texts that find something where this one finds no offer, because it seems to be mistyped; the best first. */
      didYouMean: z.array(z.string()),
    }),
  },
  /** What was opened or used lately, the latest first. */
  'search.recent': { input: nothing, output: z.strictObject({ recent: z.array(RecentHit) }) },
  /** It was opened, or used in a triage. Of an offer and a case the desk knows the names itself. */
  'search.used': { input: RecentHit, output: nothing },
  /** It is not to be shown among the recent ones any more. */
  'search.forget': { input: recent, output: nothing },
  /** Values of a condition that begin with what is typed, each with how many offers answer. */
  'search.suggest': {
    input: z.strictObject({ key: z.enum(queryKeys), value: text }),
    output: z.strictObject({
      values: z.array(z.strictObject({ value: z.string(), count: z.number().int() })),
    }),
  },

  'offers.list': {
    input: z.strictObject({
      text,
      order: OfferOrder.default('rank'),
      isDescending: z.boolean().default(false),
      offset: z.number().int().min(0),
      limit,
    }),
    output: z.strictObject({
      offers: z.array(OfferSummary),
      hasMore: z.boolean(),
      /** How many there are in all. */
      total: z.number().int(),
      /** True: too many to be sorted; they stand in the order of the catalogue. */
      isUnsorted: z.boolean(),
      /** Conditions that no offer can answer, such as a source that is not there. */
      unknown: z.array(QueryFilter),
      /** Where nothing is found: words that find something in place of those that were typed; the best first. */
      didYouMean: z.array(z.string()),
      /** Where flags are asked for that the desk finds by itself: when it last looked, and whether records changed since. */
      flagsAsOf: QualitySummary.pick({ madeAt: true, isBehind: true }).nullable(),
    }),
  },
  /**
   * Acts on all that are chosen, or on none; `removals` takes it back.
   * @throws OFFERS_TOO_MANY
   */
  'offers.act': {
    input: z.strictObject({ selection: OfferSelection, act: OfferAct }),
    /** How many of them it was done to. */
    output: z.strictObject({ changed: z.number().int() }),
  },
} as const;
