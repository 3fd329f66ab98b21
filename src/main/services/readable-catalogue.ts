import { isCatalogueDamage } from '../store/catalogue/catalogue-error.ts';
import type { CatalogueStore } from '../store/catalogue/catalogue-store.ts';

type RecordReader = Pick<CatalogueStore, 'getOffer' | 'contactsOf'>;

/**
 * The same catalogue for the work on a case: a damaged one holds nothing, so that a case can be made
 * with its offer as typed. Screens that show the catalogue itself say that it is damaged.
 */
export function whereReadable(catalogue: RecordReader): RecordReader {
  return {
    getOffer: (key) => orWhenDamaged(() => catalogue.getOffer(key), undefined),
    contactsOf: (key) => orWhenDamaged(() => catalogue.contactsOf(key), []),
  };
}

/** What is read, or `whenDamaged` where the catalogue cannot be read. */
export function orWhenDamaged<Result>(read: () => Result, whenDamaged: Result): Result {
  try {
    return read();
  } catch (error) {
    if (isCatalogueDamage(error)) return whenDamaged;
    throw error;
  }
}
