import { readReplied } from '../case-replied.ts';
import type { Migration } from '../migrate.ts';

/** Which state of a case somebody saw who changes it, and which closed cases were answered since. */
export const caseRevisions: Migration = {
  version: 4,
  name: 'case-revisions',
  up: `
    ALTER TABLE support_case ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;  -- rises when the record’s fields change
    ALTER TABLE support_case ADD COLUMN revised_at TEXT;  -- UTC, ISO 8601; NULL: not since this is kept
    ALTER TABLE support_case ADD COLUMN revised_by TEXT;
    -- UTC, ISO 8601; the last word of a closed case is somebody’s from outside. NULL: somebody here has acted on it.
    ALTER TABLE support_case ADD COLUMN replied_after_close_at TEXT;
    CREATE INDEX support_case_replied ON support_case (replied_after_close_at)
      WHERE status = 'closed' AND replied_after_close_at IS NOT NULL;
    ${readReplied} WHERE status = 'closed';
  `,
};
