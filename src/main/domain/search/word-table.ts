import { withRoomFor } from './growing-array.ts';

const leastSlots = 1 << 12;
const free = -1;

/** Words one after the other, by their numbers. */
export type WordList = {
  readonly units: Uint16Array;
  /** Where each word ends. */
  readonly ends: Uint32Array;
};

export function wordIn({ units, ends }: WordList, number: number): string {
  const from = number === 0 ? 0 : (ends[number - 1] ?? 0);
  return String.fromCharCode(...units.subarray(from, ends[number] ?? from));
}

/**
 * Numbers words as they come, without making a string of each: a word is looked up by its characters where
 * they stand in a text. Takes `mostWords` words of `longest` UTF-16 units at most.
 */
export function createWordTable(mostWords: number, longest: number) {
  let slots = new Int32Array(leastSlots).fill(free);
  let units = new Uint16Array(1 << 14);
  let ends = new Uint32Array(1 << 10);
  let hashes = new Int32Array(1 << 10);
  let count = 0;

  function isAt(number: number, text: string, start: number, end: number): boolean {
    const from = number === 0 ? 0 : (ends[number - 1] ?? 0);
    if ((ends[number] ?? 0) - from !== end - start) return false;
    for (let index = start; index < end; index += 1) {
      if (units[from + index - start] !== text.charCodeAt(index)) return false;
    }
    return true;
  }

  function insert(slot: number, hash: number, text: string, start: number, end: number): number {
    const number = count;
    const from = number === 0 ? 0 : (ends[number - 1] ?? 0);
    units = withRoomFor(units, from + end - start, (length) => new Uint16Array(length));
    ends = withRoomFor(ends, count + 1, (length) => new Uint32Array(length));
    hashes = withRoomFor(hashes, count + 1, (length) => new Int32Array(length));
    for (let index = start; index < end; index += 1) {
      units[from + index - start] = text.charCodeAt(index);
    }
    ends[number] = from + end - start;
    hashes[number] = hash;
    slots[slot] = number;
    count += 1;
    if (count * 2 > slots.length) grow();
    return number;
  }

  function grow(): void {
    slots = new Int32Array(slots.length * 2).fill(free);
    for (let number = 0; number < count; number += 1) {
      let slot = (hashes[number] ?? 0) & (slots.length - 1);
      while (slots[slot] !== free) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = number;
    }
  }

  return {
    size: (): number => count,

    /** The number of the word from `start` to `end`; -1: it is new, and not one of those that get a number. */
    numberOf(text: string, start: number, end: number): number {
      if (end - start > longest) return -1;
      let hash = end - start;
      let hasDigit = false;
      for (let index = start; index < end; index += 1) {
        const code = text.charCodeAt(index);
        if (code < 0x3a) hasDigit = true;
        hash = Math.imul(hash ^ code, 0x9e37_79b1);
        hash ^= hash >>> 15;
      }
      let slot = hash & (slots.length - 1);
      for (;;) {
        const number = slots[slot] ?? free;
        if (number === free) break;
        if (hashes[number] === hash && isAt(number, text, start, end)) return number;
        slot = (slot + 1) & (slots.length - 1);
      }
      // What holds a digit is a number or an id: most of them come once.
      return hasDigit || count >= mostWords ? -1 : insert(slot, hash, text, start, end);
    },

    wordAt: (number: number): string => wordIn({ units, ends }, number),

    /** All words that have a number. Overwritten when more come. */
    list: (): WordList => ({
      units: units.subarray(0, ends[count - 1] ?? 0),
      ends: ends.subarray(0, count),
    }),
  };
}
