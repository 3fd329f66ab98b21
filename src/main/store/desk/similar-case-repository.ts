import type { Database } from 'better-sqlite3';

import { Owner } from '../../../shared/model/decision.ts';
import type { OfferKey } from '../../../shared/model/offer.ts';
import type { CaseSummary } from '../../../shared/model/support-case.ts';
import { caseListQueries } from './case-list-repository.ts';
import { toCaseSummary, type SummaryRow } from './case-row.ts';

/** A case as it is shown among similar ones. */
export type SimilarCandidate = {
  readonly number: number;
  readonly summary: CaseSummary;
  readonly owner: Owner | null;
  readonly offer: OfferKey | null;
};

type PlaceRow = {
  readonly effective_owner: string | null;
  readonly publisher_id: string | null;
  readonly offer_id: string | null;
};

export const similarCaseQueries = {
  openOfOffer: `
    SELECT number FROM support_case
    WHERE publisher_id = ? AND offer_id = ? AND status = 'open' ORDER BY number DESC LIMIT ?`,
  holding: `
    SELECT rowid FROM support_case_text
    WHERE support_case_text MATCH ? ORDER BY support_case_text.rowid DESC LIMIT ?`,
} as const;

export type SimilarCaseRepository = ReturnType<typeof createSimilarCaseRepository>;

/** What the search for similar cases reads: never a whole table, never a whole list of places. */
export function createSimilarCaseRepository(db: Database) {
  const selectOpen = db
    .prepare<[string, string, number], number>(similarCaseQueries.openOfOffer)
    .pluck();
  const selectHolding = db.prepare<[string, number], number>(similarCaseQueries.holding).pluck();
  const selectCount = db.prepare<[], number>(`SELECT max(number) FROM support_case`).pluck();
  const selectSummary = db.prepare<[number], SummaryRow>(caseListQueries.summary);
  const selectPlace = db.prepare<[number], PlaceRow>(
    `SELECT effective_owner, publisher_id, offer_id FROM support_case WHERE number = ?`,
  );

  return {
    /** The newest first. */
    openOfOffer: ({ publisherId, offerId }: OfferKey, limit: number): number[] =>
      selectOpen.all(publisherId, offerId, limit),

    /** The newest cases that hold this word or Han pair; no more than `limit`. */
    holding: (term: string, limit: number): number[] => selectHolding.all(`"${term}"`, limit),

    /** How many cases there are, or were at most. */
    count: (): number => selectCount.get() ?? 0,

    /** Undefined: it is not there. */
    candidate(number: number): SimilarCandidate | undefined {
      const row = selectSummary.get(number);
      const place = selectPlace.get(number);
      if (!row || !place) return undefined;
      const { publisher_id: publisherId, offer_id: offerId } = place;
      return {
        number,
        summary: toCaseSummary(row),
        owner: Owner.safeParse(place.effective_owner).data ?? null,
        offer: publisherId === null || offerId === null ? null : { publisherId, offerId },
      };
    },
  };
}
