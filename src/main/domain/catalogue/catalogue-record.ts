import { hash } from 'node:crypto';

import type { Contact } from '../../../shared/model/contact.ts';
import type { Offer } from '../../../shared/model/offer.ts';

/** An offer as the catalogue keeps it: whose it is follows from the list of Microsoft's publishers, at reading. */
export type StoredOffer = Omit<Offer, 'publisherKind'>;

/** Everything the catalogue keeps about one offer. */
export type CatalogueRecord = {
  /** An empty `publisherName` means "not recorded". */
  readonly offer: StoredOffer;
  /** The long text: searched, not shown. */
  readonly description: string | null;
  /** Higher comes first; null: not recorded, comes last. */
  readonly popularity: number | null;
  /** Of scope `offer`, all of this offer. */
  readonly contacts: readonly Contact[];
};

/**
 * Equal for two records that say the same: file, line and time of capture do not count.
 * 32 hexadecimal digits of SHA-256.
 */
export function hashContent({ offer, description, popularity, contacts }: CatalogueRecord): string {
  const content = [
    Object.values(contentOf(offer)),
    description,
    popularity,
    contacts.map((contact) => Object.values(sayOfContact(contact))),
  ];
  return hash('sha256', JSON.stringify(content)).slice(0, 32);
}

type OfferContent = Omit<StoredOffer, 'source' | 'capturedAt' | 'capturedBy'>;

/** Spelt out: to leave three fields out of a copy takes as long as everything else, a million times over. */
function contentOf(offer: StoredOffer): {
  readonly [Field in keyof OfferContent]: StoredOffer[Field];
} {
  return {
    publisherId: offer.publisherId,
    offerId: offer.offerId,
    name: offer.name,
    publisherName: offer.publisherName,
    productType: offer.productType,
    azureBased: offer.azureBased,
    billingModel: offer.billingModel,
    plans: offer.plans.map(({ planId, title, term, billing, hasTrial }) => ({
      planId,
      title,
      term,
      billing,
      hasTrial,
    })),
    markets: offer.markets,
    cspState: offer.cspState,
    isPreview: offer.isPreview,
    isStopSell: offer.isStopSell,
    isPrivate: offer.isPrivate,
    categories: offer.categories,
    keywords: offer.keywords,
    summary: offer.summary,
    supportTier: offer.supportTier,
    links: offer.links.map(({ kind, url }) => ({ kind, url })),
    serviceLevel: offer.serviceLevel,
    customerAgreementVersion: offer.customerAgreementVersion,
    verifiedAt: offer.verifiedAt,
  };
}

type ContactContent = Omit<Contact, 'id' | 'scope' | 'source' | 'mailReturned'>;

/** What a contact says, wherever it comes from. Spelt out: one that was read back from a file has its fields in another order. */
export function sayOfContact(contact: Contact): {
  readonly [Field in keyof ContactContent]: Contact[Field];
} {
  return {
    role: contact.role,
    name: contact.name,
    email: contact.email,
    phone: contact.phone,
    url: contact.url,
    hours: contact.hours,
    openingHours: contact.openingHours,
    timeZone: contact.timeZone,
    languages: contact.languages,
    audience: contact.audience,
    note: contact.note,
    verifiedAt: contact.verifiedAt,
    verifiedBy: contact.verifiedBy,
  };
}
