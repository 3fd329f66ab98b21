import type { Migration } from '../migrate.ts';

/** Flags of the records that somebody dismissed, with the reason, and records that were set aside for another. */
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

    CREATE TABLE merged_offer (
      publisher_id      TEXT NOT NULL,
      offer_id          TEXT NOT NULL,
      kept_publisher_id TEXT NOT NULL,
      kept_offer_id     TEXT NOT NULL,
      name              TEXT NOT NULL,  -- as it was called
      publisher_name    TEXT NOT NULL,
      content_hash      TEXT,           -- of the imported record; null: no list held it
      taken_json        TEXT NOT NULL,  -- its values that the kept offer shows and nobody writes by hand
      written_json      TEXT NOT NULL,  -- its values that were written by hand over the kept offer
      before_json       TEXT,           -- what was written by hand there before; null: nothing
      choice_json       TEXT NOT NULL,  -- what the desk had chosen for the kept offer before, and then
      merged_at         TEXT NOT NULL,  -- UTC, ISO 8601
      merged_by         TEXT NOT NULL,
      PRIMARY KEY (publisher_id, offer_id),
      CHECK (publisher_id <> kept_publisher_id OR offer_id <> kept_offer_id)
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX merged_offer_of_kept ON merged_offer (kept_publisher_id, kept_offer_id, merged_at);
  `,
};
