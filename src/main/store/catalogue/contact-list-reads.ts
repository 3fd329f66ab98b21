import type { Database } from 'better-sqlite3';

import type { Contact } from '../../../shared/model/contact.ts';
import {
  bindContactFilter,
  contactFilterSql,
  type ContactFilterQuery,
} from '../contact-filter-sql.ts';
import { contactColumns, type ContactRow, toContact } from './contact-rows.ts';

/** Contacts behind a number, and the number up to which was looked. */
export type ContactStretch = {
  readonly contacts: readonly { readonly number: number; readonly contact: Contact }[];
  /** Null: there are none behind these. */
  readonly lookedTo: number | null;
};

/** So many rows are looked at in one call: a filter that hardly fits must not hold up the desk. */
const mostLookedAt = 10_000;

export const contactListQueries = {
  page: `
    SELECT ${contactColumns.join(', ')} FROM contact
    WHERE number > @after AND number <= @until AND ${contactFilterSql}
    ORDER BY number LIMIT @limit`,
  last: `SELECT number FROM contact ORDER BY number DESC LIMIT 1`,
} as const;

/** Reads imported contacts in the order in which they came in, a stretch at a time. */
export function createContactListReads(db: Database) {
  const selectPage = db.prepare<[Record<string, unknown>], ContactRow>(contactListQueries.page);
  const selectLast = db.prepare<[], number | null>(contactListQueries.last).pluck();

  return (query: ContactFilterQuery, after: number, limit: number): ContactStretch => {
    const until = after + mostLookedAt;
    const rows = selectPage.all({ ...bindContactFilter(query), after, until, limit });
    const last = selectLast.get() ?? 0;
    const lookedTo = rows.length === limit ? (rows.at(-1)?.number ?? last) : until;
    return {
      contacts: rows.map((row) => ({ number: row.number, contact: toContact(row) })),
      lookedTo: lookedTo < last ? lookedTo : null,
    };
  };
}
