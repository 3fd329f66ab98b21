import type { Handlers } from '../../shared/contract.ts';
import type {
  ContactCursor,
  ContactFilter,
  ListedContact,
} from '../../shared/model/contact-list.ts';
import type { Contact } from '../../shared/model/contact.ts';
import type { CatalogueStore } from '../store/catalogue/catalogue-store.ts';
import type { ContactFilterQuery } from '../store/contact-filter-sql.ts';
import type { ContactMarkRepository } from '../store/desk/contact-mark-repository.ts';
import type { HandKeptContactRepository } from '../store/desk/hand-kept-contact-repository.ts';
import type { OfferRecords } from './offer-records.ts';

export type ContactListDeps = {
  readonly contacts: Pick<HandKeptContactRepository, 'page' | 'ofScope'>;
  readonly catalogue: Pick<CatalogueStore, 'listContacts'>;
  readonly contactMarks: Pick<ContactMarkRepository, 'returnedAddresses'>;
  readonly records: Pick<OfferRecords, 'find' | 'marked'>;
  readonly now: () => Date;
};

type NamedListDeps = ContactListDeps & {
  readonly catalogue: Pick<CatalogueStore, 'publisherName'>;
};

type Page = { readonly contacts: readonly Contact[]; readonly next: ContactCursor | null };

const dayMs = 86_400_000;
const fromTheBeginning: ContactCursor = { file: 'desk', after: 0 };

/** All contacts of the desk, a page at a time. */
export function createContactListHandlers(deps: NamedListDeps): Pick<Handlers, 'contacts.list'> {
  return {
    'contacts.list': ({ filter, from, limit }) => {
      const { contacts, next } = readContactPage(deps, filter, from, limit);
      return { contacts: contacts.map((contact) => toListed(deps, contact)), next };
    },
  };
}

/** One page with what the desk knows of each; what was corrected by hand stands there once. */
export function readContactPage(
  deps: ContactListDeps,
  filter: ContactFilter,
  from: ContactCursor | null,
  limit: number,
): Page {
  const query = toContactQuery(deps, filter);
  const isWanted = (contact: Contact) =>
    (query.verifiedBefore === null || (contact.verifiedAt ?? '') < query.verifiedBefore) &&
    (!filter.isReturned || contact.mailReturned !== null);
  const { file, after } = from ?? fromTheBeginning;
  if (file === 'desk') {
    const rows = deps.contacts.page(query, after, limit);
    const last = rows.length < limit ? undefined : rows.at(-1);
    const next: ContactCursor = last
      ? { file: 'desk', after: last.number }
      : { file: 'catalogue', after: 0 };
    return { contacts: rows.map((it) => deps.records.marked(it.contact)).filter(isWanted), next };
  }
  const { contacts, lookedTo } = deps.catalogue.listContacts(query, after, limit);
  return {
    contacts: contacts
      .map((it) => it.contact)
      .filter((it) => !isCorrected(deps, it))
      .map((it) => deps.records.marked(it))
      .filter(isWanted),
    next: lookedTo === null ? null : { file: 'catalogue', after: lookedTo },
  };
}

/** A filter as the files are asked. */
export function toContactQuery(
  { contactMarks, now }: Pick<ContactListDeps, 'contactMarks' | 'now'>,
  filter: ContactFilter,
): ContactFilterQuery {
  const { role, scope, unverifiedDays, isReturned, isWithoutAddress, text } = filter;
  return {
    role,
    scope,
    verifiedBefore:
      unverifiedDays === null
        ? null
        : new Date(now().getTime() - unverifiedDays * dayMs).toISOString(),
    addresses: isReturned ? contactMarks.returnedAddresses() : null,
    isWithoutAddress,
    text,
  };
}

/** Whether the desk keeps one of its own for the same role at the same place. */
function isCorrected({ contacts }: ContactListDeps, { scope, role }: Contact): boolean {
  return contacts.ofScope(scope).some((it) => it.role === role);
}

function toListed({ records, catalogue }: NamedListDeps, contact: Contact): ListedContact {
  const { scope } = contact;
  const offerName = scope.kind === 'offer' ? (records.find(scope)?.name ?? null) : null;
  const publisherName =
    scope.kind === 'publisher' ? catalogue.publisherName(scope.publisherId) : null;
  return { contact, offerName, publisherName };
}
