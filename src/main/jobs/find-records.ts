import type { Contact } from '../../shared/model/contact.ts';
import type { ContactHop } from '../../shared/model/decision.ts';
import type { OfferKey } from '../../shared/model/offer.ts';
import {
  type ContactRecords,
  findContactChain,
  usedStep,
} from '../domain/contacts/contact-chain.ts';
import { mergeOffer } from '../domain/offers/merged-offer.ts';
import { withTaken } from '../domain/quality/merge-offers.ts';
import { createMergedKeys } from '../domain/quality/merged-keys.ts';
import type { HasRecord } from '../domain/report/costs.ts';
import { made } from '../domain/report/grouped.ts';
import type { CatalogueStore } from '../store/catalogue/catalogue-store.ts';
import type { ReportStore } from '../store/desk/report-store.ts';

type Records = Pick<ReportStore, 'contacts' | 'merges' | 'offers' | 'publishersWithContacts'>;
type Catalogue = Pick<CatalogueStore, 'contactsOf' | 'getOffer'>;

/**
 * Looks along the chain of contacts as a case does: by hand and imported, of the offer, the publisher and the desk. The
 * key of a record that was set aside leads to the offer that is kept.
 */
export function findRecords(desk: Records, catalogue: Catalogue): HasRecord {
  const ofDesk = [
    ...desk.contacts.ofScope({ kind: 'indirect-provider' }),
    ...desk.contacts.ofScope({ kind: 'microsoft' }),
  ];
  const kept = desk.publishersWithContacts();
  const merged = createMergedKeys(desk.merges.list());
  const recorded = (key: OfferKey): Contact[] => [
    ...(kept.has(key.publisherId) ? handKept(desk, key) : []),
    ...catalogue.contactsOf(key),
  ];
  const contactsOf = contactsOnce((key) => [
    ...recorded(key),
    ...merged.into(key).flatMap(({ away }) => recorded(away).filter(isOfOffer)),
  ]);
  const findOffer = (key: OfferKey): ContactRecords['offer'] => {
    const aside = merged.into(key);
    const imported = [key, ...aside.map(({ away }) => away)].map((it) => catalogue.getOffer(it));
    const offer = mergeOffer(
      imported.find((it) => it !== undefined),
      desk.offers.get(key),
    );
    return offer && aside.reduce((it, { taken }) => withTaken(it, taken), offer);
  };
  const isOnRecord = (hop: ContactHop, key: OfferKey | null, ofOffer: readonly Contact[]) => {
    const chain = findContactChain(hop, {
      offer: key && hop === 'offer-resources' ? findOffer(key) : undefined,
      hasOffer: key !== null,
      contacts: [...ofOffer, ...ofDesk],
      // It only says who gives access to contacts where there is none: never a record.
      cspModel: 'direct-bill',
    });
    const used = usedStep(chain);
    return used !== undefined && (used.contact !== null || used.role === 'offer-resources');
  };
  /** What holds for every offer that nobody keeps a contact of. */
  const withoutContacts = new Map<ContactHop, boolean>();
  return (hop, asked) => {
    const key = asked && merged.keyOf(asked);
    const ofOffer = key ? contactsOf(key) : [];
    if (key === null || hop === 'offer-resources' || ofOffer.length > 0) {
      return isOnRecord(hop, key, ofOffer);
    }
    return made(withoutContacts, hop, () => isOnRecord(hop, key, ofOffer));
  };
}

type ContactsOf = (key: OfferKey) => readonly Contact[];

/** Reads the contacts of an offer once, however many hops ask for them. */
function contactsOnce(read: ContactsOf): ContactsOf {
  const known = new Map<string, Map<string, readonly Contact[]>>();
  return (key) => {
    const ofPublisher = made(known, key.publisherId, () => new Map());
    return made(ofPublisher, key.offerId, () => read(key));
  };
}

function isOfOffer({ scope }: Contact): boolean {
  return scope.kind === 'offer';
}

function handKept(desk: Records, key: OfferKey): Contact[] {
  return [
    ...desk.contacts.ofScope({ kind: 'offer', ...key }),
    ...desk.contacts.ofScope({ kind: 'publisher', publisherId: key.publisherId }),
  ];
}
