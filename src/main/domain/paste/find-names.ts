import { findAt, type Find } from './find.ts';

/** An offer as the catalogue calls it. */
export type KnownOffer = {
  readonly publisherId: string;
  readonly offerId: string;
  readonly title: string;
};

/** What a desk knows beside the text. */
export type Knowledge = {
  /** Offers whose names hold these words, the closest first. */
  readonly findOffers: (words: string) => readonly KnownOffer[];
  /** Names of customers of earlier cases. */
  readonly customers: readonly string[];
  /** E-mails and phones of the desk itself. */
  readonly ownAddresses: readonly string[];
};

/** Asking the catalogue is the slow part; a text of any length asks it so often at most. */
const mostQuestions = 40;
const leastNameLetters = 4;
const hanWindow = 4;
const capitalised =
  /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}.+-]{1,40}(?:[ \t]\p{Lu}[\p{L}\p{N}.+-]{0,40}){0,4}/gu;
const hanRun = /\p{Script=Han}{4,60}/gu;

/** Customers of earlier cases, wherever their names stand as words of their own. */
export function findCustomers(text: string, { customers }: Knowledge): Find[] {
  const folded = foldSameLength(text);
  return customers.flatMap((name) => {
    if (name.length < leastNameLetters && !/\p{Script=Han}/u.test(name)) return [];
    const start = indexOfWords(folded, foldSameLength(name));
    if (start < 0) return [];
    return [
      findAt(
        { start, end: start + name.length },
        { kind: 'customer', value: name, field: 'customer', rank: 2, isCertain: true },
      ),
    ];
  });
}

/** Offers of the catalogue that the text names in full. `labelled`: texts behind a label or in a column of offers. */
export function findOffers(
  text: string,
  labelled: readonly { readonly start: number; readonly text: string }[],
  knowledge: Knowledge,
): Find[] {
  const folded = foldSameLength(text);
  const found = new Map<string, Find>();
  const words = [...labelled.map((it) => it.text), ...candidates(text)];
  for (const asked of [...new Set(words)].slice(0, mostQuestions)) {
    const offers = knowledge.findOffers(asked);
    for (const offer of offers) {
      const start = indexOfWords(folded, foldSameLength(offer.title));
      const key = `${offer.publisherId}/${offer.offerId}`;
      if (start < 0 || found.has(key)) continue;
      const isLabelled = labelled.some((it) => it.start === start);
      found.set(key, toOffer(offer, start, isLabelled, isOnlyOne(offers, offer)));
    }
  }
  return [...found.values()];
}

function toOffer(offer: KnownOffer, start: number, isLabelled: boolean, isOnly: boolean): Find {
  const { title, publisherId, offerId } = offer;
  const isLong = /\s/.test(title.trim()) || /\p{Script=Han}{4}/u.test(title);
  return findAt(
    { start, end: start + title.length },
    {
      kind: 'offer',
      value: `${publisherId}/${offerId}`,
      field: 'offer',
      rank: isLabelled ? 3 : 2,
      // A name of one word may be a word like any other.
      isCertain: isOnly && (isLabelled || isLong),
    },
  );
}

function isOnlyOne(offers: readonly KnownOffer[], { title }: KnownOffer): boolean {
  return offers.filter((it) => it.title.toLowerCase() === title.toLowerCase()).length === 1;
}

/** Words that may be a name: runs of capitalised words, and pieces of Chinese. */
function candidates(text: string): string[] {
  const names = Array.from(text.matchAll(capitalised), ([run]) => run).flatMap((run) => {
    const words = run.split(/[ \t]/);
    return words.length > 1 ? [words.slice(0, 2).join(' '), words.slice(-2).join(' ')] : [run];
  });
  const han = Array.from(text.matchAll(hanRun), ([run]) => run).flatMap((run) =>
    Array.from({ length: run.length - hanWindow + 1 }, (_, at) => run.slice(at, at + hanWindow)),
  );
  const most = mostQuestions / 2;
  return [...[...new Set(names)].slice(0, most), ...[...new Set(han)].slice(0, most)];
}

/** Where `words` stand with nothing of a word around them; Chinese has no spaces to look for. */
function indexOfWords(folded: string, words: string): number {
  if (words.trim() === '') return -1;
  for (let at = folded.indexOf(words); at >= 0; at = folded.indexOf(words, at + words.length)) {
    const isInside =
      isLatin(folded[at - 1], words[0]) || isLatin(folded[at + words.length], words.at(-1));
    if (!isInside) return at;
  }
  return -1;
}

function isLatin(outside: string | undefined, inside: string | undefined): boolean {
  return isWord(outside) && isWord(inside);
}

function isWord(letter: string | undefined): boolean {
  return letter !== undefined && /[\p{L}\p{N}]/u.test(letter) && !/\p{Script=Han}/u.test(letter);
}

/** Lower case, letter by letter where that keeps the length, so that places stay what they are. */
function foldSameLength(text: string): string {
  const folded = text.toLowerCase();
  if (folded.length === text.length) return folded;
  return Array.from(text, (it) =>
    it.toLowerCase().length === it.length ? it.toLowerCase() : it,
  ).join('');
}
