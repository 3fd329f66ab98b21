import { withRoomFor } from './growing-array.ts';
import { addPacked, createPlaceSet, packPlaces, packSet } from './place-set.ts';

/** A term of one block and the places that hold it. */
export type PackedTerm = { readonly term: string; readonly packed: Uint8Array };

/**
 * Stands behind a beginning that many terms share: such an entry holds the places of all of them. No term
 * holds this character, and it sorts before every other, so that it follows the beginning itself.
 */
export const beginningMark = '\u0001';
/** Fewer terms that begin alike are put together when they are asked for. */
export const leastGathered = 32;

export type BlockBuilder = ReturnType<typeof createBlockBuilder>;

/** Gathers which place of one block holds which terms. Places come in ascending order; `finish` starts anew. */
export function createBlockBuilder() {
  const numbers = new Map<string, number>();
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

    /** All terms of the block in order, with the shared beginnings among them. */
    finish(): PackedTerm[] {
      const { ends, places } = sortByTerm(
        counts,
        numbers.size,
        entryTerms,
        entryPlaces,
        entryCount,
      );
      const terms = Array.from(numbers, ([term, number]) => ({
        term,
        packed: packPlaces(
          places.subarray((ends[number] ?? 0) - (counts[number] ?? 0), ends[number]),
        ),
      }));
      numbers.clear();
      entryCount = 0;
      return withBeginnings(terms.toSorted(byTerm));
    },
  };
}

const endsInHalf = /[\ud800-\udbff]$/;

function byTerm(one: PackedTerm, other: PackedTerm): number {
  return one.term < other.term ? -1 : 1;
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

function withBeginnings(sorted: readonly PackedTerm[]): PackedTerm[] {
  const all: PackedTerm[] = [];

  /** The terms from `from` up to `to` begin with the same `length` characters. */
  function gather(from: number, to: number, length: number): void {
    let first = from;
    while (first < to) {
      const term = sorted[first]?.term ?? '';
      if (term.length <= length) {
        pushTerm(first);
        first += 1;
        continue;
      }
      const beginning = term.slice(0, length + 1);
      let end = first + 1;
      while (end < to && sorted[end]?.term.startsWith(beginning) === true) end += 1;
      if (end - first >= leastGathered) gatherGroup(beginning, first, end);
      else for (let index = first; index < end; index += 1) pushTerm(index);
      first = end;
    }
  }

  function gatherGroup(beginning: string, from: number, to: number): void {
    const set = createPlaceSet();
    for (let index = from; index < to; index += 1) {
      const entry = sorted[index];
      if (entry) addPacked(set, entry.packed);
    }
    const isTerm = sorted[from]?.term === beginning;
    if (isTerm) pushTerm(from);
    // Half a character is no beginning that anybody types.
    if (!endsInHalf.test(beginning))
      all.push({ term: beginning + beginningMark, packed: packSet(set) });
    gather(isTerm ? from + 1 : from, to, beginning.length);
  }

  function pushTerm(index: number): void {
    const entry = sorted[index];
    if (entry) all.push(entry);
  }

  gather(0, sorted.length, 0);
  return all;
}
