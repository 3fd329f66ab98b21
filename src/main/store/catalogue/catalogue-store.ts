import { join } from 'node:path';

import type { Database } from 'better-sqlite3';

import { AppError } from '../../../shared/errors.ts';
import type { CatalogueSource } from '../../../shared/model/catalogue-source.ts';
import type { Contact } from '../../../shared/model/contact.ts';
import type { Offer, OfferKey, OfferSummary } from '../../../shared/model/offer.ts';
import type { SearchHit } from '../../../shared/model/search-hit.ts';
import type { SourceRecord } from '../../domain/catalogue/source-record.ts';
import type { FilterKind, OfferFilter } from '../../domain/search/offer-filters.ts';
import type { ContactFilterQuery } from '../contact-filter-sql.ts';
import { isCatalogueDamage, withCatalogueErrors } from './catalogue-error.ts';
import { type CatalogueReads, createCatalogueReads } from './catalogue-reads.ts';
import { catalogueFileName } from './catalogue-schema.ts';
import { type CatalogueSearch, createCatalogueSearch } from './catalogue-search.ts';
import { type ContactStretch, createContactListReads } from './contact-list-reads.ts';
import { createHeldRecords, type HeldOffer, type HeldRecords } from './held-records.ts';
import {
  type BrowsePage,
  createOfferBrowse,
  type OfferBrowse,
  type OfferPage,
} from './offer-browse.ts';
import {
  type FileIdentity,
  identify,
  openCatalogueFile,
  openVersionOneFile,
} from './open-catalogue-file.ts';
import { openPlaces } from './open-places.ts';

/**
 * What is read from the catalogue file. A desk without one has an empty catalogue. Every offer says
 * publisher kind `isv` here: the desk's list of Microsoft's publishers says otherwise, when it is read.
 * @throws AppError STORE_NOT_OURS, STORE_FROM_NEWER_VERSION, CATALOGUE_DAMAGED from every method but `isDamaged`
 */
export type CatalogueStore = {
  readonly getOffer: (key: OfferKey) => Offer | undefined;
  /** In catalogue order: what can be bought first, then by popularity, then by name. */
  readonly listOffers: (page: { offset: number; limit: number }) => OfferSummary[];
  /** A stretch of the offers that are filtered by text and values, and how many there are. */
  readonly browse: (page: BrowsePage) => OfferPage;
  /** Every value of this kind that an offer has. */
  readonly filterValues: (kind: FilterKind) => string[];
  /** How many offers have all of this. */
  readonly countHaving: (filters: readonly OfferFilter[]) => number;
  /** Null: nobody says what this publisher is called. */
  readonly publisherName: (publisherId: string) => string | null;
  /** Of the offer, then of its publisher. */
  readonly contactsOf: (key: OfferKey) => Contact[];
  /** Imported contacts in the order in which they came in, behind a number. */
  readonly listContacts: (
    query: ContactFilterQuery,
    after: number,
    limit: number,
  ) => ContactStretch;
  readonly searchOffers: (
    text: string,
    limit: number,
    filters?: readonly OfferFilter[],
  ) => SearchHit[];
  /** What was probably typed wrong in a text that finds no offer, put right; the best first. */
  readonly didYouMean: (text: string) => string[];
  readonly searchPublishers: (text: string, limit: number) => SearchHit[];
  readonly searchContacts: (text: string, limit: number) => SearchHit[];
  /** What the catalogue was made of, in the order of precedence. */
  readonly sources: () => CatalogueSource[];
  /** Since when an offer is missing, and what was odd about it. */
  readonly findHeld: (key: OfferKey) => HeldOffer | undefined;
  /** The offer as each source has it, in no order. */
  readonly held: (key: OfferKey) => SourceRecord[];
  readonly countOffers: () => number;
  /** UTC, ISO 8601; null: there is no catalogue yet. */
  readonly changedAt: () => string | null;
  readonly isSampleLoaded: () => boolean;
  /** Whether what every screen asks of it cannot be read: it has to be made again. */
  readonly isDamaged: () => boolean;
  /** Whether the file is of version 1: it reads as empty until it was carried over. */
  readonly isOutdated: () => boolean;
  /** From now on the file that is there counts as damaged: it could not be carried over. */
  readonly refuse: () => void;
  /** Lets go of the file until it is needed again: some systems cannot replace a file that is open. */
  readonly release: () => void;
  readonly close: () => void;
};

