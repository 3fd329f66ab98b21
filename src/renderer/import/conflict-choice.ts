import type { ConflictChoice } from '../../shared/model/import-plan.ts';
import type { OfferKey } from '../../shared/model/offer.ts';

export type Winner = ConflictChoice['default'];

/** Who wins for one offer. */
export function winnerOf(choice: ConflictChoice, key: OfferKey): Winner {
  const isException = choice.except.some((it) => isSameKey(it, key));
  return isException ? otherThan(choice.default) : choice.default;
}

/** The choice with another winner for one offer. */
export function withWinner(choice: ConflictChoice, key: OfferKey, winner: Winner): ConflictChoice {
  const others = choice.except.filter((it) => !isSameKey(it, key));
  return { ...choice, except: winner === choice.default ? others : [...others, key] };
}

function otherThan(winner: Winner): Winner {
  return winner === 'hand' ? 'file' : 'hand';
}

function isSameKey(one: OfferKey, other: OfferKey): boolean {
  return one.publisherId === other.publisherId && one.offerId === other.offerId;
}
