import { indexTokenizer } from '../../domain/search/segment.ts';

export const catalogueFileName = 'catalogue.sqlite';

/** `FPCA` in ASCII. */
export const catalogueApplicationId = 0x46_50_43_41;

/** A catalogue of another version is imported again, not migrated: it can be replaced at any time. */
export const catalogueVersion = 1;

/**
 * An index that holds no text, only where each word stands. Its rowid is the number of the row it speaks
 * of, so that hits come in the order of the rows and a query stops at its limit.
 */
const index = (name: string, prefix: string): string => `
  CREATE VIRTUAL TABLE ${name} USING fts5(
    t, content='', columnsize=0, detail=none, tokenize='${indexTokenizer}'${prefix});`;

/** Lists of what begins with one letter or two: only where such short beginnings are searched for. */
const shortPrefixes = `, prefix='1 2'`;

export const catalogueSchema = `
  CREATE TABLE meta (
    id               INTEGER PRIMARY KEY CHECK (id = 1),
    changed_at       TEXT NOT NULL,             -- UTC, ISO 8601
    offer_count      INTEGER NOT NULL,
    is_sample_loaded INTEGER NOT NULL CHECK (is_sample_loaded IN (0, 1))
  ) STRICT;

  CREATE TABLE offer (
    rank             INTEGER PRIMARY KEY,       -- the order of every list: on sale, popular, by name
    publisher_id     TEXT NOT NULL,
    offer_id         TEXT NOT NULL,
    name             TEXT NOT NULL,
    publisher_name   TEXT NOT NULL,             -- empty: not recorded
    product_type     TEXT,
    azure_based      INTEGER CHECK (azure_based IN (0, 1)),
    billing_model    TEXT,
    plans_json       TEXT NOT NULL CHECK (json_valid(plans_json)),
    markets_json     TEXT NOT NULL CHECK (json_valid(markets_json)),
    csp_state        TEXT,
    is_preview       INTEGER CHECK (is_preview IN (0, 1)),
    is_stop_sell     INTEGER CHECK (is_stop_sell IN (0, 1)),
    is_private       INTEGER CHECK (is_private IN (0, 1)),
    categories_json  TEXT NOT NULL CHECK (json_valid(categories_json)),
    keywords_json    TEXT NOT NULL CHECK (json_valid(keywords_json)),
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
    CHECK ((source_kind = 'import') = (source_file IS NOT NULL AND source_line IS NOT NULL))
  ) STRICT;
  CREATE UNIQUE INDEX offer_by_key ON offer (publisher_id, offer_id);

  CREATE TABLE offer_link (
    rank             INTEGER NOT NULL REFERENCES offer (rank),
    position         INTEGER NOT NULL,
    kind             TEXT NOT NULL,
    url              TEXT NOT NULL,             -- as typed
    PRIMARY KEY (rank, position)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE publisher (
    number           INTEGER PRIMARY KEY,       -- in the order of their best offers
    publisher_id     TEXT NOT NULL UNIQUE,
    name             TEXT NOT NULL,             -- empty: no offer records it
    offer_count      INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE contact (
    number           INTEGER PRIMARY KEY,       -- in the order of the offers
    id               TEXT NOT NULL UNIQUE,
    publisher_id     TEXT NOT NULL,
    offer_id         TEXT,                      -- null: of the publisher
    role             TEXT NOT NULL,
    name             TEXT,
    email            TEXT,
    phone            TEXT,
    url              TEXT,
    hours            TEXT,
    time_zone        TEXT,                      -- IANA name
    languages_json   TEXT NOT NULL CHECK (json_valid(languages_json)),
    audience         TEXT NOT NULL CHECK (audience IN ('partner-only', 'customer-ok')),
    note             TEXT,
    verified_at      TEXT,                      -- UTC, ISO 8601
    source_kind      TEXT NOT NULL CHECK (source_kind IN ('sample', 'import')),
    source_file      TEXT,
    source_line      INTEGER
  ) STRICT;
  CREATE INDEX contact_by_key ON contact (publisher_id, offer_id);

  -- The words of the offers, for completing the word that is being typed, and for typing errors.
  CREATE TABLE vocabulary (
    term             TEXT PRIMARY KEY,
    key_df           INTEGER NOT NULL,          -- how many offers hold it in a name or key
    body_df          INTEGER NOT NULL           -- how many hold it anywhere
  ) STRICT, WITHOUT ROWID;

  ${index('offer_text', shortPrefixes)}
  ${index('offer_body', '')}
  ${index('publisher_text', shortPrefixes)}
  ${index('contact_text', shortPrefixes)}
  CREATE VIRTUAL TABLE offer_text_term USING fts5vocab(offer_text, 'row');
  CREATE VIRTUAL TABLE offer_body_term USING fts5vocab(offer_body, 'row');
`;
