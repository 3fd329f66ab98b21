import { toFilterTerms } from '../../domain/search/offer-filters.ts';
import { forEachRun } from '../../domain/search/segment.ts';
import type { ContactRow } from './contact-rows.ts';
import { fromFlagBits, type OfferRow } from './offer-rows.ts';
import { longestTerm } from './posting-table.ts';
import type { TermSpool } from './term-spool.ts';

/** Of an offer in a spool: names and keys, filters, texts. */
export const offerPartCount = 3;
const leastKnownLetters = 4;
const hanStart = /^\p{Script=Han}/u;
const digit = /[0-9]/;

/** Puts what an offer is found by into the spool. */
export function putOfferTerms(spool: TermSpool, offer: OfferRow): void {
  spool.named(offer.name);
  if (offer.publisher_name.trim() === '') spool.publisher(offer.publisher_id);
  else spool.named(offer.publisher_name);
  spool.text(offer.publisher_id);
  spool.text(offer.offer_id);
  spool.endPart();
  const markets = offer.markets_json === '[]' ? [] : toStrings(offer.markets_json);
  for (const term of toFilterTerms({ ...offer, markets, flags: fromFlagBits(offer.flags) }))
    spool.term(term);
  spool.endPart();
  if (offer.summary !== null) spool.text(offer.summary);
  if (offer.description !== null) spool.text(offer.description);
  spool.text(offer.keywords_json);
  spool.text(offer.categories_json);
  spool.endPart();
}

/** The same for a contact of those that stand together. */
export function putContactTerms(
  spool: TermSpool,
  contact: ContactRow,
  all: readonly ContactRow[],
): void {
  if (isWorthFinding(contact, all)) {
    spool.named(contact.name ?? '');
    for (const text of [contact.email, contact.phone, contact.url, contact.note]) {
      if (text !== null) spool.text(text);
    }
  }
  spool.endPart();
}

/** A public page of support beside a fuller contact of the same offer would only stand there twice. */
function isWorthFinding(contact: ContactRow, all: readonly ContactRow[]): boolean {
  const isPageOnly = contact.name === null && contact.email === null && contact.phone === null;
  return !isPageOnly || !all.some((it) => it !== contact && it.url === contact.url);
}

/** Whether a term of a name or key is a word that typing errors are looked for in. */
export function isKnownWord(term: string): boolean {
  return (
    term.length >= leastKnownLetters &&
    term.length <= longestTerm &&
    !hanStart.test(term) &&
    !digit.test(term)
  );
}

type Named = Pick<OfferRow, 'name' | 'publisher_name' | 'publisher_id' | 'offer_id'>;

/** Hands over each such word of an offer, once for each time it comes. */
export function forEachKnownWord(offer: Named, take: (word: string) => void): void {
  const word = (text: string, start: number, end: number): void => {
    const term = text.slice(start, end);
    if (isKnownWord(term)) take(term);
  };
  for (const text of [offer.name, offer.publisher_name, offer.publisher_id, offer.offer_id]) {
    forEachRun(text, { word, han: () => undefined });
  }
}

function toStrings(json: string): string[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the column holds a list of strings, by the schema of an offer
  return JSON.parse(json) as string[];
}
