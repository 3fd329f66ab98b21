import type { Database } from 'better-sqlite3';

import { checkFileHeader } from '../desk/file-header.ts';
import { catalogueApplicationId, catalogueSchema, catalogueVersion } from './catalogue-schema.ts';
import { contactColumns } from './contact-rows.ts';
import { offerColumns } from './offer-rows.ts';

/**
 * What was changed since a catalogue was written as a whole lies in a second file beside it, with the same
 * tables: it is small, and replaced whole. The catalogue itself is never written again.
 */
export const changeSchema = `
  ${catalogueSchema}
  -- What of the whole catalogue does not count any more: it was changed, or taken away.
  CREATE TABLE hidden_offer (number INTEGER PRIMARY KEY) STRICT;
  CREATE TABLE hidden_contact (number INTEGER PRIMARY KEY) STRICT;
  CREATE TABLE hidden_publisher (number INTEGER PRIMARY KEY) STRICT;
  -- Behind how many publishers of the whole catalogue each of these stands.
  CREATE TABLE publisher_place (
    number           INTEGER PRIMARY KEY,
    after            INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE hidden_place (
    block            INTEGER PRIMARY KEY,
    places           BLOB NOT NULL              -- as of a posting
  ) STRICT;
`;

/** Where tables lie once a catalogue is open: the catalogue as it was written, and what was changed since. */
export type CatalogueFile = 'main' | 'change';

/** The file of changes beside the catalogue at `path`, which ends in `.sqlite`. */
export function changePathOf(path: string): string {
  return path.replace(/\.sqlite$/, '.change.sqlite');
}

const columns = {
  offer: offerColumns,
  offer_link: ['number', 'position', 'kind', 'url'],
  contact: contactColumns,
  publisher: ['number', 'publisher_id', 'name', 'offer_count', 'names_json'],
  source_record: ['publisher_id', 'offer_id', 'source_id', 'record_json'],
} as const;

const notHidden = {
  offer: `number NOT IN (SELECT number FROM change.hidden_offer)`,
  offer_link: `number NOT IN (SELECT number FROM change.hidden_offer)`,
  contact: `number NOT IN (SELECT number FROM change.hidden_contact)`,
  publisher: `number NOT IN (SELECT number FROM change.hidden_publisher)`,
  source_record: `(SELECT number FROM main.offer WHERE publisher_id = it.publisher_id
    AND offer_id = it.offer_id) NOT IN (SELECT number FROM change.hidden_offer)`,
} as const;

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of the record just above
const tables = Object.keys(columns) as (keyof typeof columns)[];

/** Their names are looked up before those of the file: who reads `offer` reads both. */
const views = tables
  .map((table) => {
    const list = columns[table].join(', ');
    return `CREATE TEMP VIEW ${table} AS
      SELECT ${list} FROM main.${table} AS it WHERE ${notHidden[table]}
      UNION ALL SELECT ${list} FROM change.${table};`;
  })
  .join('\n');
const replacedTables = ['meta', 'source']
  .map((table) => `CREATE TEMP VIEW ${table} AS SELECT * FROM change.${table};`)
  .join('\n');

/**
 * Lays the changes at `path` over the catalogue that was opened: from then on its tables read as changed.
 * One of another catalogue, or none, leaves it as it is.
 */
export function attachChange(db: Database, path: string): void {
  const expected = {
    applicationId: catalogueApplicationId,
    newestVersion: catalogueVersion,
    noDatabase: 'STORE_DAMAGED',
  } as const;
  if (!checkFileHeader(path, expected)) return;
  db.prepare(`ATTACH ? AS change`).run(path);
  const isOfIt = `SELECT change.meta.base_id = main.meta.import_id FROM main.meta, change.meta`;
  if (db.prepare(isOfIt).pluck().get() === 1) db.exec(views + replacedTables);
  else db.exec(`DETACH change`);
}

/** Whether changes lie over the catalogue that was opened. */
export function hasChange(db: Database): boolean {
  return db.prepare(`SELECT 1 FROM pragma_database_list WHERE name = 'change'`).get() !== undefined;
}
