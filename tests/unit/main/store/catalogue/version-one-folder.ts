import { join } from 'node:path';

import Database from 'better-sqlite3';

import { temporaryFolder } from '../temporary-folder.ts';

const index = (name: string, prefix: string): string => `
  CREATE VIRTUAL TABLE ${name} USING fts5(
    t, content='', columnsize=0, detail=none, tokenize='ascii'${prefix});`;
const shortPrefixes = `, prefix='1 2'`;

/** The tables of version 1, as desks in use have them. */
const schema = `
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

export type OldOffer = {
  readonly key: string;
  readonly name: string;
  /** Null: of the sample. */
  readonly file: string | null;
  readonly line?: number;
  readonly at?: string;
};

/** A data folder with a catalogue of version 1: each offer has a link, a contact and a long text. */
export function versionOneFolder(offers: readonly OldOffer[]): string {
  const folder = temporaryFolder();
  const db = new Database(join(folder, 'catalogue.sqlite'));
  db.pragma('application_id = 0x46504341');
  db.exec(schema);
  db.exec('BEGIN');
  for (const [place, offer] of offers.entries()) writeOffer(db, place + 1, offer);
  writeContact(db, offers.length + 1, { key: null, name: 'Old Harbour desk', file: 'list.csv' });
  db.prepare(`INSERT INTO meta VALUES (1, '2026-10-01T08:00:00.000Z', ?, 1)`).run(offers.length);
  db.exec('COMMIT');
  db.pragma('user_version = 1');
  db.close();
  return folder;
}

function writeOffer(db: Database.Database, rank: number, offer: OldOffer): void {
  const { key, name, file, line = rank + 1, at = '2026-09-01T08:00:00.000Z' } = offer;
  const source = file === null ? ['sample', null, null] : ['import', file, line];
  db.prepare(`
    INSERT INTO offer VALUES (?, 'harbour', ?, ?, 'Harbour Software', 'saas', 1, NULL, '[]', '["DE"]', NULL,
      0, 0, NULL, '["Security"]', '["mail"]', 'Guards mail', ?, NULL, NULL, NULL, ?, ?, 'Wei', ?, ?, ?,
      '2026-09-02T08:00:00.000Z', 'old')`).run(
    rank,
    key,
    name,
    `Long text of ${key}`,
    10 - rank / 4,
    at,
    ...source,
  );
  db.prepare(`INSERT INTO offer_link VALUES (?, 0, 'support', ?)`).run(
    rank,
    `https://${key}.example/`,
  );
  writeContact(db, rank, { key, name: `Desk of ${name}`, file });
}

function writeContact(
  db: Database.Database,
  number: number,
  { key, name, file }: { key: string | null; name: string; file: string | null },
): void {
  const source = file === null ? ['sample', null, null] : ['import', file, number];
  db.prepare(`
    INSERT INTO contact VALUES (?, ?, 'harbour', ?, 'customer-support', ?, 'help@harbour.example', NULL, NULL,
      'Mon-Fri', 'Europe/Berlin', '["de"]', 'customer-ok', 'A note', '2026-09-03T08:00:00.000Z', ?, ?, ?)`).run(
    number,
    `contact-${number}`,
    key,
    name,
    ...source,
  );
}
