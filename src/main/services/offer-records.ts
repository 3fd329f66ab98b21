import type { Contact } from '../../shared/model/contact.ts';
import type { Offer, OfferChoice, OfferKey } from '../../shared/model/offer.ts';
import { createPublisherTest } from '../domain/catalogue/microsoft-publishers.ts';
import type { ContactRecords } from '../domain/contacts/contact-chain.ts';
import { withMarks } from '../domain/contacts/marked-contact.ts';
import { ownContactsFirst } from '../domain/contacts/own-contacts-first.ts';
import { mergeOffer } from '../domain/offers/merged-offer.ts';
import { placePublisher } from '../domain/offers/place-publisher.ts';
import type { CatalogueStore } from '../store/catalogue/catalogue-store.ts';
import type { ContactMarkRepository } from '../store/desk/contact-mark-repository.ts';
import type { HandKeptContactRepository } from '../store/desk/hand-kept-contact-repository.ts';
import type { HandKeptOfferRepository } from '../store/desk/hand-kept-offer-repository.ts';
import type { OfferChoiceRepository } from '../store/desk/offer-choice-repository.ts';
import type { ReadProfile } from './desk-profile.ts';

type RecordDeps = {
  readonly catalogue: Pick<CatalogueStore, 'getOffer' | 'contactsOf'>;
  readonly offers: Pick<HandKeptOfferRepository, 'get'>;
  readonly offerChoices: Pick<OfferChoiceRepository, 'get'>;
  readonly contacts: Pick<HandKeptContactRepository, 'ofScope'>;
  readonly contactMarks: Pick<ContactMarkRepository, 'checkOf' | 'returnedOf'>;
  readonly readProfile: ReadProfile;
};

export type OfferRecords = ReturnType<typeof createOfferRecords>;

/** What is on record about an offer, from both files: what was written by hand wins. */
export function createOfferRecords(deps: RecordDeps) {
  const publisherTest = rememberLast(() => deps.readProfile().profile.microsoftPublishers);
  const imported = (key: OfferKey): Offer | undefined => {
    const offer = deps.catalogue.getOffer(key);
    return offer && placePublisher(offer, publisherTest());
  };
  const find = (key: OfferKey): Offer | undefined =>
    mergeOffer(imported(key), deps.offers.get(key));
  const marked = (contact: Contact): Contact =>
    withMarks(contact, {
      check: deps.contactMarks.checkOf(contact.id),
      returned: contact.email === null ? undefined : deps.contactMarks.returnedOf(contact.email),
    });
  const contactsOf = (key: OfferKey): Contact[] =>
    ownContactsFirst(
      [
        ...deps.contacts.ofScope({ kind: 'offer', ...key }),
        ...deps.contacts.ofScope({ kind: 'publisher', publisherId: key.publisherId }),
      ],
      deps.catalogue.contactsOf(key),
    ).map(marked);
  const deskContacts = (): Contact[] =>
    [
      ...deps.contacts.ofScope({ kind: 'indirect-provider' }),
      ...deps.contacts.ofScope({ kind: 'microsoft' }),
    ].map(marked);

  return {
    find,
    /** As it was imported, without what was written by hand. */
    imported,
    contactsOf,
    /** A contact with what the desk knows of it beside its record. */
    marked,
    /** Of the indirect provider and of Microsoft. */
    deskContacts,
    choiceOf: (key: OfferKey): OfferChoice => deps.offerChoices.get(key),

    /** What the way to a contact needs; null: no offer was chosen. */
    contactRecords(key: OfferKey | null): ContactRecords {
      return {
        offer: key ? find(key) : undefined,
        hasOffer: key !== null,
        contacts: [...(key ? contactsOf(key) : []), ...deskContacts()],
        cspModel: deps.readProfile().profile.cspModel,
      };
    },
  };
}

/** The list is long and rarely changes: its look-up is made once for each list. */
function rememberLast(readList: () => readonly string[]) {
  let last: readonly string[] | undefined;
  let test = createPublisherTest([]);
  return (): ((publisherId: string) => boolean) => {
    const list = readList();
    if (list !== last) test = createPublisherTest(list);
    last = list;
    return test;
  };
}
