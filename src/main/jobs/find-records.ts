import type { Contact } from '../../shared/model/contact.ts';
import type { OfferKey } from '../../shared/model/offer.ts';
import {
  type ContactRecords,
  findContactChain,
  usedStep,
} from '../domain/contacts/contact-chain.ts';
import { mergeOffer } from '../domain/offers/merged-offer.ts';
import type { HasRecord } from '../domain/report/costs.ts';
import type { CatalogueStore } from '../store/catalogue/catalogue-store.ts';
import type { ReportStore } from '../store/desk/report-store.ts';

type Records = Pick<ReportStore, 'contacts' | 'offers' | 'publishersWithContacts'>;
type Catalogue = Pick<CatalogueStore, 'contactsOf' | 'getOffer'>;

/** Looks along the chain of contacts as a case does: by hand and imported, of the offer, the publisher and the desk. */
export function findRecords(desk: Records, catalogue: Catalogue): HasRecord {
  const ofDesk = [
    ...desk.contacts.ofScope({ kind: 'indirect-provider' }),
    ...desk.contacts.ofScope({ kind: 'microsoft' }),
  ];
  const kept = desk.publishersWithContacts();
  return (hop, key) => {
    const chain = findContactChain(hop, {
      offer: key && hop === 'offer-resources' ? findOffer(desk, catalogue, key) : undefined,
      hasOffer: key !== null,
      contacts: [
        ...(key && kept.has(key.publisherId) ? handKept(desk, key) : []),
        ...(key ? catalogue.contactsOf(key) : []),
        ...ofDesk,
      ],
      // It only says who gives access to contacts where there is none: never a record.
      cspModel: 'direct-bill',
    });
    const used = usedStep(chain);
    return used !== undefined && (used.contact !== null || used.role === 'offer-resources');
  };
}

function findOffer(desk: Records, catalogue: Catalogue, key: OfferKey): ContactRecords['offer'] {
  return mergeOffer(catalogue.getOffer(key), desk.offers.get(key));
}

function handKept(desk: Records, key: OfferKey): Contact[] {
  return [
    ...desk.contacts.ofScope({ kind: 'offer', ...key }),
    ...desk.contacts.ofScope({ kind: 'publisher', publisherId: key.publisherId }),
  ];
}
