import type { Database } from 'better-sqlite3';

import { isStanding } from './standing-entry.ts';

const filed = `
    SELECT reference FROM case_entry AS entry JOIN support_case ON support_case.number = entry.case_number
    WHERE entry.kind IN ('mail-in', 'bounce') AND ${isStanding('entry')}`;

export const receivedMailQueries = {
  byMessage: `${filed} AND json_extract(entry.details_json, '$.messageId') = ? LIMIT ?`,
  byBytes: `${filed} AND json_extract(entry.details_json, '$.sha256') = ? LIMIT ?`,
} as const;

/** Nobody files one mail in more cases. */
const mostCases = 100;

export type ReceivedMailRepository = ReturnType<typeof createReceivedMailRepository>;

/** Mails that were filed in cases, found by what they are. */
export function createReceivedMailRepository(db: Database) {
  const selectByMessage = db
    .prepare<[string, number], string>(receivedMailQueries.byMessage)
    .pluck();
  const selectByBytes = db.prepare<[string, number], string>(receivedMailQueries.byBytes).pluck();

  return {
    /** References of the cases where this mail stands; one that was taken back there does not count. */
    casesOf({ messageId, sha256 }: { messageId: string | null; sha256: string }): string[] {
      const byMessage = messageId === null ? [] : selectByMessage.all(messageId, mostCases);
      return [...new Set([...byMessage, ...selectByBytes.all(sha256, mostCases)])];
    },

    /** References of the cases that hold one of these messages, the first ones first. */
    casesOfMessages: (ids: readonly string[]): string[] => [
      ...new Set(ids.flatMap((id) => selectByMessage.all(id, mostCases))),
    ],
  };
}
