import type { Migration } from '../migrate.ts';

/** What was opened or used lately at this desk, for the empty search. */
export const recentlyUsed: Migration = {
  version: 7,
  name: 'recently-used',
  up: `
    CREATE TABLE recently_used (
      kind      TEXT NOT NULL CHECK (kind IN ('offer', 'contact', 'case')),
      id        TEXT NOT NULL,     -- as a hit of the search has it
      title     TEXT NOT NULL,
      publisher TEXT NOT NULL,
      place     INTEGER NOT NULL,  -- the latest has the highest
      PRIMARY KEY (kind, id)
    ) STRICT, WITHOUT ROWID;
  `,
};
