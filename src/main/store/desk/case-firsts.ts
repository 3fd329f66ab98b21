import { isStanding } from './standing-entry.ts';

const party = `json_extract(entry.details_json, '$.party')`;
const asked = `entry.kind IN ('escalate', 'transfer', 'mail-out')`;

/** What a case keeps the first time of, by column: the entries that count, as SQL. */
const firsts = {
  publisher_asked_at: `${asked} AND ${party} = 'publisher'`,
  provider_asked_at: `${asked} AND ${party} = 'indirect-provider'`,
  microsoft_asked_at: `${asked} AND ${party} = 'microsoft'`,
  publisher_answered_at: `entry.kind = 'answer' AND ${party} = 'publisher'`,
  desk_decided_at: `entry.kind = 'decision' AND json_extract(entry.details_json, '$.owner') = 'partner'`,
  bounced_at: `entry.kind = 'bounce'`,
} as const;

/** A time of the file in UTC milliseconds, as SQL. */
export function instantOf(column: string): string {
  return `CAST(round(unixepoch(${column}, 'subsec') * 1000) AS INTEGER)`;
}

const kinds = ['escalate', 'transfer', 'mail-out', 'answer', 'decision', 'bounce'] as const;

/** Entries of these kinds may change when something first happened: what was taken back never did. */
export const kindsOfFirsts: ReadonlySet<string> = new Set([...kinds, 'undone']);

/**
 * Reads off the timelines of the cases when everything first happened. Migration 3 fills its columns with this, so that
 * a change of it needs a migration of its own.
 */
export const readFirsts = `
  UPDATE support_case SET (${Object.keys(firsts).join(', ')}) = (
    SELECT ${Object.values(firsts)
      .map((counts) => `min(iif(${counts}, ${instantOf('entry.at')}, NULL))`)
      .join(', ')}
    FROM case_entry AS entry
    WHERE entry.case_number = support_case.number
      AND entry.kind IN (${kinds.map((kind) => `'${kind}'`).join(', ')})
      AND ${isStanding('entry')})`;
