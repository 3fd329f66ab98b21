import type { Migration } from '../migrate.ts';

/** A flag that is open again keeps its dismissal: whoever takes that back finds the reason. */
export const restoredFlags: Migration = {
  version: 9,
  name: 'restored-flags',
  up: `
    ALTER TABLE dismissed_flag ADD COLUMN restored_at TEXT;  -- UTC, ISO 8601; null: it is dismissed
  `,
};
