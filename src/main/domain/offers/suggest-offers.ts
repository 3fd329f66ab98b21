import type { OfferSuggestion } from '../../../shared/model/offer-suggestion.ts';
import { namePieces } from './name-pieces.ts';

/** An offer as the search of the desk finds it. */
export type FoundOffer = Omit<OfferSuggestion, 'because'>;

const mostSuggestions = 3;
const leastHan = 3;
const leastLatin = 5;

/**
 * Offers whose name, or whose publisher's, stands in a message in part or whole: the more of the name, the earlier.
 * `findOffers` is asked a bounded number of times, whatever the message.
 */
export function suggestOffers(
  message: string,
  findOffers: (words: string) => readonly FoundOffer[],
): OfferSuggestion[] {
  const found = new Map<string, { readonly offer: FoundOffer; readonly pieces: string[] }>();
  for (const piece of namePieces(message)) {
    for (const offer of findOffers(piece)) {
      if (!holds(offer.title, piece) && !holds(offer.publisher, piece)) continue;
      const key = `${offer.publisherId}/${offer.offerId}`;
      const known = found.get(key) ?? { offer, pieces: [] };
      known.pieces.push(piece);
      found.set(key, known);
    }
  }
  return [...found.values()]
    .map(({ offer, pieces }) => ({ offer, because: longestOf(pieces) }))
    .filter(({ because }) => because.some(isTelling))
    .map((it) => ({ ...it, share: shareOf(it.offer, it.because) }))
    .toSorted((one, other) => other.share - one.share)
    .slice(0, mostSuggestions)
    .map(({ offer, because }) => ({ ...offer, because }));
}

/** The words stand in the name as words of their own; Chinese has no spaces to look for. */
function holds(name: string, piece: string): boolean {
  const [inName, words] = [name.toLowerCase(), piece.toLowerCase()];
  if (/^\p{Script=Han}+$/u.test(words)) return inName.includes(words);
  return ` ${inName.replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `.includes(
    ` ${words.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim()} `,
  );
}

/** Those that stand inside no other, each once however it is written. */
function longestOf(pieces: readonly string[]): string[] {
  const written = [...new Map(pieces.toReversed().map((it) => [it.toLowerCase(), it])).entries()];
  return written
    .filter(([piece]) => written.every(([it]) => it === piece || !it.includes(piece)))
    .map(([, it]) => it)
    .toReversed();
}

function isTelling(piece: string): boolean {
  return piece.length >= (/\p{Script=Han}/u.test(piece) ? leastHan : leastLatin);
}

/** How much of the name was said; its publisher's name counts a little. */
function shareOf({ title, publisher }: FoundOffer, because: readonly string[]): number {
  const said = (name: string) =>
    because.filter((it) => holds(name, it)).reduce((sum, it) => sum + it.length, 0) /
    Math.max(1, name.length);
  return said(title) + said(publisher) / 4;
}
