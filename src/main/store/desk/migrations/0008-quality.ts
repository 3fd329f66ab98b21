import type { Migration } from '../migrate.ts';

/** Flags of the records that somebody dismissed, with the reason. */
export const quality: Migration = {
  version: 8,
  name: 'quality',
  up: `
    CREATE TABLE dismissed_flag (
      flag_id TEXT PRIMARY KEY,  -- of its kind, its subject and the value that raised it
      kind    TEXT NOT NULL,
      reason  TEXT NOT NULL,
      at      TEXT NOT NULL,     -- UTC, ISO 8601
      by      TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX dismissed_flag_of_kind ON dismissed_flag (kind);
  `,
};