type OpenFile = {
  readonly identity: string;
  readonly db: Database;
  readonly reads: CatalogueReads;
  readonly search: CatalogueSearch;
  readonly browse: OfferBrowse;
  readonly listContacts: ReturnType<typeof createContactListReads>;
  readonly records: HeldRecords;
};

/** The catalogue in `folder`. Looks at each call whether the file was replaced, by whichever process. */
export function openCatalogueStore(folder: string): CatalogueStore {
  const path = join(folder, catalogueFileName);
  let open: OpenFile | undefined;
  let refused: FileIdentity | undefined;
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
    if (identity === refused) throw new AppError('CATALOGUE_DAMAGED', { path });
    const db = openCatalogueFile(path);
    if (!db) return undefined;
    try {
      const { offers: places, others } = openPlaces(db);
      const reads = createCatalogueReads(db, places);
      const search = createCatalogueSearch(db, places, others);
      open = {
        identity,
        db,
        reads,
        search,
        browse: createOfferBrowse(db, places),
        listContacts: createContactListReads(db),
        records: createHeldRecords(db),
      };
      return open;
    } catch (error) {
      db.close();
      throw error;
    }
  }

  function read<Result>(act: (file: OpenFile) => Result, whenMissing: Result): Result {
    return withCatalogueErrors(path, () => {
      const file = current();
      return file ? act(file) : whenMissing;
    });
  }

  function isDamaged(): boolean {
    try {
      read(({ reads }) => reads.meta(), undefined);
      return false;
    } catch (error) {
      if (isCatalogueDamage(error)) return true;
      throw error;
    }
  }

  function isOutdated(): boolean {
    try {
      if (identify(path) === refused) return false;
      const db = openVersionOneFile(path);
      db?.close();
      return db !== undefined;
    } catch (error) {
      // What cannot be opened at all is told by whoever reads it.
      if (error instanceof AppError) return false;
      throw error;
    }
  }

  return {
    getOffer: (key) => read(({ reads }) => reads.getOffer(key), undefined),
    listOffers: (page) => read(({ reads }) => reads.listOffers(page), []),
    browse: (page) =>
      read(({ browse }) => browse.page(page), { offers: [], total: 0, isUnsorted: false }),
    filterValues: (kind) => read(({ browse }) => browse.values(kind), []),
    countHaving: (filters) => read(({ browse }) => browse.count(filters), 0),
    publisherName: (id) => read(({ reads }) => reads.publisherName(id), null),
    contactsOf: (key) => read(({ reads }) => reads.contactsOf(key), []),
    listContacts: (query, after, limit) =>
      read(({ listContacts }) => listContacts(query, after, limit), {
        contacts: [],
        lookedTo: null,
      }),
    searchOffers: (text, limit, filters) =>
      read(({ search }) => search.offers(text, limit, filters), []),
    didYouMean: (text) => read(({ search }) => search.didYouMean(text), []),
    searchPublishers: (text, limit) => read(({ search }) => search.publishers(text, limit), []),
    searchContacts: (text, limit) => read(({ search }) => search.contacts(text, limit), []),
    sources: () => read(({ records }) => records.sources(), []),
    findHeld: (key) => read(({ records }) => records.find(key), undefined),
    held: (key) => read(({ records }) => records.held(key), []),
    countOffers: () => read(({ reads }) => reads.meta().offerCount, 0),
    changedAt: () => read<string | null>(({ reads }) => reads.meta().changedAt, null),
    isSampleLoaded: () => read(({ reads }) => reads.meta().isSampleLoaded, false),
    isDamaged,
    isOutdated,
    refuse: () => void (refused = identify(path) ?? undefined),
    release,
    close: () => {
      isClosed = true;
      release();
    },
  };
}
