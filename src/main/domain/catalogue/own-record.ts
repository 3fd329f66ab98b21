import { Contact } from '../../../shared/model/contact.ts';
import { Offer } from '../../../shared/model/offer.ts';
import { z } from '../../../shared/zod.ts';
import type { CatalogueRecord } from './catalogue-record.ts';
import type { RowSource } from './row-cells.ts';

/** The format that the desk writes its catalogue in: a line that says so, then one line per record. */
export const ownFormat = 'fingerpost-catalogue';
export const ownVersion = 1;

/** The first line of such a file; what else it says is for people. */
export const OwnHeader = z.looseObject({
  format: z.literal(ownFormat),
  version: z.number().int().min(1),
});

/** One line: an offer with all that belongs to it, or a contact of a publisher. */
export const OwnRecord = z.union([
  z.strictObject({
    offer: Offer.omit({ publisherKind: true }),
    description: z.string().nullable(),
    popularity: z.number().nullable(),
    contacts: z.array(Contact),
  }),
  z.strictObject({ publisherContact: Contact }),
]);
export type OwnRecord = z.infer<typeof OwnRecord>;

export type ReadOwnRecord =
  | { readonly kind: 'record'; readonly record: CatalogueRecord }
  | { readonly kind: 'publisher-contact'; readonly contact: Contact }
  | { readonly kind: 'rejected'; readonly reason: 'not-a-record' };

/** Where each record of such a file stands among its fields. */
export const ownColumns = ['publisherId', 'offerId', 'name', 'record'] as const;

/**
 * Reads a line of the desk's own format, nothing lost: only where and when it was captured is now this file.
 * Contacts keep to their offer, and their ids too, so that none is taken for one of another desk.
 */
export function readOwnRecord(
  fields: readonly string[],
  line: number,
  { file, capturedAt, capturedBy }: Pick<RowSource, 'file' | 'capturedAt' | 'capturedBy'>,
): ReadOwnRecord {
  const parsed = OwnRecord.safeParse(parse(fields[ownColumns.indexOf('record')] ?? ''));
  if (!parsed.success) return { kind: 'rejected', reason: 'not-a-record' };
  const source = { kind: 'import', file, line } as const;
  const own = parsed.data;
  if ('publisherContact' in own) {
    const { scope } = own.publisherContact;
    if (scope.kind !== 'publisher') return { kind: 'rejected', reason: 'not-a-record' };
    const place = `${encodeURIComponent(scope.publisherId)}#`;
    return { kind: 'publisher-contact', contact: settle(own.publisherContact, place, source) };
  }
  const { publisherId, offerId } = own.offer;
  const place = `${encodeURIComponent(publisherId)}/${encodeURIComponent(offerId)}#`;
  const contacts = own.contacts.map((contact) => ({
    ...settle(contact, place, source),
    scope: { kind: 'offer', publisherId, offerId } as const,
  }));
  const offer = { ...own.offer, source, capturedAt, capturedBy };
  return { kind: 'record', record: { ...own, offer, contacts } };
}

function settle(contact: Contact, place: string, source: Contact['source']): Contact {
  const id = contact.id.startsWith(place) ? contact.id : `${place}${contact.id}`;
  return { ...contact, id, source, mailReturned: null };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A line that is no JSON is no record either.
    return undefined;
  }
}
