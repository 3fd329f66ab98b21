import type { OfferKey } from '../../shared/model/offer.ts';
import type { QualityKind, QualityRecord } from '../../shared/model/quality.ts';
import { foldName } from '../domain/quality/fold-name.ts';
import {
  type HandOffer,
  type HandOverlay,
  laterOf,
  type SetAside,
} from '../domain/quality/hand-overlay.ts';
import type { CountedOffer, createPublisherTally } from '../domain/quality/publisher-tally.ts';
import type { RaisedFlag } from '../domain/quality/raised-flag.ts';
import {
  importFlagsOf,
  mergedChangedFlag,
  sameNameFlags,
  sourcesDifferFlag,
} from '../domain/quality/record-flags.ts';
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
  /** Of flags that are raised for a publisher: one of the offers that raise it. */
  readonly addOffer: (kind: QualityKind, subject: string, key: OfferKey) => void;
  /** Between two offers: how many were looked at. */
  readonly look: (count: number) => void;
};

/** Looks at every offer, imported and by hand. */
export function createOfferPass(deps: PassDeps) {
  const { overlay, contacts, tally, note, add } = deps;
  const names = createRepeatedTexts();
  let catalogue: QualityReads | undefined;

  const numberOf = (key: OfferKey): number | null => catalogue?.numberOf(key) ?? null;

  function count(offer: OfferKey, number: number | null, known: Omit<CountedOffer, 'hasContact'>) {
    const others = overlay.setAsideFor(offer);
    const hasContact =
      contacts.has(offer, number) || others.some((it) => contacts.has(it, numberOf(it)));
    tally.addOffer(offer.publisherId, { ...known, hasContact });
    if (!hasContact) deps.addOffer('no-contact', offer.publisherId, offer);
  }

  function lookAt(offer: OfferFacts, held: HeldRecords, sourceNames: ReadonlyMap<string, string>) {
    const byHand = overlay.take(offer);
    const name = byHand?.name ?? offer.name;
    const folded = foldName(name);
    if (folded !== '') names.add(offer.number, folded);
    count(offer, offer.number, {
      publisherName: byHand?.publisherName ?? offer.publisherName,
      verifiedAt: laterOf(laterOf(offer.verifiedAt, byHand?.savedAt), overlay.checkedAt(offer)),
    });
    if (byHand?.changed.includes('links')) noteOwnLinks(byHand);
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
    const flag = sourcesDifferFlag(views, byHand?.changed ?? []);
    if (flag) add(flag);
  }

  /** A record that was set aside raises no flag, but for saying something new. */
  function lookAtAside(offer: OfferFacts, aside: SetAside, reads: QualityReads): void {
    if (aside.contentHash === null || aside.contentHash === offer.contentHash) return;
    const kept = { publisherId: aside.keptPublisherId, offerId: aside.keptOfferId };
    const number = reads.numberOf(kept);
    const row = number === undefined ? undefined : reads.offer(number);
    const byHand = overlay.get(kept);
    const name = byHand?.name ?? row?.name ?? kept.offerId;
    const value = byHand?.publisherName ?? row?.publisherName ?? '';
    const away = { ...offer, value: offer.publisherName };
    add(mergedChangedFlag(away, { ...kept, name, value }));
  }

  function noteOwnLinks({ publisherId, offerId, name, links }: HandOffer): void {
    for (const url of links) note(url, { publisherId, offerId, name });
  }

  function addOwn(): Map<number, QualityRecord> {
    const own = new Map<number, QualityRecord>();
    for (const [index, offer] of overlay.rest().entries()) {
      const { publisherId, offerId, name, publisherName, savedAt } = offer;
      count(offer, null, {
        publisherName,
        verifiedAt: laterOf(savedAt, overlay.checkedAt(offer)),
      });
      const folded = foldName(name);
      const number = -1 - index;
      if (folded !== '') names.add(number, folded);
      own.set(number, { publisherId, offerId, name, value: publisherName });
      noteOwnLinks(offer);
    }
    return own;
  }

  function noteLinks(reads: QualityReads): void {
    for (const { url, ...record } of reads.links()) {
      // Links by hand take the place of all that were imported.
      const byHand = overlay.get(record);
      if (overlay.setAside(record)) continue;
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
      catalogue = reads;
      if (reads && held) {
        const sourceNames = new Map(held.sources().map(({ id, name }) => [id, name]));
        let looked = 0;
        for (const offer of reads.offers()) {
          deps.look(looked);
          looked += 1;
          const aside = overlay.setAside(offer);
          if (aside) lookAtAside(offer, aside, reads);
          else lookAt(offer, held, sourceNames);
        }
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
