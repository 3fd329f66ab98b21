import type { Database } from 'better-sqlite3';

import { Contact, type ContactScope } from '../../../shared/model/contact.ts';
import {
  bindContactFilter,
  type ContactFilterQuery,
  handKeptContactFilterSql,
} from '../contact-filter-sql.ts';
import { createTextIndex, findInText } from './text-index.ts';

type ContactRow = {
  number: number;
  id: string;
  scope_kind: ContactScope['kind'];
  publisher_id: string;
  offer_id: string;
  role: string;
  name: string | null;
  email: string | null;
  phone: string | null;
  url: string | null;
  hours: string | null;
  opening_hours_json: string | null;
  time_zone: string | null;
  languages_json: string;
  audience: string;
  note: string | null;
  verified_at: string | null;
  verified_by: string | null;
  saved_at: string;
  saved_by: string;
};

const columns = `number, id, scope_kind, publisher_id, offer_id, role, name, email, phone, url, hours,
  opening_hours_json, time_zone, languages_json, audience, note, verified_at, verified_by, saved_at, saved_by`;

export const handKeptContactQueries = {
  ofScope: `
    SELECT ${columns} FROM hand_kept_contact
    WHERE scope_kind = ? AND publisher_id = ? AND offer_id = ? ORDER BY number LIMIT ?`,
  page: `
    SELECT ${columns} FROM hand_kept_contact
    WHERE number > @after AND ${handKeptContactFilterSql} ORDER BY number LIMIT @limit`,
  search: `
    SELECT ${columns} FROM hand_kept_contact_text
    JOIN hand_kept_contact ON number = hand_kept_contact_text.rowid
    WHERE hand_kept_contact_text MATCH ? ORDER BY hand_kept_contact_text.rowid`,
} as const;

/** More contacts than this at one scope are not shown. */
const mostPerScope = 200;

/** How a contact stood, with who wrote it and when; undefined: it was not there. */
export type ContactBefore = {
  readonly id: string;
  readonly before:
    | { readonly contact: Contact; readonly by: { readonly at: string; readonly operator: string } }
    | undefined;
};

export type HandKeptContactRepository = ReturnType<typeof createHandKeptContactRepository>;

