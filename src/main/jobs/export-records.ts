import { join } from 'node:path';

import type { Contact } from '../../shared/model/contact.ts';
import type { OfferKey } from '../../shared/model/offer.ts';
import type { CatalogueRecord, StoredOffer } from '../domain/catalogue/catalogue-record.ts';
import {
  contactItem,
  flagItems,
  offerItem,
  publisherContactItem,
} from '../domain/catalogue/export/export-lists.ts';
import type { ExportItem } from '../domain/catalogue/export/export-writer.ts';
import type { SourceRecord } from '../domain/catalogue/source-record.ts';
import { withMarks } from '../domain/contacts/marked-contact.ts';
import { ownContactsFirst } from '../domain/contacts/own-contacts-first.ts';
import { mergeOffer } from '../domain/offers/merged-offer.ts';
import { withTaken } from '../domain/quality/merge-offers.ts';
import { catalogueFileName } from '../store/catalogue/catalogue-schema.ts';
import type { CatalogueStore } from '../store/catalogue/catalogue-store.ts';
import { type HeldRecords, openHeldRecords } from '../store/catalogue/held-records.ts';
import type { ContactFilterQuery } from '../store/contact-filter-sql.ts';
import { openQualityStore } from '../store/quality/quality-store.ts';
import type { ExportJob } from './export-job.ts';

type Written = Pick<SourceRecord, 'record' | 'flags'>;

const pageSize = 1_000;
const everyContact: ContactFilterQuery = {
  role: null,
  scope: null,
  verifiedBefore: null,
  addresses: null,
  isWithoutAddress: false,
  text: '',
};

/** Everything that the list holds, in the order of the desk: what was written by hand wins, as on every screen. */
export function* openExportRecords(
  job: ExportJob,
  catalogue: CatalogueStore,
): Generator<ExportItem> {
  if (job.what === 'contacts') {
    for (const contact of listedContacts(job, catalogue)) yield contactItem(contact);
    return;
  }
  if (job.what === 'flags') {
    yield* flagsOfDesk(job);
    return;
  }
  const held = openHeldRecords(join(job.dataFolder, catalogueFileName));
  try {
    const publishers = new Set<string>();
    for (const { record, flags } of offersOfDesk(job, catalogue, held)) {
      publishers.add(record.offer.publisherId);
      yield offerItem(record, flags);
    }
    yield* publisherContacts(job, catalogue, publishers);
  } finally {
    held?.close();
  }
}

function* offersOfDesk(
  job: ExportJob,
  catalogue: CatalogueStore,
  held: HeldRecords | undefined,
): Generator<Written> {
  const handKept = new Map(job.handKept.map((it) => [textOf(it.edit), it]));
  const handContacts = Map.groupBy(job.handContacts, ({ scope }) => JSON.stringify(scope));
  const aside = new Set(job.merged.map(({ away }) => textOf(away)));
  const mergedInto = Map.groupBy(job.merged, ({ kept }) => textOf(kept));

  const ownContacts = ({ publisherId, offerId }: OfferKey): readonly Contact[] =>
    handContacts.get(JSON.stringify({ kind: 'offer', publisherId, offerId })) ?? [];

  /** Of a record that was set aside: they are the kept offer's by now. */
  function movedContacts(away: OfferKey, { publisherId, offerId }: OfferKey): Contact[] {
    const contacts = ownContactsFirst(ownContacts(away), held?.merged(away)?.record.contacts ?? []);
    const scope = { kind: 'offer', publisherId, offerId } as const;
    return contacts.map((contact) => ({ ...contact, scope }));
  }

  function read(key: OfferKey): Written | undefined {
    const imported = held?.merged(key);
    const hand = handKept.get(textOf(key));
    const own = ownContacts(key);
    const merged = mergedInto.get(textOf(key)) ?? [];
    if (imported && !hand && own.length + merged.length === 0) return imported;
    const before = imported?.record;
    const kept = mergeOffer(before && { ...before.offer, publisherKind: 'isv' }, hand);
    if (!kept) return undefined;
    const offer = merged.reduce((it, { taken }) => withTaken(it, taken), kept);
    const moved = merged.flatMap(({ away }) => movedContacts(away, key));
    const record: CatalogueRecord = {
      offer: toStored(offer),
      description: before?.description ?? null,
      popularity: before?.popularity ?? null,
      contacts: [...ownContactsFirst(own, before?.contacts ?? []), ...moved],
    };
    return { record, flags: imported?.flags ?? [] };
  }

  for (const key of keysOf(job, catalogue)) {
    const written = aside.has(textOf(key)) ? undefined : read(key);
    if (written) yield written;
  }
}

