import { z } from '../zod.ts';

export const hitKinds = ['offer', 'publisher', 'contact', 'case'] as const;

/** One thing found. An offer's id is `publisherId/offerId`, a publisher's its `publisherId`, a case's its reference; its `publisher` is the customer. */
export const SearchHit = z.strictObject({
  kind: z.enum(hitKinds),
  id: z.string(),
  title: z.string(),
  publisher: z.string(),
});
export type SearchHit = Readonly<z.infer<typeof SearchHit>>;
