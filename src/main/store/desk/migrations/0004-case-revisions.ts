import type { Migration } from '../migrate.ts';

/** Which state of a case somebody saw who changes it. */
export const caseRevisions: Migration = {
  version: 4,
  name: 'case-revisions',
  up: `
    ALTER TABLE support_case ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;  -- rises when the record’s fields change
    ALTER TABLE support_case ADD COLUMN revised_at TEXT;  -- UTC, ISO 8601; NULL: not since this is kept
    ALTER TABLE support_case ADD COLUMN revised_by TEXT;
  `,
};
