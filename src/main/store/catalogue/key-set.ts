import { webcrypto } from 'node:crypto';

import type { OfferKey } from '../../../shared/model/offer.ts';

const wordsPerKey = 3;
const mostFilled = 0.6;

/**
 * Which keys came already: 96 bits of a hash for each, so that a million take 25 MB. That two
 * of ten million keys meet by chance is as likely as one in 10^15.
 */
export function createKeySet() {
  let slots = new Uint32Array(wordsPerKey * 1_024);
  let count = 0;
  const digestOf = createDigest();

  function slotOf(table: Uint32Array, digest: Uint32Array): number {
    const slotCount = table.length / wordsPerKey;
    let slot = (digest[0] ?? 0) % slotCount;
    while (!isFree(table, slot) && !isAt(table, slot, digest)) slot = (slot + 1) % slotCount;
    return slot;
  }

  function grow(): void {
    const larger = new Uint32Array(slots.length * 2);
    for (let start = 0; start < slots.length; start += wordsPerKey) {
      if (isFree(slots, start / wordsPerKey)) continue;
      const digest = slots.subarray(start, start + wordsPerKey);
      larger.set(digest, slotOf(larger, digest) * wordsPerKey);
    }
    slots = larger;
  }

  return {
    has: (key: OfferKey): boolean => !isFree(slots, slotOf(slots, digestOf(key))),

    /** False: it was there. */
    add(key: OfferKey): boolean {
      const digest = digestOf(key);
      const slot = slotOf(slots, digest);
      if (!isFree(slots, slot)) return false;
      slots.set(digest, slot * wordsPerKey);
      count += 1;
      if (count > (slots.length / wordsPerKey) * mostFilled) grow();
      return true;
    },
  };
}

function createDigest() {
  // Nobody can make keys that meet: the seeds are of this run alone.
  const [seedA = 0, seedB = 0, seedC = 0] = webcrypto.getRandomValues(new Uint32Array(wordsPerKey));
  const digest = new Uint32Array(wordsPerKey);

  return ({ publisherId, offerId }: OfferKey): Uint32Array => {
    const text = `${publisherId.length} ${publisherId}${offerId}`;
    let [a, b, c] = [seedA, seedB, seedC];
    for (let index = 0; index < text.length; index += 1) {
      const unit = text.charCodeAt(index);
      a = Math.imul(a ^ unit, 0x9e37_79b1);
      a ^= a >>> 15;
      b = Math.imul(b + unit, 0x85eb_ca6b) ^ (b >>> 13);
      c = Math.imul(c ^ (unit + (c >>> 17)), 0xc2b2_ae35) + 0x27d4_eb2f;
    }
    // All zeros means free.
    digest[0] = finish(a) || 1;
    digest[1] = finish(b);
    digest[2] = finish(c);
    return digest;
  };
}

function finish(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85eb_ca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2_ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

function isFree(table: Uint32Array, slot: number): boolean {
  return table[slot * wordsPerKey] === 0;
}

function isAt(table: Uint32Array, slot: number, digest: Uint32Array): boolean {
  const start = slot * wordsPerKey;
  return (
    table[start] === digest[0] && table[start + 1] === digest[1] && table[start + 2] === digest[2]
  );
}
