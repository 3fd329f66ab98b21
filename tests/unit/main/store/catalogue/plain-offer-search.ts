import type { OfferFilter } from '../../../../../src/main/domain/search/offer-filters.ts';
import type { TestOffer } from './catalogue-of-records.ts';

/** With so many hits by names and keys the descriptions are not asked. */
const enough = 20;

/** What a search must find, by looking into every offer, in the order in which they are given. */
export function findPlainly(
  offers: readonly TestOffer[],
  text: string,
  filters: readonly OfferFilter[],
): TestOffer[] {
  const asked = offers.filter((offer) => answers(offer, filters));
  const runs = runsOf(text);
  if (runs.length === 0) return text.trim() === '' ? asked : [];
  const nameOf = publisherNames(offers);
  const keysOf = (offer: TestOffer): string =>
    [offer.name, nameOf(offer), offer.publisherId, offer.offerId].join('\n');
  const inKeys = asked.filter((offer) => runs.every((run) => holds(keysOf(offer), run, false)));
  if (inKeys.length >= enough) return inKeys;
  const inAll = asked.filter((offer) =>
    runs.every((run) => holds(keysOf(offer), run, false) || holds(textsOf(offer), run, true)),
  );
  return [...inKeys, ...inAll.filter((offer) => !inKeys.includes(offer))];
}

/** Names that are the text, then those that begin with it, then the others. */
export function byCloseness(offers: readonly TestOffer[], text: string): TestOffer[] {
  const wanted = fold(text).trim();
  const far = ({ name }: TestOffer): number => {
    const folded = fold(name).trim();
    return folded === wanted ? 0 : folded.startsWith(wanted) ? 1 : 2;
  };
  return offers.toSorted((one, other) => far(one) - far(other));
}

type Run = { readonly text: string; readonly isHan: boolean; readonly isLast: boolean };

function runsOf(text: string): Run[] {
  const found = Array.from(fold(text).matchAll(/\p{Script=Han}+|[a-z0-9]+/gu), ([run]) => run);
  return found.map((run, index) => ({
    text: run,
    isHan: /^\p{Script=Han}/u.test(run),
    isLast: index === found.length - 1,
  }));
}

/** Chinese anywhere; a word whole, the last one by its beginning, but in texts not by one letter or two. */
function holds(text: string, run: Run, isText: boolean): boolean {
  const folded = fold(text);
  if (run.isHan) return folded.includes(run.text);
  const words = folded.match(/[a-z0-9]+/g) ?? [];
  const isBeginning = run.isLast && (!isText || run.text.length > 2);
  return words.some((word) => (isBeginning ? word.startsWith(run.text) : word === run.text));
}

function textsOf({ summary, description, keywords = [] }: TestOffer): string {
  return [summary ?? '', description ?? '', ...keywords].join('\n');
}

/** An offer that does not say what its publisher is called takes it from another that does. */
function publisherNames(offers: readonly TestOffer[]): (offer: TestOffer) => string {
  const known = new Map(
    offers.flatMap(({ publisherId, publisherName = '' }) =>
      publisherName === '' ? [] : [[publisherId, publisherName] as const],
    ),
  );
  return ({ publisherId, publisherName = '' }) => publisherName || (known.get(publisherId) ?? '');
}

/** Values of one kind are alternatives; every kind must be answered; nothing excluded may be there. */
function answers(offer: TestOffer, filters: readonly OfferFilter[]): boolean {
  const has = ({ kind, value }: OfferFilter): boolean => {
    if (kind === 'publisher') return offer.publisherId === value;
    if (kind === 'type') return offer.productType === value;
    if (kind === 'market') return (offer.markets ?? []).includes(value);
    return offer.isPreview === true;
  };
  const wanted = filters.filter((it) => it.isExcluded !== true);
  return (
    filters.every((it) => it.isExcluded !== true || !has(it)) &&
    wanted.every((it) => wanted.some((other) => other.kind === it.kind && has(other)))
  );
}

function fold(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
