import type { Migration } from '../migrate.ts';

/** What the lists of this desk remember: what was used lately, and which offers somebody found right. */
export const lists: Migration = {
  version: 7,
  name: 'lists',
  up: `
    CREATE TABLE recently_used (
      kind      TEXT NOT NULL CHECK (kind IN ('offer', 'contact', 'case')),
      id        TEXT NOT NULL,     -- as a hit of the search has it
      title     TEXT NOT NULL,
      publisher TEXT NOT NULL,
      place     INTEGER NOT NULL,  -- the latest has the highest
      PRIMARY KEY (kind, id)
    ) STRICT, WITHOUT ROWID;

    -- Somebody looked and found the record right: of imported offers too, whose record is never written over.
    CREATE TABLE offer_check (
      publisher_id TEXT NOT NULL,
      offer_id     TEXT NOT NULL,
      at           TEXT NOT NULL,  -- UTC, ISO 8601
      by           TEXT NOT NULL,
      PRIMARY KEY (publisher_id, offer_id)
    ) STRICT, WITHOUT ROWID;
  `,
};
