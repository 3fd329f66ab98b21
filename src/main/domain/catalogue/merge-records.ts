import { importFlags } from '../../../shared/model/catalogue-import.ts';
import { recordFields, type RecordField } from '../../../shared/model/catalogue-source.ts';
import type { Contact } from '../../../shared/model/contact.ts';
import type { StoredOffer } from './catalogue-record.ts';
import { contactsOf, hasValue, isContactField, isLinkField, linksOf } from './record-field.ts';
import type { SourceRecord } from './source-record.ts';

/**
 * What the catalogue shows of an offer that several sources hold, given in the order of their precedence,
 * at least one: each field from the first that says anything in it. Its `sourceId` and where it comes from
 * are those of the source that gives the name; it is missing only when every source misses it, since the last did.
 */
export function mergeRecords(held: readonly SourceRecord[]): SourceRecord {
  const [first] = held;
  if (!first) throw new Error('an offer without a source');
  if (held.length === 1) return first;
  const giver = (field: RecordField): SourceRecord => findGiver(held, field) ?? first;
  const named = giver('name');
  return {
    sourceId: named.sourceId,
    record: {
      offer: mergeOffers(named, giver),
      description: giver('description').record.description,
      popularity: giver('popularity').record.popularity,
      contacts: withOwnIds(
        recordFields
          .filter(isContactField)
          .flatMap((field) => contactsOf(giver(field).record, field)),
      ),
    },
    missingSince: mergeMissing(held),
    flags: importFlags.filter((flag) => held.some(({ flags }) => flags.includes(flag))),
  };
}

/** The source, of these in the order of their precedence, that gives a field; undefined: none says anything. */
export function findGiver(
  held: readonly SourceRecord[],
  field: RecordField,
): SourceRecord | undefined {
  return held.find(({ record }) => hasValue(record, field));
}

type Giver = (field: RecordField) => SourceRecord;
type PlainField = keyof StoredOffer & RecordField;

function mergeOffers(named: SourceRecord, giver: Giver): StoredOffer {
  const pick = <Field extends PlainField>(field: Field): StoredOffer[Field] =>
    giver(field).record.offer[field];
  const { publisherId, offerId, name, capturedAt, capturedBy, source } = named.record.offer;
  return {
    publisherId,
    offerId,
    name,
    publisherName: pick('publisherName'),
    productType: pick('productType'),
    azureBased: pick('azureBased'),
    billingModel: pick('billingModel'),
    plans: pick('plans'),
    markets: pick('markets'),
    cspState: pick('cspState'),
    isPreview: pick('isPreview'),
    isStopSell: pick('isStopSell'),
    isPrivate: pick('isPrivate'),
    categories: pick('categories'),
    keywords: pick('keywords'),
    summary: pick('summary'),
    supportTier: pick('supportTier'),
    links: recordFields.filter(isLinkField).flatMap((field) => linksOf(giver(field).record, field)),
    serviceLevel: pick('serviceLevel'),
    customerAgreementVersion: pick('customerAgreementVersion'),
    capturedAt,
    capturedBy,
    source,
    verifiedAt: pick('verifiedAt'),
  };
}

function mergeMissing(held: readonly SourceRecord[]): string | null {
  const times = held.flatMap(({ missingSince }) => (missingSince === null ? [] : [missingSince]));
  return times.length === held.length ? (times.toSorted().at(-1) ?? null) : null;
}

/** Contacts of two sources may carry one id. */
function withOwnIds(contacts: readonly Contact[]): Contact[] {
  const seen = new Map<string, number>();
  return contacts.map((contact) => {
    const before = seen.get(contact.id) ?? 0;
    seen.set(contact.id, before + 1);
    return before === 0 ? contact : { ...contact, id: `${contact.id}~${before + 1}` };
  });
}
