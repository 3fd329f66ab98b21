import type { Migration } from '../migrate.ts';

/** Mappings that operators keep, and what an import took back of what was written by hand. */
export const imports: Migration = {
  version: 6,
  name: 'imports',
  up: `
    CREATE TABLE import_mapping (
      name         TEXT PRIMARY KEY,
      mapping_json TEXT NOT NULL CHECK (json_valid(mapping_json)),
      saved_at     TEXT NOT NULL,  -- UTC, ISO 8601
      saved_by     TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- An import and what it takes back lie in two files. What is to happen here is written down first; whether
    -- it happens is told by the catalogue alone: only the import that made it has an effect.
    CREATE TABLE taken_back (
      import_id    TEXT NOT NULL,  -- of the catalogue that the import made
      publisher_id TEXT NOT NULL,
      offer_id     TEXT NOT NULL,
      state        TEXT NOT NULL CHECK (state IN ('planned', 'done', 'returning')),
      fields_json  TEXT NOT NULL CHECK (json_valid(fields_json)),
      before_json  TEXT CHECK (before_json IS NULL OR json_valid(before_json)),  -- the record as it was; NULL: planned
      PRIMARY KEY (import_id, publisher_id, offer_id)
    ) STRICT, WITHOUT ROWID;
  `,
};
