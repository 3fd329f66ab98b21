/** A set of row numbers, 32 to a word. */
export type BitSet = Uint32Array;

export function createBitSet(size: number): BitSet {
  return new Uint32Array(Math.max(1, Math.ceil(size / 32)));
}

export function addBit(set: BitSet, bit: number): void {
  set[bit >>> 5] = (set[bit >>> 5] ?? 0) | (1 << (bit & 31));
}

/** What both sets hold, as a new set. */
export function intersect(a: BitSet, b: BitSet): BitSet {
  const both = new Uint32Array(a.length);
  for (let word = 0; word < both.length; word += 1) both[word] = (a[word] ?? 0) & (b[word] ?? 0);
  return both;
}

/** The smallest number in the set, or -1 when it is empty. */
export function lowestBit(set: BitSet): number {
  for (let word = 0; word < set.length; word += 1) {
    const bits = set[word] ?? 0;
    if (bits !== 0) return word * 32 + lowestBitOf(bits);
  }
  return -1;
}

/** The place of the lowest 1 in a word that is not zero. */
function lowestBitOf(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}

/** The members up to and including `bit`, as a new set. */
export function keepUpTo(set: BitSet, bit: number): BitSet {
  const kept = set.slice();
  const last = bit >>> 5;
  kept[last] = (kept[last] ?? 0) & (0xffffffff >>> (31 - (bit & 31)));
  return kept.fill(0, last + 1);
}

/** Adds what `more` holds to `set`. */
export function unite(set: BitSet, more: BitSet): void {
  for (let word = 0; word < set.length; word += 1) set[word] = (set[word] ?? 0) | (more[word] ?? 0);
}

/** The members, ascending. */
export function bitsOf(set: BitSet): number[] {
  const members: number[] = [];
  for (let word = 0; word < set.length; word += 1) {
    for (let bits = set[word] ?? 0; bits !== 0; bits &= bits - 1) {
      members.push(word * 32 + lowestBitOf(bits));
    }
  }
  return members;
}
