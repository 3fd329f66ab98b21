/** So many places make a block; within one, a place is a number below this. */
export const blockSize = 65_536;

const wordCount = blockSize / 32;
/** From so many places on, one bit for each place of the block takes less room than two bytes for each that is set. */
const leastDense = 4_096;

/** Which places of a block are meant: one bit each. */
export type PlaceSet = Uint32Array;

export function createPlaceSet(): PlaceSet {
  return new Uint32Array(wordCount);
}

export function clearSet(set: PlaceSet): void {
  set.fill(0);
}

/**
 * As few bytes as it takes: two for each place, in ascending order, or one bit for every place of the block.
 * Of few places no copy is made.
 */
export function packPlaces(places: Uint16Array): Uint8Array {
  if (places.length < leastDense) {
    return new Uint8Array(places.buffer, places.byteOffset, places.byteLength);
  }
  const set = createPlaceSet();
  addPlaces(set, places);
  return new Uint8Array(set.buffer);
}

/** The same for a set. */
export function packSet(set: PlaceSet): Uint8Array {
  const count = countPlaces(set);
  if (count >= leastDense) return new Uint8Array(set.slice().buffer);
  return new Uint8Array(toPlaces(set).buffer);
}

/** All places of a set, ascending. */
export function toPlaces(set: PlaceSet): Uint16Array {
  const places = new Uint16Array(countPlaces(set));
  let found = 0;
  for (let index = 0; index < wordCount; index += 1) {
    let word = bits(set, index);
    while (word !== 0) {
      const lowest = word & -word;
      places[found] = index * 32 + 31 - Math.clz32(lowest);
      found += 1;
      word ^= lowest;
    }
  }
  return places;
}

export function addPlaces(set: PlaceSet, places: Uint16Array): void {
  for (let index = 0; index < places.length; index += 1) setBit(set, places[index] ?? 0);
}

export function addPacked(set: PlaceSet, packed: Uint8Array): void {
  if (isDense(packed)) {
    const words = toWords(packed);
    for (let index = 0; index < wordCount; index += 1)
      set[index] = bits(set, index) | bits(words, index);
    return;
  }
  addPlaces(set, fewPlacesIn(packed));
}

/** Leaves in `set` what is also in `other`. */
export function intersect(set: PlaceSet, other: PlaceSet): void {
  for (let index = 0; index < wordCount; index += 1)
    set[index] = bits(set, index) & bits(other, index);
}

/** Takes what is in `other` out of `set`. */
export function subtract(set: PlaceSet, other: PlaceSet): void {
  for (let index = 0; index < wordCount; index += 1)
    set[index] = bits(set, index) & ~bits(other, index);
}

function setBit(set: PlaceSet, place: number): void {
  set[place >>> 5] = bits(set, place >>> 5) | (1 << (place & 31));
}

export function countPlaces(set: PlaceSet): number {
  let count = 0;
  for (let index = 0; index < wordCount; index += 1) {
    const word = bits(set, index);
    if (word === 0) continue;
    let rest = word - ((word >>> 1) & 0x5555_5555);
    rest = (rest & 0x3333_3333) + ((rest >>> 2) & 0x3333_3333);
    count += Math.imul((rest + (rest >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
  }
  return count;
}

/** The places of a set, ascending. */
export function* placesOf(set: PlaceSet): Generator<number> {
  for (let index = 0; index < wordCount; index += 1) {
    let word = bits(set, index);
    while (word !== 0) {
      const lowest = word & -word;
      yield index * 32 + 31 - Math.clz32(lowest);
      word ^= lowest;
    }
  }
}

function bits(set: PlaceSet, index: number): number {
  return set[index] ?? 0;
}

/** Whether they are packed as one bit for every place of the block. */
export function isDense(packed: Uint8Array): boolean {
  return packed.byteLength === wordCount * 4;
}

export function hasPlace(set: PlaceSet, place: number): boolean {
  return ((bits(set, place >>> 5) >>> (place & 31)) & 1) === 1;
}

/** Whether a place is among those that are packed as bits. */
export function isIn(dense: Uint8Array, place: number): boolean {
  return (((dense[place >>> 3] ?? 0) >>> (place & 7)) & 1) === 1;
}

function toWords(packed: Uint8Array): Uint32Array {
  const { buffer, byteOffset } = byteOffsetFits(packed, 4) ? packed : new Uint8Array(packed);
  return new Uint32Array(buffer, byteOffset, wordCount);
}

/** The places of those that are packed as numbers, ascending. */
export function fewPlacesIn(packed: Uint8Array): Uint16Array {
  const { buffer, byteOffset, byteLength } = byteOffsetFits(packed, 2)
    ? packed
    : new Uint8Array(packed);
  return new Uint16Array(buffer, byteOffset, byteLength >>> 1);
}

function byteOffsetFits(packed: Uint8Array, size: number): boolean {
  return packed.byteOffset % size === 0;
}