/** Reads and writes `hand_kept_contact` with its search index. */
export function createHandKeptContactRepository(db: Database) {
  const upsert = db.prepare<Omit<ContactRow, 'number'>, { number: number }>(`
    INSERT INTO hand_kept_contact (id, scope_kind, publisher_id, offer_id, role, name, email, phone,
      url, hours, opening_hours_json, time_zone, languages_json, audience, note, verified_at, verified_by,
      saved_at, saved_by)
    VALUES (@id, @scope_kind, @publisher_id, @offer_id, @role, @name, @email, @phone,
      @url, @hours, @opening_hours_json, @time_zone, @languages_json, @audience, @note, @verified_at,
      @verified_by, @saved_at, @saved_by)
    ON CONFLICT (id) DO UPDATE SET
      scope_kind = excluded.scope_kind, publisher_id = excluded.publisher_id,
      offer_id = excluded.offer_id, role = excluded.role, name = excluded.name,
      email = excluded.email, phone = excluded.phone, url = excluded.url, hours = excluded.hours, opening_hours_json = excluded.opening_hours_json,
      time_zone = excluded.time_zone, languages_json = excluded.languages_json,
      audience = excluded.audience, note = excluded.note, verified_at = excluded.verified_at,
      verified_by = excluded.verified_by, saved_at = excluded.saved_at, saved_by = excluded.saved_by
    RETURNING number`);
  const selectOne = db.prepare<[string], ContactRow>(
    `SELECT ${columns} FROM hand_kept_contact WHERE id = ?`,
  );
  const deleteOne = db.prepare<[string], { number: number }>(
    `DELETE FROM hand_kept_contact WHERE id = ? RETURNING number`,
  );
  const selectOfScope = db.prepare<[string, string, string, number], ContactRow>(
    handKeptContactQueries.ofScope,
  );
  const selectPage = db.prepare<[Record<string, unknown>], ContactRow>(handKeptContactQueries.page);
  const selectHits = db.prepare<[string], ContactRow>(handKeptContactQueries.search);
  const index = createTextIndex(db, 'hand_kept_contact_text');

  const save = db.transaction((contact: Contact, by: { at: string; operator: string }) => {
    const written = toRow(contact, by);
    const row = upsert.get(written);
    if (row) index.put(row.number, searchedParts(written));
  });
  const saveAll = db.transaction(
    (contacts: readonly Contact[], by: { at: string; operator: string }) =>
      contacts.forEach((contact) => save(contact, by)),
  );
  const putBackAll = db.transaction((all: readonly ContactBefore[]) => {
    for (const { id, before } of all) {
      if (before) save(before.contact, before.by);
      else remove(id);
    }
  });
  const remove = db.transaction((id: string) => {
    const row = deleteOne.get(id);
    if (row) index.remove(row.number);
    return row !== undefined;
  });

  return {
    get(id: string): Contact | undefined {
      const row = selectOne.get(id);
      return row && fromRow(row);
    },
    /** With who wrote it and when, so that it can be written again as it was. */
    getSaved(id: string) {
      const row = selectOne.get(id);
      return row && { contact: fromRow(row), by: { at: row.saved_at, operator: row.saved_by } };
    },
    ofScope(scope: ContactScope): Contact[] {
      const { publisherId, offerId } = scopeKeys(scope);
      return selectOfScope.all(scope.kind, publisherId, offerId, mostPerScope).map(fromRow);
    },
    /** Behind this number, in the order in which they were written. */
    page(query: ContactFilterQuery, after: number, limit: number) {
      const rows = selectPage.all({ ...bindContactFilter(query), after, limit });
      return rows.map((row) => ({ number: row.number, contact: fromRow(row) }));
    },
    save(contact: Contact, by: { at: string; operator: string }): void {
      save.immediate(contact, by);
    },
    /** All of them or none. */
    saveAll(contacts: readonly Contact[], by: { at: string; operator: string }): void {
      saveAll.immediate(contacts, by);
    },
    /** Each as it was before, all of them or none. */
    putBackAll(all: readonly ContactBefore[]): void {
      putBackAll.immediate(all);
    },
    /** False: it was not there. */
    remove: (id: string): boolean => remove.immediate(id),
    search(text: string, limit: number): Contact[] {
      const rows = {
        match: (query: string) => selectHits.iterate(query),
        parts: searchedParts,
      };
      return findInText(text, rows, { offset: 0, limit }).map(fromRow);
    },
  };
}

function searchedParts(row: Omit<ContactRow, 'number'>): (string | null)[] {
  return [row.name, row.email, row.publisher_id, row.offer_id, row.role];
}

function scopeKeys(scope: ContactScope): { publisherId: string; offerId: string } {
  return {
    publisherId: 'publisherId' in scope ? scope.publisherId : '',
    offerId: 'offerId' in scope ? scope.offerId : '',
  };
}

function toRow(it: Contact, by: { at: string; operator: string }): Omit<ContactRow, 'number'> {
  const { publisherId, offerId } = scopeKeys(it.scope);
  return {
    id: it.id,
    scope_kind: it.scope.kind,
    publisher_id: publisherId,
    offer_id: offerId,
    role: it.role,
    name: it.name,
    email: it.email,
    phone: it.phone,
    url: it.url,
    hours: it.hours,
    opening_hours_json: it.openingHours === null ? null : JSON.stringify(it.openingHours),
    time_zone: it.timeZone,
    languages_json: JSON.stringify(it.languages),
    audience: it.audience,
    note: it.note,
    verified_at: it.verifiedAt,
    verified_by: it.verifiedBy,
    saved_at: by.at,
    saved_by: by.operator,
  };
}

function fromRow(row: ContactRow): Contact {
  return Contact.parse({
    id: row.id,
    scope: toScope(row),
    role: row.role,
    name: row.name,
    email: row.email,
    phone: row.phone,
    url: row.url,
    hours: row.hours,
    openingHours: row.opening_hours_json === null ? null : JSON.parse(row.opening_hours_json),
    timeZone: row.time_zone,
    languages: JSON.parse(row.languages_json),
    audience: row.audience,
    note: row.note,
    verifiedAt: row.verified_at,
    verifiedBy: row.verified_by,
    source: { kind: 'manual', by: row.saved_by },
  });
}

function toScope(row: ContactRow): ContactScope {
  const { scope_kind: kind, publisher_id: publisherId, offer_id: offerId } = row;
  if (kind === 'offer') return { kind, publisherId, offerId };
  if (kind === 'publisher') return { kind, publisherId };
  return { kind };
}
