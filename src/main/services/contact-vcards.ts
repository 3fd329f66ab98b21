import { readFile, stat } from 'node:fs/promises';

import type { Handlers } from '../../shared/contract.ts';
import { AppError } from '../../shared/errors.ts';
import {
  anyContact,
  type ContactCursor,
  type ContactFilter,
} from '../../shared/model/contact-list.ts';
import type { Contact, ContactEdit } from '../../shared/model/contact.ts';
import type { ComparedField, VcardItem, VcardPlace } from '../../shared/model/vcard.ts';
import { findDifferences, findSameContact, keepOurs } from '../domain/contacts/compare-contact.ts';
import { checkContactEdit } from '../domain/contacts/contact-edit.ts';
import { readVcards, type ReadCard } from '../domain/contacts/vcard/read-vcard.ts';
import { writeVcards } from '../domain/contacts/vcard/write-vcard.ts';
import type { CatalogueStore } from '../store/catalogue/catalogue-store.ts';
import type {
  ContactBefore,
  HandKeptContactRepository,
} from '../store/desk/hand-kept-contact-repository.ts';
import { type ContactListDeps, readContactPage } from './contact-list.ts';
import { toContact } from './contacts.ts';
import { operatorOf, type ReadProfile } from './desk-profile.ts';
import type { Removals } from './removals.ts';
import type { Uploads } from './uploads.ts';

type VcardDeps = Omit<ContactListDeps, 'contacts' | 'catalogue'> & {
  readonly contacts: Pick<
    HandKeptContactRepository,
    'page' | 'ofScope' | 'saveAll' | 'getSaved' | 'putBackAll'
  >;
  readonly removals: Pick<Removals, 'keep'>;
  readonly catalogue: Pick<CatalogueStore, 'listContacts' | 'contactsOf'>;
  readonly uploads: Pick<Uploads, 'find' | 'forget'>;
  readonly readProfile: ReadProfile;
  readonly newId: () => string;
};

const mostBytes = 32 * 1024 * 1024;
const mostCards = 5_000;
const pageSize = 500;
/** A file of more contacts than these opens in no address book. */
const mostExported = 20_000;

/** Contacts to and from vCard files. */
export function createVcardHandlers(
  deps: VcardDeps,
): Pick<Handlers, 'contacts.exportVcard' | 'contacts.readVcard' | 'contacts.importVcard'> {
  return {
    'contacts.exportVcard': ({ ids, filter, ...choice }) => {
      const contacts = findContacts(
        deps,
        filter ?? anyContact,
        ids === undefined ? null : new Set(ids),
      );
      const text = writeVcards(contacts, choice);
      return { fileName: 'contacts.vcf', text, count: text.match(/^BEGIN:VCARD/gm)?.length ?? 0 };
    },

    'contacts.readVcard': async ({ uploadId, place }) => ({
      items: await readItems(deps, uploadId, place),
    }),

    'contacts.importVcard': async ({ uploadId, place, cards }) => {
      const wanted = new Map(cards.map(({ index, ours }) => [index, ours]));
      const items = await readItems(deps, uploadId, place);
      const by = { at: deps.now().toISOString(), operator: operatorOf(deps.readProfile().profile) };

      const contacts = items
        .flatMap((item) => toTaken(item, wanted.get(item.index)))
        .map(({ edit, contact }) => toKept(deps, edit, contact, by));

      const before = contacts.map(({ id }) => ({ id, before: deps.contacts.getSaved(id) }));
      deps.contacts.saveAll(contacts, by);
      keepWayBack(deps, before, by);
      await deps.uploads.forget(uploadId);
      return { written: contacts.length };
    },
  };
}

/** What is left of a card once the desk's own words are kept; nothing where none of it is new. */
function toTaken(
  { status, edit, contact, differences }: VcardItem,
  ours: readonly ComparedField[] | undefined,
): { readonly edit: ContactEdit; readonly contact: Contact | null }[] {
  if (ours === undefined || edit === null) return [];
  if (status === 'new') return [{ edit, contact: null }];
  if (status !== 'differs' || contact === null) return [];
  if (differences.every((field) => ours.includes(field))) return [];
  return [{ edit: keepOurs(edit, contact, ours), contact }];
}