function* keysOf({ offers }: ExportJob, catalogue: CatalogueStore): Generator<OfferKey> {
  const { keys, own, words, filters } = offers;
  if (keys !== null) {
    yield* keys;
    return;
  }
  const except = new Set(offers.except.map(textOf));
  const isWanted = (key: OfferKey) => !except.has(textOf(key));
  yield* own.filter(isWanted);
  const without = words.trim() === '' ? [] : own;
  const query = { text: words, filters, order: 'rank', isDescending: false, without } as const;
  for (let offset = 0; ; offset += pageSize) {
    const page = catalogue.browse({ ...query, offset, limit: pageSize }).offers;
    yield* page.filter(isWanted);
    if (page.length < pageSize) return;
  }
}

/** The flags of the wanted kinds, open ones first, as they were last looked for. */
function* flagsOfDesk({ dataFolder, flags }: ExportJob): Generator<ExportItem> {
  if (flags === null) return;
  const store = openQualityStore(dataFolder);
  const dismissedIds = [...flags.dismissals.keys()];
  for (const kind of flags.kinds) {
    for (const isDismissed of [false, true]) {
      for (let offset = 0, count = pageSize; count === pageSize; offset += pageSize) {
        const page = store.page({ kind, isDismissed, dismissedIds, offset, limit: pageSize });
        count = page.length;
        for (const flag of page) {
          yield* flagItems({ ...flag, dismissal: flags.dismissals.get(flag.id) ?? null });
        }
      }
    }
  }
}

function* contactsOfDesk(job: ExportJob, catalogue: CatalogueStore): Generator<Contact> {
  yield* job.handContacts;
  yield* importedContacts(job, catalogue, everyContact);
}

/** Those that were not corrected by hand. */
function* importedContacts(
  { handContacts }: ExportJob,
  catalogue: CatalogueStore,
  query: ContactFilterQuery,
): Generator<Contact> {
  const corrected = new Set(handContacts.map(placeOf));
  for (let after: number | null = 0; after !== null;) {
    const { contacts, lookedTo } = catalogue.listContacts(query, after, pageSize);
    for (const { contact } of contacts) if (!corrected.has(placeOf(contact))) yield contact;
    after = lookedTo;
  }
}

/** The contacts that were asked for, each with what the desk knows of it. */
function* listedContacts(job: ExportJob, catalogue: CatalogueStore): Generator<Contact> {
  const { contacts, handContacts, marks } = job;
  const query = contacts?.query ?? everyContact;
  const marked = (contact: Contact): Contact =>
    withMarks(contact, {
      check: marks.checks.get(contact.id),
      returned: marks.returned.get(contact.email?.trim().toLowerCase() ?? ''),
    });
  const byHand = new Set(contacts?.byHand ?? handContacts.map(({ id }) => id));
  yield* handContacts.filter(({ id }) => byHand.has(id)).map(marked);
  for (const contact of importedContacts(job, catalogue, query)) {
    const it = marked(contact);
    const isStale = query.verifiedBefore === null || (it.verifiedAt ?? '') < query.verifiedBefore;
    if (isStale && (query.addresses === null || it.mailReturned !== null)) yield it;
  }
}

/** Those of the publishers that are in the list. */
function* publisherContacts(
  job: ExportJob,
  catalogue: CatalogueStore,
  publishers: ReadonlySet<string>,
): Generator<ExportItem> {
  const { keys, words, filters, except } = job.offers;
  const isAll = keys === null && words.trim() === '' && filters.length === 0 && except.length === 0;
  for (const contact of contactsOfDesk(job, catalogue)) {
    const { scope } = contact;
    if (scope.kind !== 'publisher') continue;
    if (isAll || publishers.has(scope.publisherId)) yield publisherContactItem(contact);
  }
}

/** The same role at the same place is the same contact, corrected. */
function placeOf({ scope, role }: Contact): string {
  const { kind } = scope;
  const publisherId = 'publisherId' in scope ? scope.publisherId : '';
  return JSON.stringify([kind, publisherId, kind === 'offer' ? scope.offerId : '', role]);
}

function toStored({
  publisherKind: _publisherKind,
  ...offer
}: StoredOffer & { readonly publisherKind: string }): StoredOffer {
  return offer;
}

function textOf({ publisherId, offerId }: OfferKey): string {
  return JSON.stringify([publisherId, offerId]);
}
