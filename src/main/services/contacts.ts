import type { Handlers } from '../../shared/contract.ts';
import { AppError } from '../../shared/errors.ts';
import type { Contact, ContactEdit, ContactWays } from '../../shared/model/contact.ts';
import { findContactChain } from '../domain/contacts/contact-chain.ts';
import { checkContactEdit } from '../domain/contacts/contact-edit.ts';
import { isSameWays } from '../domain/contacts/marked-contact.ts';
import type { ContactMarkRepository } from '../store/desk/contact-mark-repository.ts';
import type { HandKeptContactRepository } from '../store/desk/hand-kept-contact-repository.ts';
import { operatorOf, type ReadProfile } from './desk-profile.ts';
import type { OfferRecords } from './offer-records.ts';
import type { Removals } from './removals.ts';

type ContactDeps = {
  readonly contacts: HandKeptContactRepository;
  readonly contactMarks: Pick<ContactMarkRepository, 'clearReturned'>;
  readonly records: Pick<OfferRecords, 'deskContacts' | 'contactRecords' | 'marked'>;
  readonly removals: Pick<Removals, 'keep'>;
  readonly readProfile: ReadProfile;
  readonly now: () => Date;
  readonly newId: () => string;
};

/** Contacts that are written by hand, of every scope. */
export function createContactHandlers(
  deps: ContactDeps,
): Pick<Handlers, 'contacts.listDesk' | 'contacts.save' | 'contacts.remove' | 'contacts.chains'> {
  return {
    'contacts.listDesk': () => ({ contacts: deps.records.deskContacts() }),

    'contacts.save': (edit) => {
      const before = edit.id === undefined ? undefined : deps.contacts.get(edit.id);
      if (edit.id !== undefined && !before) throw new AppError('CONTACT_NOT_FOUND');
      const by = {
        at: deps.now().toISOString(),
        operator: operatorOf(deps.readProfile().profile),
      };

      const contact = toContact(checkContactEdit(edit), before, deps.newId(), by);

      deps.contacts.save(contact, by);
      if (edit.isVerified && contact.email !== null) deps.contactMarks.clearReturned(contact.email);
      return deps.records.marked(contact);
    },

    'contacts.chains': ({ offer, hops }) => {
      const records = deps.records.contactRecords(offer);
      return { chains: hops.map((hop) => findContactChain(hop, records)) };
    },

    'contacts.remove': ({ id }) => {
      const removed = deps.contacts.getSaved(id);
      if (!removed || !deps.contacts.remove(id)) throw new AppError('CONTACT_NOT_FOUND');
      const { contact, by } = removed;
      deps.removals.keep({
        kind: 'contact',
        of: null,
        name: contact.name ?? contact.email ?? contact.phone ?? contact.url ?? contact.role,
        putBack: () => deps.contacts.save(contact, by),
      });
      return {};
    },
  };
}

/** What is kept of an edit. `before`: the contact that it is written over. */
export function toContact(
  { isVerified, id, ...fields }: ContactEdit,
  before: Contact | undefined,
  newId: string,
  by: { at: string; operator: string },
): Contact {
  return {
    ...fields,
    id: id ?? newId,
    ...(isVerified ? { verifiedAt: by.at, verifiedBy: by.operator } : lastVerified(fields, before)),
    mailReturned: null,
    source: { kind: 'manual', by: by.operator },
  };
}

/** A check of the old address says nothing about a new one. */
function lastVerified(
  ways: ContactWays,
  before: Contact | undefined,
): Pick<Contact, 'verifiedAt' | 'verifiedBy'> {
  if (before === undefined || !isSameWays(before, ways)) {
    return { verifiedAt: null, verifiedBy: null };
  }
  return { verifiedAt: before.verifiedAt, verifiedBy: before.verifiedBy };
}
