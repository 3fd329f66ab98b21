import type { QualityRecord } from '../../shared/model/quality.ts';
import { foldName } from '../domain/quality/fold-name.ts';
import { laterOf, type HandOverlay } from '../domain/quality/hand-overlay.ts';
import type { createPublisherTally } from '../domain/quality/publisher-tally.ts';
import type { RaisedFlag } from '../domain/quality/raised-flag.ts';
import { importFlagsOf, sameNameFlags, sourcesDifferFlag } from '../domain/quality/record-flags.ts';
import { createRepeatedTexts } from '../domain/quality/repeated-texts.ts';
import type { HeldRecords } from '../store/catalogue/held-records.ts';
import { fromFlagBits } from '../store/catalogue/offer-rows.ts';
import type { OfferFacts, QualityReads } from '../store/catalogue/quality-reads.ts';
import type { QualityContacts } from './quality-contacts.ts';

type PassDeps = {
  readonly overlay: HandOverlay;
  readonly contacts: QualityContacts;
  readonly tally: ReturnType<typeof createPublisherTally>;
  readonly note: (address: string, record: Omit<QualityRecord, 'value'>) => void;
  readonly add: (flag: RaisedFlag) => void;
};

/** Looks at every offer, imported and by hand. */
export function createOfferPass({ overlay, contacts, tally, note, add }: PassDeps) {
  const names = createRepeatedTexts();

  function lookAt(offer: OfferFacts, held: HeldRecords, sourceNames: ReadonlyMap<string, string>) {
    const byHand = overlay.take(offer);
    const name = byHand?.name ?? offer.name;
    const folded = foldName(name);
    if (folded !== '') names.add(offer.number, folded);
    tally.addOffer(offer.publisherId, {
      publisherName: byHand?.publisherName ?? offer.publisherName,
      hasContact: contacts.has(offer, offer.number),
      verifiedAt: laterOf(offer.verifiedAt, byHand?.savedAt),
    });
    if (offer.flags !== 0) {
      const record = { ...offer, name, value: '' };
      const flags = importFlagsOf(fromFlagBits(offer.flags), record, byHand?.changed ?? []);
      for (const flag of flags) add(flag);
    }
    if (offer.isShared === 0) return;
    const views = held.held(offer).map(({ sourceId, record }) => ({
      sourceName: sourceNames.get(sourceId) ?? sourceId,
      offer: record.offer,
    }));
    const flag = sourcesDifferFlag(views);
    if (flag) add(flag);
  }

  function addOwn(): Map<number, QualityRecord> {
    const own = new Map<number, QualityRecord>();
    for (const [index, offer] of overlay.rest().entries()) {
      const { publisherId, offerId, name, publisherName, savedAt } = offer;
      const hasContact = contacts.has(offer, null);
      tally.addOffer(publisherId, { publisherName, hasContact, verifiedAt: savedAt });
      const folded = foldName(name);
      const number = -1 - index;
      if (folded !== '') names.add(number, folded);
      own.set(number, { publisherId, offerId, name, value: publisherName });
      for (const url of offer.links) note(url, { publisherId, offerId, name });
    }
    return own;
  }

  function noteLinks(reads: QualityReads): void {
    for (const { url, ...record } of reads.links()) {
      // Links by hand take the place of all that were imported.
      const byHand = overlay.get(record);
      if (!byHand?.changed.includes('links')) note(url, record);
    }
  }

  function toRecord({ publisherId, offerId, name, publisherName }: OfferFacts): QualityRecord {
    const byHand = overlay.get({ publisherId, offerId });
    return {
      publisherId,
      offerId,
      name: byHand?.name ?? name,
      value: byHand?.publisherName ?? publisherName,
    };
  }

  return {
    /** Undefined: there is no catalogue. */
    run(reads: QualityReads | undefined, held: HeldRecords | undefined): void {
      if (reads && held) {
        const sourceNames = new Map(held.sources().map(({ id, name }) => [id, name]));
        for (const offer of reads.offers()) lookAt(offer, held, sourceNames);
        noteLinks(reads);
      }
      const own = addOwn();
      for (const numbers of names.groups()) {
        const records = numbers.flatMap((number): QualityRecord[] => {
          const found = own.get(number);
          if (found) return [found];
          const row = reads?.offer(number);
          return row ? [toRecord(row)] : [];
        });
        for (const flag of sameNameFlags(records)) add(flag);
      }
    },
  };
}
