/** Derived from the other files: it is made again, never migrated, and may be deleted at any time. */
export const qualityFileName = 'quality.sqlite';
export const qualityNextName = 'quality.next.sqlite';

/** A file of another version is as good as none. */
export const qualityVersion = 2;

export const qualitySchema = `
  CREATE TABLE meta (
    id      INTEGER PRIMARY KEY CHECK (id = 1),
    basis   TEXT NOT NULL,  -- what was looked at: another one makes the file old
    made_at TEXT NOT NULL   -- UTC, ISO 8601
  ) STRICT;

  CREATE TABLE kind (
    kind  TEXT PRIMARY KEY,
    total INTEGER NOT NULL  -- of all flags, those that are not listed too
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE flag (
    number       INTEGER PRIMARY KEY,
    id           TEXT NOT NULL,
    kind         TEXT NOT NULL,
    subject      TEXT NOT NULL,
    weight       INTEGER NOT NULL,
    title        TEXT NOT NULL,
    values_json  TEXT NOT NULL,
    records_json TEXT NOT NULL
  ) STRICT;

  CREATE TABLE flagged_offer (
    kind         TEXT NOT NULL,
    publisher_id TEXT NOT NULL,
    offer_id     TEXT NOT NULL,
    subject      TEXT NOT NULL  -- of the flag that the offer has
  ) STRICT;
`;

export const qualityIndexes = `
  CREATE INDEX flag_by_weight ON flag (kind, weight DESC, number);
  CREATE INDEX flag_by_id ON flag (id);
  CREATE INDEX flagged_offer_of_kind ON flagged_offer (kind, subject);
`;
