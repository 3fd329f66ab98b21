import { z } from '../zod.ts';

/** In the order in which they are shown. */
export const hitKinds = ['offer', 'publisher', 'contact', 'case', 'policy'] as const;

/**
 * One thing found. An offer's id is `publisherId/offerId`, a publisher's its `publisherId`, a case's its reference and
 * its `publisher` the customer. Of the policy: `rule/R-...`, `span/105`, `note/...` or `topic/...`, with the rule's or
 * sentence's number as `publisher`.
 */
export const SearchHit = z.strictObject({
  kind: z.enum(hitKinds),
  id: z.string(),
  title: z.string(),
  publisher: z.string(),
});
export type SearchHit = Readonly<z.infer<typeof SearchHit>>;

/** What is remembered when it was opened or used. */
export const recentKinds = ['offer', 'contact', 'case'] as const;
export type RecentKind = (typeof recentKinds)[number];
export const RecentHit = SearchHit.extend({ kind: z.enum(recentKinds) });
export type RecentHit = Readonly<z.infer<typeof RecentHit>>;
/** More are not kept. */
export const mostRecent = 12;
