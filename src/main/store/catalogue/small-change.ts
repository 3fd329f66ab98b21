import type { CatalogueSource } from '../../../shared/model/catalogue-source.ts';
import type { OfferKey } from '../../../shared/model/offer.ts';
import { createBaseReads } from './base-reads.ts';
import { hasChange } from './change-file.ts';
import type { ContactRow } from './contact-rows.ts';
import type { OldCatalogue, RecordRows } from './old-catalogue.ts';
import type { WholeChange } from './write-change.ts';

/** Of a catalogue so large a share may be changed at once; with more it is written as a whole again. */
const mostShare = 0.02;
/** The same for all that was changed since it was written as a whole. */
const mostShareSince = 0.04;
/** What lies in memory until it is written. */
const mostOffers = 20_000;

export type SmallChange = ReturnType<typeof createSmallChange>;

type PublisherContacts = {
  readonly put: readonly ContactRow[];
  /** Whether one that is there is gone, or was put anew. */
  readonly isReplaced: (row: ContactRow) => boolean;
  /** Whether any can be. */
  readonly isAnyReplaced: boolean;
};

/** Gathers a change that is little beside the catalogue that is there, so that it need not be written again. */
export function createSmallChange(old: OldCatalogue) {
  const { db } = old;
  const base = createBaseReads(db);
  const limit = Math.min(mostOffers, Math.floor(base.offerCount * mostShare));
  const limitSince = Math.min(2 * mostOffers, Math.floor(base.offerCount * mostShareSince));
  const claimed: OfferKey[] = [];
  const put: RecordRows[] = [];
  const kept: RecordRows[] = [];

  /** What the catalogue holds of it, whether that was changed already or not. */
  const selectHolder = db.prepare<[string, string], { source_id: string; is_shared: number }>(`
    SELECT source_id, is_shared FROM offer WHERE publisher_id = ? AND offer_id = ?`);
  const selectHolders = db
    .prepare<[string, string], string>(`
      SELECT source_id FROM source_record WHERE publisher_id = ? AND offer_id = ?`)
    .pluck();

  function holdersOf({ publisherId, offerId }: OfferKey): string[] {
    const row = selectHolder.get(publisherId, offerId);
    if (!row) return [];
    return row.is_shared === 1 ? selectHolders.all(publisherId, offerId) : [row.source_id];
  }

  function findHidden(): Set<number> {
    const hidden = new Set(
      hasChange(db)
        ? db.prepare<[], number>(`SELECT number FROM change.hidden_offer`).pluck().all()
        : [],
    );
    for (const { publisherId, offerId } of claimed) {
      const number = base.numberOf(publisherId, offerId);
      if (number !== undefined) hidden.add(number);
    }
    return hidden;
  }

  function countHeld(sources: readonly CatalogueSource[]): CatalogueSource[] {
    const held = new Map(old.sourceCounts());
    const count = (id: string, by: number): void => void held.set(id, (held.get(id) ?? 0) + by);
    for (const key of claimed) for (const id of holdersOf(key)) count(id, -1);
    for (const { offer, sourceRecords } of put) {
      const holders = sourceRecords.length > 0 ? sourceRecords : [offer];
      for (const { source_id: id } of holders) count(id, 1);
    }
    return sources.map((source) => ({ ...source, offerCount: held.get(source.id) ?? 0 }));
  }

  /** Those that are there and stay, of what was changed before; and those of the catalogue that do not count. */
  function settleContacts({ put: rows, isReplaced, isAnyReplaced }: PublisherContacts) {
    const isOfBase = ({ number }: ContactRow): boolean => number <= base.contactCount;
    const before = hasChange(db)
      ? db
          .prepare<[], number>(`
          SELECT number FROM change.hidden_contact JOIN main.contact USING (number)
          WHERE offer_number IS NULL`)
          .pluck()
          .all()
      : [];
    const gone = isAnyReplaced
      ? old.publisherContacts().filter((row) => isOfBase(row) && isReplaced(row))
      : [];
    const stays = old.publisherContacts(base.contactCount).filter((row) => !isReplaced(row));
    return {
      publisherContacts: [...stays, ...rows],
      hiddenPublisherContacts: [...before, ...gone.map(({ number }) => number)],
    };
  }

  return {
    claim: (key: OfferKey): void => void claimed.push(key),
    put: (rows: RecordRows): void => void put.push(rows),
    isSmall: (): boolean => claimed.length <= limit,

    /** Keeps what was changed before and nobody claimed. False: it is no small change with it. */
    keepChanged(isClaimed: (key: OfferKey) => boolean): boolean {
      for (const rows of old.records(true)) {
        const { publisher_id: publisherId, offer_id: offerId } = rows.offer;
        if (!isClaimed({ publisherId, offerId })) kept.push(rows);
      }
      return kept.length + put.length <= limitSince && findHidden().size <= limitSince;
    },

    /** What was put so far. */
    records: (): readonly RecordRows[] => put,
    /** What `keepChanged` kept. */
    keptRecords: (): readonly RecordRows[] => kept,

    toWhole(
      sources: readonly Omit<CatalogueSource, 'offerCount'>[],
      contacts: PublisherContacts,
    ): WholeChange {
      return {
        records: [...kept, ...put],
        hidden: findHidden(),
        ...settleContacts(contacts),
        sources: countHeld(sources.map((source) => ({ ...source, offerCount: 0 }))),
      };
    },
  };
}
