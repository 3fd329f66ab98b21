import type { Database } from 'better-sqlite3';

import type { ContactAnswer, ContactHistory } from '../../domain/contacts/contact-memory.ts';
import { isStanding } from './standing-entry.ts';

const ofContact = `json_extract(entry.details_json, '$.contactId') = ? AND entry.kind = ? AND ${isStanding('entry')}
    ORDER BY entry.at DESC LIMIT ?`;

export const contactMemoryQueries = {
  times: `SELECT at FROM case_entry AS entry WHERE ${ofContact}`,
  answers: `
    SELECT case_number AS caseNumber, at, (
      SELECT asked.at FROM case_entry AS asked
      WHERE asked.case_number = entry.case_number AND asked.sequence < entry.sequence
        AND asked.kind IN ('escalate', 'transfer')
        AND json_extract(asked.details_json, '$.party') = json_extract(entry.details_json, '$.party')
        AND ${isStanding('asked')}
      ORDER BY asked.sequence DESC LIMIT 1) AS askedAt
    FROM case_entry AS entry WHERE ${ofContact}`,
} as const;

/** Of one contact and one kind of entry; what is older than these says little of how it answers today. */
const mostEntries = 1_000;

export type ContactMemoryRepository = ReturnType<typeof createContactMemoryRepository>;

/** What the timelines tell about a contact. Entries that were taken back tell nothing. */
export function createContactMemoryRepository(db: Database) {
  const selectTimes = db
    .prepare<[string, string, number], string>(contactMemoryQueries.times)
    .pluck();
  const selectAnswers = db.prepare<[string, string, number], ContactAnswer>(
    contactMemoryQueries.answers,
  );
  const timesOf = (contactId: string, kind: string): string[] =>
    selectTimes.all(contactId, kind, mostEntries);
  const answersOf = (contactId: string, kind: string): ContactAnswer[] =>
    selectAnswers.all(contactId, kind, mostEntries);

  return {
    historyOf: (contactId: string): ContactHistory => ({
      contactId,
      asked: timesOf(contactId, 'escalate').length + timesOf(contactId, 'transfer').length,
      answers: [...answersOf(contactId, 'answer'), ...answersOf(contactId, 'mail-in')],
      bounces: timesOf(contactId, 'bounce'),
    }),
  };
}
