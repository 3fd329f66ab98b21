import { withRoomFor } from './growing-array.ts';
import { addPlaces, clearSet, createPlaceSet, packPlaces, packSet } from './place-set.ts';

/** A term of one block and the places that hold it. */
export type TakeTerm = (term: string, packed: Uint8Array) => void;

/**
 * Stands behind a beginning that many terms share: such an entry holds the places of all of them. No term
 * holds this character, and it sorts before every other, so that it follows the beginning itself.
 */
export const beginningMark = '\u0001';
/** Fewer terms that begin alike are put together when they are asked for. */
export const leastGathered = 32;

const endsInHalf = /[\ud800-\udbff]$/;
const beyondPlain = /[\ud800-\uffff]/;

export type BlockBuilder = ReturnType<typeof createBlockBuilder>;

/** Gathers which place of one block holds which terms. Places come in ascending order; `finish` starts anew. */
export function createBlockBuilder() {
  const numbers = new Map<string, number>();
  const gathered = createPlaceSet();
  let counts = new Uint32Array(1_024);
  let latest = new Int32Array(1_024);
  let entryTerms = new Uint32Array(4_096);
  let entryPlaces = new Uint16Array(4_096);
  let entryCount = 0;

  /** What the term is called within this block. */
  function numberOf(term: string): number {
    const known = numbers.get(term);
    if (known !== undefined) return known;
    const number = numbers.size;
    numbers.set(term, number);
    counts = withRoomFor(counts, number + 1, (length) => new Uint32Array(length));
    latest = withRoomFor(latest, number + 1, (length) => new Int32Array(length));
    counts[number] = 0;
    latest[number] = -1;
    return number;
  }

  function addNumber(number: number, place: number): void {
    if (latest[number] === place) return;
    latest[number] = place;
    counts[number] = (counts[number] ?? 0) + 1;
    if (entryCount === entryTerms.length) {
      entryTerms = withRoomFor(entryTerms, entryCount + 1, (length) => new Uint32Array(length));
      entryPlaces = withRoomFor(entryPlaces, entryCount + 1, (length) => new Uint16Array(length));
    }
    entryTerms[entryCount] = number;
    entryPlaces[entryCount] = place;
    entryCount += 1;
  }

  return {
    numberOf,
    addNumber,
    add: (term: string, place: number): void => addNumber(numberOf(term), place),

    /** Hands over all terms of the block in their order; with `withBeginnings` those that many share among them. */
    finish(withBeginnings: boolean, take: TakeTerm): void {
      const { ends, places } = sortByTerm(
        counts,
        numbers.size,
        entryTerms,
        entryPlaces,
        entryCount,
      );
      const terms = inOrder([...numbers.keys()]);
      const order = Uint32Array.from(terms, (term) => numbers.get(term) ?? 0);
      const placesAt = (index: number): Uint16Array => {
        const number = order[index] ?? 0;
        const end = ends[number] ?? 0;
        return places.subarray(end - (counts[number] ?? 0), end);
      };
      const takeAt = (index: number): void => take(terms[index] ?? '', packPlaces(placesAt(index)));
      if (withBeginnings) gather({ terms, placesAt, takeAt, take, gathered });
      else for (let index = 0; index < terms.length; index += 1) takeAt(index);
      numbers.clear();
      entryCount = 0;
    },
  };
}

/** By code points, as a database sorts texts. */
function inOrder(terms: readonly string[]): string[] {
  if (!terms.some((term) => beyondPlain.test(term))) return terms.toSorted();
  return terms
    .map((term) => ({ term, bytes: Buffer.from(term) }))
    .toSorted((one, other) => Buffer.compare(one.bytes, other.bytes))
    .map(({ term }) => term);
}

/** Counting sort: the places of each term one after the other, still ascending. */
function sortByTerm(
  counts: Uint32Array,
  termCount: number,
  entryTerms: Uint32Array,
  entryPlaces: Uint16Array,
  entryCount: number,
) {
  const ends = new Uint32Array(termCount);
  let end = 0;
  for (let number = 0; number < termCount; number += 1) {
    ends[number] = end;
    end += counts[number] ?? 0;
  }
  const places = new Uint16Array(entryCount);
  for (let entry = 0; entry < entryCount; entry += 1) {
    const number = entryTerms[entry] ?? 0;
    const next = ends[number] ?? 0;
    places[next] = entryPlaces[entry] ?? 0;
    ends[number] = next + 1;
  }
  return { ends, places };
}

type Gathering = {
  /** Sorted. */
  readonly terms: readonly string[];
  readonly placesAt: (index: number) => Uint16Array;
  readonly takeAt: (index: number) => void;
  readonly take: TakeTerm;
  /** To work in. */
  readonly gathered: ReturnType<typeof createPlaceSet>;
};

function gather(it: Gathering): void {
  gatherRange(it, 0, it.terms.length, 0);
}

/** The terms from `from` up to `to` begin with the same `length` characters. */
function gatherRange(it: Gathering, from: number, to: number, length: number): void {
  const { terms, takeAt } = it;
  let first = from;
  while (first < to) {
    const term = terms[first] ?? '';
    let end = first + 1;
    if (term.length > length) {
      const unit = term.charCodeAt(length);
      while (end < to && terms[end]?.charCodeAt(length) === unit) end += 1;
    }
    if (end - first >= leastGathered) gatherGroup(it, term.slice(0, length + 1), first, end);
    else for (let index = first; index < end; index += 1) takeAt(index);
    first = end;
  }
}

function gatherGroup(it: Gathering, beginning: string, from: number, to: number): void {
  const { terms, placesAt, takeAt, take, gathered } = it;
  let first = from;
  if (terms[first] === beginning) {
    takeAt(first);
    first += 1;
  }
  // Half a character is no beginning that anybody types.
  if (!endsInHalf.test(beginning)) {
    clearSet(gathered);
    for (let index = from; index < to; index += 1) addPlaces(gathered, placesAt(index));
    take(beginning + beginningMark, packSet(gathered));
  }
  gatherRange(it, first, to, beginning.length);
}
