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

/** As few bytes as it takes: two for each place, in ascending order, or one bit for every place of the block. */
export function packPlaces(places: Uint16Array): Uint8Array {
  if (places.length < leastDense) return new Uint8Array(places.slice().buffer);
  const set = createPlaceSet();
  for (const place of places) setBit(set, place);
  return new Uint8Array(set.buffer);
}

/** The same for a set. */
export function packSet(set: PlaceSet): Uint8Array {
  if (countPlaces(set) >= leastDense) return new Uint8Array(set.slice().buffer);
  return new Uint8Array(Uint16Array.from(placesOf(set)).buffer);
}

/** How many places were packed. */
export function countPacked(packed: Uint8Array): number {
  return isDense(packed) ? countPlaces(toWords(packed)) : packed.byteLength / 2;
}

export function addPacked(set: PlaceSet, packed: Uint8Array): void {
  if (isDense(packed)) {
    const words = toWords(packed);
    for (let index = 0; index < wordCount; index += 1)
      set[index] = bits(set, index) | bits(words, index);
    return;
  }
  for (const place of toPlaces(packed)) setBit(set, place);
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

export function isEmpty(set: PlaceSet): boolean {
  return set.every((word) => word === 0);
}

export function hasPlace(set: PlaceSet, place: number): boolean {
  return ((bits(set, place >>> 5) >>> (place & 31)) & 1) === 1;
}

export function setBit(set: PlaceSet, place: number): void {
  set[place >>> 5] = bits(set, place >>> 5) | (1 << (place & 31));
}

export function countPlaces(set: PlaceSet): number {
  let count = 0;
  for (const word of set) {
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

function isDense(packed: Uint8Array): boolean {
  return packed.byteLength === wordCount * 4;
}

function toWords(packed: Uint8Array): Uint32Array {
  const { buffer, byteOffset } = byteOffsetFits(packed, 4) ? packed : packed.slice();
  return new Uint32Array(buffer, byteOffset, wordCount);
}

function toPlaces(packed: Uint8Array): Uint16Array {
  const { buffer, byteOffset, byteLength } = byteOffsetFits(packed, 2) ? packed : packed.slice();
  return new Uint16Array(buffer, byteOffset, byteLength >>> 1);
}

function byteOffsetFits(packed: Uint8Array, size: number): boolean {
  return packed.byteOffset % size === 0;
}
