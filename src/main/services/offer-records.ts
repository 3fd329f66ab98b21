import type { Contact } from '../../shared/model/contact.ts';
import type { Offer, OfferChoice, OfferKey } from '../../shared/model/offer.ts';
import { createPublisherTest } from '../domain/catalogue/microsoft-publishers.ts';
import type { ContactRecords } from '../domain/contacts/contact-chain.ts';
import { withMarks } from '../domain/contacts/marked-contact.ts';
import { ownContactsFirst } from '../domain/contacts/own-contacts-first.ts';
import { withCheck } from '../domain/offers/checked-offer.ts';
import { mergeOffer } from '../domain/offers/merged-offer.ts';
import { placePublisher } from '../domain/offers/place-publisher.ts';
import { type OfferMerge, withTaken } from '../domain/quality/merge-offers.ts';
import type { CatalogueStore } from '../store/catalogue/catalogue-store.ts';
import type { ContactMarkRepository } from '../store/desk/contact-mark-repository.ts';
import type { HandKeptContactRepository } from '../store/desk/hand-kept-contact-repository.ts';
import type { HandKeptOfferRepository } from '../store/desk/hand-kept-offer-repository.ts';
import type { MergedOfferRepository } from '../store/desk/merged-offer-repository.ts';
import type { OfferCheckRepository } from '../store/desk/offer-check-repository.ts';
import type { OfferChoiceRepository } from '../store/desk/offer-choice-repository.ts';
import type { ReadProfile } from './desk-profile.ts';

type RecordDeps = {
  readonly catalogue: Pick<CatalogueStore, 'getOffer' | 'contactsOf'>;
  readonly offers: Pick<HandKeptOfferRepository, 'get'>;
  readonly offerChoices: Pick<OfferChoiceRepository, 'get'>;
  readonly offerChecks: Pick<OfferCheckRepository, 'get'>;
  readonly merges: Pick<MergedOfferRepository, 'resolve' | 'into'>;
  readonly contacts: Pick<HandKeptContactRepository, 'ofScope'>;
  readonly contactMarks: Pick<ContactMarkRepository, 'checkOf' | 'returnedOf'>;
  readonly readProfile: ReadProfile;
};

export type OfferRecords = ReturnType<typeof createOfferRecords>;

/**
 * What is on record about an offer, from both files: what was written by hand wins. The key of a record that was set
 * aside leads to the offer that is kept.
 */
export function createOfferRecords(deps: RecordDeps) {
  const publisherTest = rememberLast(() => deps.readProfile().profile.microsoftPublishers);
  const imported = (key: OfferKey): Offer | undefined => {
    const offer = deps.catalogue.getOffer(key);
    return offer && placePublisher(offer, publisherTest());
  };
  const keyOf = (key: OfferKey): OfferKey => deps.merges.resolve(key);
  const find = (asked: OfferKey): Offer | undefined => {
    const key = keyOf(asked);
    const merged = deps.merges.into(key);
    const offer = mergeOffer(imported(key) ?? standIn(key, merged), deps.offers.get(key));
    const whole = offer && merged.reduce((it, { taken }) => withTaken(it, taken), offer);
    return whole && withCheck(whole, deps.offerChecks.get(key));
  };
  /** A list dropped the kept record: what the ones set aside for it say fills what nobody wrote by hand. */
  const standIn = (key: OfferKey, merged: readonly OfferMerge[]): Offer | undefined => {
    for (const { away } of merged) {
      const offer = imported(away);
      if (offer) return { ...offer, ...key };
    }
    return undefined;
  };
  const marked = (contact: Contact): Contact =>
    withMarks(contact, {
      check: deps.contactMarks.checkOf(contact.id),
      returned: contact.email === null ? undefined : deps.contactMarks.returnedOf(contact.email),
    });
  const recorded = (key: OfferKey): Contact[] =>
    ownContactsFirst(
      [
        ...deps.contacts.ofScope({ kind: 'offer', ...key }),
        ...deps.contacts.ofScope({ kind: 'publisher', publisherId: key.publisherId }),
      ],
      deps.catalogue.contactsOf(key),
    );
  const contactsOf = (asked: OfferKey): Contact[] => {
    const key = keyOf(asked);
    const others = deps.merges.into(key).map(({ away }) => recorded(away).filter(isOfOffer));
    return joinContacts(recorded(key), others).map(marked);
  };
  const deskContacts = (): Contact[] =>
    [
      ...deps.contacts.ofScope({ kind: 'indirect-provider' }),
      ...deps.contacts.ofScope({ kind: 'microsoft' }),
    ].map(marked);

  return {
    find,
    /** The key that `key` leads to: its own, unless its record was set aside for another. */
    keyOf,
    /** As it was imported, without what was written by hand, and whatever became of it since. */
    imported,
    contactsOf,
    /** A contact with what the desk knows of it beside its record. */
    marked,
    /** Of the indirect provider and of Microsoft. */
    deskContacts,
    choiceOf: (key: OfferKey): OfferChoice => deps.offerChoices.get(keyOf(key)),

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

function isOfOffer({ scope }: Contact): boolean {
  return scope.kind === 'offer';
}

/** Those of the offer, then those of the records set aside that say something new, then those of its publisher. */
function joinContacts(own: readonly Contact[], others: readonly Contact[][]): Contact[] {
  const known = new Set(own.map(addressOf));
  const added = others.flat().filter((contact) => !known.has(addressOf(contact)));
  return [...own.filter(isOfOffer), ...added, ...own.filter((it) => !isOfOffer(it))];
}

function addressOf({ role, email, phone, url }: Contact): string {
  return JSON.stringify([role, email, phone, url]);
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
