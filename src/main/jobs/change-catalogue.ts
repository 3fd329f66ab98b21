import type { CatalogueSource, ImportUndo } from '../../shared/model/catalogue-source.ts';
import type { Contact } from '../../shared/model/contact.ts';
import type { OfferKey } from '../../shared/model/offer.ts';
import { hashContent } from '../domain/catalogue/catalogue-record.ts';
import { mergeRecords } from '../domain/catalogue/merge-records.ts';
import { inPrecedence } from '../domain/catalogue/precedence.ts';
import type { SourceRecord } from '../domain/catalogue/source-record.ts';
import {
  type CatalogueBuilder,
  createCatalogueBuilder,
  type IncomingOffer,
} from '../store/catalogue/catalogue-builder.ts';
import { buildPaths } from '../store/catalogue/catalogue-swap.ts';
import { type HeldRecords, openHeldRecords } from '../store/catalogue/held-records.ts';
import { writeUndo } from '../store/catalogue/undo-catalogue.ts';
import type { JobPlace } from './catalogue-job.ts';
import type { JobSteps } from './job-steps.ts';
import { loadInitials } from './load-initials.ts';
import { openWriterInThread } from './write-in-thread.ts';

/** A change of the catalogue while it is being made. What nobody claims stays as it is. */
export type CatalogueChange = {
  /** Of the catalogue that is there; undefined: there is none, or none that can be read. */
  readonly present: HeldRecords | undefined;
  /** Before the change, in the order of precedence. */
  readonly sources: readonly CatalogueSource[];
  /** Takes an offer out, to be put in anew or to be gone. False: it was claimed before. */
  readonly claim: (key: OfferKey) => boolean;
  readonly isClaimed: (key: OfferKey) => boolean;
  /** Puts an offer in that was claimed, as it is merged from all that hold it. */
  readonly put: (offer: IncomingOffer) => void;
  /** Undefined: more may be put in at once; else once it settles. To be asked every few hundred offers. */
  readonly room: () => Promise<void> | undefined;
  readonly putPublisherContact: (contact: Contact, sourceId: string) => void;
  /** The contacts of publishers that this source brought are gone, but for those that are put. */
  readonly dropPublisherContacts: (sourceId: string) => void;
};

type ChangeOptions = {
  readonly place: JobPlace;
  readonly steps: JobSteps;
  /** The present catalogue cannot be read: nothing of it is in the next one. */
  readonly isOldDamaged: boolean;
  readonly isTrial?: boolean;
  /** Names the catalogue that the change makes. */
  readonly importId: string;
};

/** What the work leaves to be written down. */
export type ChangeEnd = {
  /** In the order of precedence; their offers are counted anew. */
  readonly sources: readonly CatalogueSource[];
  /** Null: what was there before is not kept. */
  readonly undo: ImportUndo | null;
  readonly rows: number;
};

/** Makes the next catalogue of the present one and what `work` changes of it, without the swap. */
export async function changeCatalogue(
  { place, steps, isOldDamaged, isTrial = false, importId }: ChangeOptions,
  work: (change: CatalogueChange) => ChangeEnd | Promise<ChangeEnd>,
): Promise<void> {
  const paths = buildPaths(place.dataFolder);
  const builder = createCatalogueBuilder(paths, {
    isOldDamaged,
    isTrial,
    openWriter: openWriterInThread,
  });
  const present = isOldDamaged ? undefined : openHeldRecords(paths.current);
  try {
    const end = await work(createChange(builder, present));
    if (isTrial) return;
    await builder.keepOld(() => steps.tell('indexing', end.rows, 0));
    await builder.write({
      loadInitials,
      changedAt: place.startedAt,
      importId,
      sources: end.sources.map((source, index) => ({ ...source, place: index + 1 })),
      undo: end.undo && !isOldDamaged ? writeUndo(end.undo, present?.importId() ?? null) : null,
      onStep: (share) => steps.tell(share < 1 ? 'indexing' : 'checking', end.rows, share),
    });
  } finally {
    present?.close();
    await builder.close();
  }
}

/** Merges what the sources hold of one offer, in their order. */
export function mergeHeld(held: readonly SourceRecord[], order: readonly string[]): IncomingOffer {
  const sorted = inPrecedence(held, order);
  const merged = mergeRecords(sorted);
  return { held: sorted, merged, contentHash: hashContent(merged.record) };
}

function createChange(
  builder: CatalogueBuilder,
  present: HeldRecords | undefined,
): CatalogueChange {
  return {
    present,
    sources: present?.sources() ?? [],
    claim: (key) => builder.claim(key),
    isClaimed: builder.has,
    put: (offer) => builder.add(offer),
    room: builder.room,
    putPublisherContact: (contact, sourceId) => builder.addPublisherContact(contact, sourceId),
    dropPublisherContacts: builder.dropPublisherContacts,
  };
}
