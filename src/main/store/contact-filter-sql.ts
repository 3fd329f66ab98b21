/** Which contacts are wanted, as both files are asked. */
export type ContactFilterQuery = {
  readonly role: string | null;
  readonly scope: 'offer' | 'publisher' | 'indirect-provider' | 'microsoft' | null;
  /** Never verified, or last before this. UTC, ISO 8601. */
  readonly verifiedBefore: string | null;
  /** Only these addresses, in small letters. */
  readonly addresses: readonly string[] | null;
  readonly isWithoutAddress: boolean;
  /** Words that stand in it. */
  readonly text: string;
};

/** Whether a row of either table of contacts is wanted; `scope_kind` is an expression of that table. */
const filterBy = (scopeKind: string): string => `
  (@role IS NULL OR role = @role)
  AND (@scope IS NULL OR ${scopeKind} = @scope)
  AND (@verifiedBefore IS NULL OR verified_at IS NULL OR verified_at < @verifiedBefore)
  AND (@addresses IS NULL OR lower(email) IN (SELECT value FROM json_each(@addresses)))
  AND (@isWithoutAddress = 0 OR email IS NULL)
  AND (@text = '' OR instr(lower(name), @text) OR instr(lower(email), @text) OR instr(phone, @text)
    OR instr(lower(publisher_id), @text) OR instr(lower(offer_id), @text))`;

/** In the catalogue a contact is of an offer or of its publisher. */
export const contactFilterSql = filterBy(
  `CASE WHEN offer_id IS NULL THEN 'publisher' ELSE 'offer' END`,
);
export const handKeptContactFilterSql = filterBy('scope_kind');

/** The values of the filter’s parameters. */
export function bindContactFilter(query: ContactFilterQuery) {
  return {
    ...query,
    addresses: query.addresses === null ? null : JSON.stringify(query.addresses),
    isWithoutAddress: query.isWithoutAddress ? 1 : 0,
    text: query.text.trim().toLowerCase(),
  };
}
