import type { OfferKey } from '../../shared/model/offer.ts';
import type { QualityRecord } from '../../shared/model/quality.ts';
import { keyOf, laterOf } from '../domain/quality/hand-overlay.ts';
import type { createPublisherTally } from '../domain/quality/publisher-tally.ts';
import type { QualityReads } from '../store/catalogue/quality-reads.ts';
import type { HandKeptFacts } from '../store/desk/hand-kept-reads.ts';

type ContactDeps = {
  readonly hand: HandKeptFacts;
  readonly tally: ReturnType<typeof createPublisherTally>;
  readonly note: (address: string, record: Omit<QualityRecord, 'value'>) => void;
};

export type QualityContacts = ReturnType<typeof createContactFacts>;

/** Which offers and publishers have a contact that can be reached, and how long nobody looked at each. */
export function createContactFacts({ hand, tally, note }: ContactDeps) {
  const checks = new Map(hand.checks.map(({ contactId, at }) => [contactId, at]));
  const publishers = new Set<string>();
  const numbers = new Set<number>();
  const keys = new Set<string>();

  for (const contact of hand.contacts) {
    const { publisherId, scope, name, email, url } = contact;
    if (scope !== 'offer' && scope !== 'publisher') continue;
    const offerId = scope === 'offer' ? contact.offerId : null;
    if (offerId === null) publishers.add(publisherId);
    else keys.add(keyOf({ publisherId, offerId }));
    const record = { publisherId, offerId, name: name ?? email ?? publisherId };
    if (email !== null) note(email, record);
    if (url !== null) note(url, record);
    tally.addContact(publisherId, laterOf(contact.verifiedAt, checks.get(contact.id)));
  }

  return {
    readAll(reads: QualityReads): void {
      for (const contact of reads.contacts()) {
        const { publisherId, offerId, name, email, phone, url } = contact;
        const canBeReached = email !== null || phone !== null || url !== null;
        if (canBeReached) {
          if (contact.offerNumber === null) publishers.add(publisherId);
          else numbers.add(contact.offerNumber);
        }
        const record = { publisherId, offerId, name: name ?? email ?? publisherId };
        if (email !== null) note(email, record);
        if (url !== null) note(url, record);
        tally.addContact(publisherId, laterOf(contact.verifiedAt, checks.get(contact.id)));
      }
    },
    /** `number`: in the catalogue; null: the desk's own offer. */
    has: (key: OfferKey, number: number | null) =>
      publishers.has(key.publisherId) ||
      (number !== null && numbers.has(number)) ||
      (keys.size > 0 && keys.has(keyOf(key))),
  };
}