/** The whole import comes back; what somebody wrote over since stays as it is. */
function keepWayBack(
  { contacts, removals }: VcardDeps,
  before: readonly ContactBefore[],
  by: { readonly at: string; readonly operator: string },
): void {
  if (before.length === 0) return;
  removals.keep({
    kind: 'contact-import',
    of: null,
    name: String(before.length),
    size: before.length,
    putBack: () => contacts.putBackAll(before.filter(({ id }) => isAsWritten(contacts, id, by))),
  });
}

function isAsWritten(
  contacts: Pick<VcardDeps['contacts'], 'getSaved'>,
  id: string,
  { at, operator }: { readonly at: string; readonly operator: string },
): boolean {
  const now = contacts.getSaved(id)?.by;
  return now?.at === at && now.operator === operator;
}

/** Of both files, each once; `ids` null: all that the filter wants. @throws AppError TOO_MANY_CONTACTS */
function findContacts(
  deps: ContactListDeps,
  filter: ContactFilter,
  ids: ReadonlySet<string> | null,
): Contact[] {
  const found: Contact[] = [];
  let from: ContactCursor | null = null;
  do {
    const page = readContactPage(deps, filter, from, pageSize);
    found.push(...page.contacts.filter(({ id }) => ids === null || ids.has(id)));
    if (found.length > mostExported) {
      throw new AppError('TOO_MANY_CONTACTS', { most: mostExported });
    }
    from = page.next;
  } while (from !== null && found.length !== ids?.size);
  return found;
}

async function readItems(
  deps: VcardDeps,
  uploadId: string,
  place: VcardPlace | null,
): Promise<VcardItem[]> {
  const text = await readText(deps.uploads.find(uploadId).path);
  const items: VcardItem[] = [];
  for (const card of readVcards(text, place)) {
    if (items.length === mostCards) throw new AppError('TOO_MANY_CONTACTS', { most: mostCards });
    items.push(toItem(deps, card, items.length));
  }
  if (items.length === 0) throw new AppError('VCARD_NOT_READABLE');
  return items;
}

/** @throws AppError VCARD_TOO_LARGE, VCARD_NOT_READABLE */
async function readText(path: string): Promise<string> {
  const { size } = await stat(path);
  if (size > mostBytes) throw new AppError('VCARD_TOO_LARGE', { most: mostBytes / 1024 / 1024 });
  const bytes = await readFile(path);
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encodingByMark(bytes) ?? encoding, { fatal: true }).decode(bytes);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }
  throw new AppError('VCARD_NOT_READABLE');
}

function encodingByMark([first, second]: Uint8Array): string | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

function toItem(deps: VcardDeps, { edit, problems, ...card }: ReadCard, index: number): VcardItem {
  const nothing = { index, ...card, edit: null, contact: null, differences: [] };
  if (edit === null) return { ...nothing, status: 'refused', problems: [...problems] };
  const checked = tryCheck(edit);
  if (checked === null) {
    return { ...nothing, status: 'refused', problems: [...problems, 'not-allowed'] };
  }
  const contact = findSameContact(checked, contactsAt(deps, checked)) ?? null;
  const differences = contact === null ? [] : findDifferences(checked, contact);
  const status = contact === null ? 'new' : differences.length === 0 ? 'same' : 'differs';
  return { index, ...card, problems: [...problems], status, edit: checked, contact, differences };
}

function tryCheck(edit: ContactEdit): ContactEdit | null {
  try {
    return checkContactEdit(edit);
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}

function contactsAt(
  { contacts, catalogue, records }: VcardDeps,
  { scope }: ContactEdit,
): Contact[] {
  const imported =
    scope.kind === 'offer'
      ? catalogue.contactsOf(scope)
      : scope.kind === 'publisher'
        ? catalogue.contactsOf({ publisherId: scope.publisherId, offerId: '' })
        : [];
  return [...contacts.ofScope(scope), ...imported].map(records.marked);
}

/** Over the one by hand that it is; what was imported is corrected by a record of its own. */
function toKept(
  { newId }: VcardDeps,
  edit: ContactEdit,
  contact: Contact | null,
  by: { readonly at: string; readonly operator: string },
): Contact {
  const before = contact?.source.kind === 'manual' ? contact : undefined;
  return toContact({ ...edit, ...(before ? { id: before.id } : {}) }, before, newId(), by);
}
