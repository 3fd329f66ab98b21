import { postingTable } from './posting-table.ts';

export const catalogueFileName = 'catalogue.sqlite';

/** `FPCA` in ASCII. */
export const catalogueApplicationId = 0x46_50_43_41;

/** A catalogue of version 1 is carried over into this one when a desk meets it. */
export const catalogueVersion = 2;

export const catalogueSchema = `
  CREATE TABLE meta (
    id               INTEGER PRIMARY KEY CHECK (id = 1),
    changed_at       TEXT NOT NULL,             -- UTC, ISO 8601
    offer_count      INTEGER NOT NULL,
    is_sample_loaded INTEGER NOT NULL CHECK (is_sample_loaded IN (0, 1)),
    import_id        TEXT NOT NULL,             -- a UUID: of the act that made this state
    undo_json        TEXT,                      -- what is taken back by going to the state before; null: nothing
    base_id          TEXT NOT NULL              -- of the act that wrote all of it: its own, or that of the catalogue that this changes
  ) STRICT;

  CREATE TABLE offer (
    number           INTEGER PRIMARY KEY,       -- as it came in
    publisher_id     TEXT NOT NULL,
    offer_id         TEXT NOT NULL,
    name             TEXT NOT NULL,
    publisher_name   TEXT NOT NULL,             -- empty: not recorded
    product_type     TEXT,
    azure_based      INTEGER CHECK (azure_based IN (0, 1)),
    billing_model    TEXT,
    plans_json       TEXT NOT NULL DEFAULT '[]',
    markets_json     TEXT NOT NULL DEFAULT '[]',
    csp_state        TEXT,
    is_preview       INTEGER CHECK (is_preview IN (0, 1)),
    is_stop_sell     INTEGER CHECK (is_stop_sell IN (0, 1)),
    is_private       INTEGER CHECK (is_private IN (0, 1)),
    categories_json  TEXT NOT NULL DEFAULT '[]',
    keywords_json    TEXT NOT NULL,
    summary          TEXT,
    description      TEXT,                      -- searched, not shown
    support_tier     TEXT,
    service_level    TEXT,
    customer_agreement_version TEXT,
    popularity       REAL,
    captured_at      TEXT NOT NULL,             -- UTC, ISO 8601
    captured_by      TEXT NOT NULL,
    source_kind      TEXT NOT NULL CHECK (source_kind IN ('sample', 'import')),
    source_file      TEXT,                      -- name without folder
    source_line      INTEGER,                   -- physical line, the header being 1
    verified_at      TEXT,                      -- UTC, ISO 8601
    content_hash     TEXT NOT NULL,             -- SHA-256, first 32 hexadecimal digits
    flags            INTEGER NOT NULL,          -- what the import found odd: 2 to the power of its place in importFlags, added up
    source_id        TEXT NOT NULL,             -- of the source that gives the name
    is_shared        INTEGER NOT NULL DEFAULT 0 CHECK (is_shared IN (0, 1)), -- several sources hold it, this is what they say together
    missing_since    TEXT,                      -- UTC, ISO 8601; null: the latest file of a source holds it
    CHECK ((source_kind = 'import') = (source_file IS NOT NULL AND source_line IS NOT NULL))
  ) STRICT;

  -- The order of every list: on sale, popular, by name.
  CREATE TABLE place (
    block            INTEGER PRIMARY KEY,
    numbers          BLOB NOT NULL,             -- of the offers of 65,536 places, four bytes each
    after            BLOB                       -- of a change: behind how many places of the catalogue each stands
  ) STRICT;

  CREATE TABLE offer_link (
    number           INTEGER NOT NULL,          -- of the offer
    position         INTEGER NOT NULL,
    kind             TEXT NOT NULL,
    url              TEXT NOT NULL,             -- as typed
    PRIMARY KEY (number, position)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE source (
    id               TEXT PRIMARY KEY,          -- a UUID, or 'sample'
    name             TEXT NOT NULL,
    kind             TEXT NOT NULL CHECK (kind IN ('file', 'sample')),
    file_name        TEXT NOT NULL,             -- of the latest import, without folder
    imported_at      TEXT NOT NULL,             -- UTC, ISO 8601
    imported_by      TEXT NOT NULL,
    offer_count      INTEGER NOT NULL,          -- that it holds, alone or beside others
    place            INTEGER NOT NULL           -- precedence: what 1 says wins
  ) STRICT, WITHOUT ROWID;

  -- What each source says of an offer that several hold.
  CREATE TABLE source_record (
    publisher_id     TEXT NOT NULL,
    offer_id         TEXT NOT NULL,
    source_id        TEXT NOT NULL,
    record_json      TEXT NOT NULL,             -- a SourceRecord
    PRIMARY KEY (publisher_id, offer_id, source_id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE publisher (
    number           INTEGER PRIMARY KEY,       -- those with the most offers first
    publisher_id     TEXT NOT NULL UNIQUE,
    name             TEXT NOT NULL,             -- what most of its offers say; empty: none says it
    offer_count      INTEGER NOT NULL,
    names_json       TEXT NOT NULL              -- each name with how many offers say it
  ) STRICT;

  CREATE TABLE contact (
    number           INTEGER PRIMARY KEY,
    offer_number     INTEGER,                   -- null: of the publisher
    id               TEXT NOT NULL,
    publisher_id     TEXT NOT NULL,
    offer_id         TEXT,                      -- null: of the publisher
    role             TEXT NOT NULL,
    name             TEXT,
    email            TEXT,
    phone            TEXT,
    url              TEXT,
    hours            TEXT,
    time_zone        TEXT,                      -- IANA name
    languages_json   TEXT NOT NULL,
    audience         TEXT NOT NULL CHECK (audience IN ('partner-only', 'customer-ok')),
    note             TEXT,
    opening_hours_json TEXT,
    verified_at      TEXT,                      -- UTC, ISO 8601
    verified_by      TEXT,
    source_kind      TEXT NOT NULL CHECK (source_kind IN ('sample', 'import')),
    source_file      TEXT,
    source_line      INTEGER,
    source_id        TEXT NOT NULL
  ) STRICT;

  -- Words of names and keys, for typing errors: those of one length one after the other.
  CREATE TABLE known_word (
    length           INTEGER PRIMARY KEY,       -- in UTF-16 units
    words            TEXT NOT NULL,
    letters          BLOB NOT NULL,             -- which letters each holds, four bytes each
    counts           BLOB NOT NULL              -- how many offers hold each, four bytes each; of a change: how many more
  ) STRICT;

  ${postingTable}
`;

/** Made when the rows are in: sorting them once is quicker than keeping them sorted. */
export const catalogueIndexes = `
  CREATE UNIQUE INDEX offer_by_key ON offer (publisher_id, offer_id);
  CREATE INDEX contact_of_offer ON contact (offer_number) WHERE offer_number IS NOT NULL;
  CREATE INDEX contact_of_publisher ON contact (publisher_id) WHERE offer_number IS NULL;
`;
