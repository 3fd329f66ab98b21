import { isStanding } from './standing-entry.ts';

/**
 * Reads off the timelines of the cases since when somebody’s word stands at the end of a closed one: nobody has acted on
 * it. Migration 4 fills its column with this, so that a change of it needs a migration of its own.
 */
export const readReplied = `
  UPDATE support_case SET replied_after_close_at = iif(status = 'closed', (
    SELECT iif(entry.kind IN ('mail-in', 'bounce'), entry.at, NULL) FROM case_entry AS entry
    WHERE entry.case_number = support_case.number AND entry.kind <> 'undone' AND ${isStanding('entry')}
    ORDER BY entry.sequence DESC LIMIT 1), NULL)`;
