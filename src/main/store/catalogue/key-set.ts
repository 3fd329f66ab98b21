import { hash } from 'node:crypto';

import type { OfferKey } from '../../../shared/model/offer.ts';

const wordsPerKey = 3;
const mostFilled = 0.6;

/**
 * Which keys came already: 96 bits of SHA-256 for each, so that a million take 20 MB. Two keys that are not
 * equal never meet by chance.
 */
export function createKeySet() {
  let slots = new Uint32Array(wordsPerKey * 1_024);
  let count = 0;

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

function digestOf({ publisherId, offerId }: OfferKey): Uint32Array {
  const bytes = hash('sha256', `${publisherId.length} ${publisherId}${offerId}`, 'buffer');
  const digest = new Uint32Array(wordsPerKey);
  for (let index = 0; index < wordsPerKey; index += 1)
    digest[index] = bytes.readUInt32LE(index * 4);
  // All zeros means free.
  if (digest[0] === 0) digest[0] = 1;
  return digest;
}

function isFree(table: Uint32Array, slot: number): boolean {
  return table[slot * wordsPerKey] === 0;
}

function isAt(table: Uint32Array, slot: number, digest: Uint32Array): boolean {
  const start = slot * wordsPerKey;
  return digest.every((word, index) => table[start + index] === word);
}
