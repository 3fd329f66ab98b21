import { join } from 'node:path';

import type { Database } from 'better-sqlite3';

import { AppError } from '../../../shared/errors.ts';
import type { Contact } from '../../../shared/model/contact.ts';
import type { Offer, OfferKey, OfferSummary } from '../../../shared/model/offer.ts';
import type { SearchHit } from '../../../shared/model/search-hit.ts';
import { z } from '../../../shared/zod.ts';
import { toStoreError } from '../store-error.ts';
import { type CatalogueReads, createCatalogueReads } from './catalogue-reads.ts';
import { catalogueFileName } from './catalogue-schema.ts';
import { type CatalogueSearch, createCatalogueSearch } from './catalogue-search.ts';
import { identify, openCatalogueFile } from './open-catalogue-file.ts';

/**
 * What is read from the catalogue file. A desk without one has an empty catalogue. Every offer says
 * publisher kind `isv` here: the desk's list of Microsoft's publishers says otherwise, when it is read.
 * @throws AppError STORE_NOT_OURS, STORE_FROM_NEWER_VERSION, STORE_DAMAGED from every method
 */
export type CatalogueStore = {
  readonly getOffer: (key: OfferKey) => Offer | undefined;
  /** In catalogue order: what can be bought first, then by popularity, then by name. */
  readonly listOffers: (page: { offset: number; limit: number }) => OfferSummary[];
  /** Of the offer, then of its publisher. */
  readonly contactsOf: (key: OfferKey) => Contact[];
  readonly searchOffers: (text: string, limit: number) => SearchHit[];
  readonly searchPublishers: (text: string, limit: number) => SearchHit[];
  readonly searchContacts: (text: string, limit: number) => SearchHit[];
  readonly countOffers: () => number;
  /** UTC, ISO 8601; null: there is no catalogue yet. */
  readonly changedAt: () => string | null;
  readonly isSampleLoaded: () => boolean;
  /** Lets go of the file until it is needed again: some systems cannot replace a file that is open. */
  readonly release: () => void;
  readonly close: () => void;
};

type OpenFile = {
  readonly identity: string;
  readonly db: Database;
  readonly reads: CatalogueReads;
  readonly search: CatalogueSearch;
};

/** The catalogue in `folder`. Looks at each call whether the file was replaced, by whichever process. */
export function openCatalogueStore(folder: string): CatalogueStore {
  const path = join(folder, catalogueFileName);
  let open: OpenFile | undefined;
  let isClosed = false;

  function release(): void {
    open?.db.close();
    open = undefined;
  }

  function current(): OpenFile | undefined {
    if (isClosed) throw new Error('the catalogue store was closed');
    const identity = identify(path);
    if (open && open.identity === identity) return open;
    release();
    if (identity === null) return undefined;
    const db = openCatalogueFile(path);
    if (!db) return undefined;
    try {
      open = { identity, db, reads: createCatalogueReads(db), search: createCatalogueSearch(db) };
      return open;
    } catch (error) {
      db.close();
      throw error;
    }
  }

  function read<Result>(act: (file: OpenFile) => Result, whenMissing: Result): Result {
    try {
      const file = current();
      return file ? act(file) : whenMissing;
    } catch (error) {
      throw toReadError(error, path);
    }
  }

  return {
    getOffer: (key) => read(({ reads }) => reads.getOffer(key), undefined),
    listOffers: (page) => read(({ reads }) => reads.listOffers(page), []),
    contactsOf: (key) => read(({ reads }) => reads.contactsOf(key), []),
    searchOffers: (text, limit) => read(({ search }) => search.offers(text, limit), []),
    searchPublishers: (text, limit) => read(({ search }) => search.publishers(text, limit), []),
    searchContacts: (text, limit) => read(({ search }) => search.contacts(text, limit), []),
    countOffers: () => read(({ reads }) => reads.meta().offerCount, 0),
    changedAt: () => read<string | null>(({ reads }) => reads.meta().changedAt, null),
    isSampleLoaded: () => read(({ reads }) => reads.meta().isSampleLoaded, false),
    release,
    close: () => {
      isClosed = true;
      release();
    },
  };
}

/** A row that is not what we wrote, or a table that is not there, is a damaged file too. */
function toReadError(error: unknown, path: string): unknown {
  const isForeign =
    error instanceof z.ZodError ||
    error instanceof SyntaxError ||
    (error instanceof Error && /^no such (table|column)/.test(error.message));
  return isForeign
    ? new AppError('STORE_DAMAGED', { path }, { cause: error })
    : toStoreError(error, path);
}
