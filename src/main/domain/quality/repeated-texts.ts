/** Numbers of rows by the hash of a text, in little more than twelve bytes each. */
export function createRepeatedTexts() {
  let hashes = new Float64Array(1_024);
  let numbers = new Int32Array(1_024);
  let count = 0;

  function grow(): void {
    const more = new Float64Array(count * 2);
    more.set(hashes);
    hashes = more;
    const moreNumbers = new Int32Array(count * 2);
    moreNumbers.set(numbers);
    numbers = moreNumbers;
  }

  return {
    add(number: number, text: string): void {
      if (count === hashes.length) grow();
      hashes[count] = hashText(text);
      numbers[count] = number;
      count += 1;
    },

    /** Numbers whose texts may be the same, together: the hash of two texts can be equal by chance. */
    *groups(): Generator<readonly number[]> {
      const repeated = findRepeated(hashes.slice(0, count));
      const byHash = new Map<number, number[]>();
      for (let index = 0; index < count; index += 1) {
        const hash = hashes[index] ?? 0;
        const number = numbers[index];
        if (number === undefined || !repeated.has(hash)) continue;
        const group = byHash.get(hash);
        if (group) group.push(number);
        else byHash.set(hash, [number]);
      }
      yield* byHash.values();
    },
  };
}

function findRepeated(sorted: Float64Array): ReadonlySet<number> {
  sorted.sort();
  const repeated = new Set<number>();
  for (let index = 1; index < sorted.length; index += 1) {
    const hash = sorted[index];
    if (hash !== undefined && hash === sorted[index - 1]) repeated.add(hash);
  }
  return repeated;
}

/** 53 bits of two multiplicative hashes over the UTF-16 units. */
function hashText(text: string): number {
  let high = 0xde_ad_be_ef;
  let low = 0x41_c6_ce_57;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 2_654_435_761);
    low = Math.imul(low ^ unit, 1_597_334_677);
  }
  high =
    Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  low =
    Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  return 4_294_967_296 * (2_097_151 & high) + (low >>> 0);
}
