import { join } from 'node:path';
import { crc32 } from 'node:zlib';

import Database from 'better-sqlite3';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import {
  type CatalogueStore,
  openCatalogueStore,
} from '../../../../../src/main/store/catalogue/catalogue-store.ts';
import { AppError } from '../../../../../src/shared/errors.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { openForTest, writeCatalogue } from './catalogue-of-records.ts';

type Page = { readonly id: number; readonly terms: Buffer };

const queries = ['vault', 'vau', 'v', '防火墙', '云', 'n17', 'blue 防', 'qqqqq', 'valut'];

async function someCatalogue(): Promise<string> {
  const folder = temporaryFolder();
  await writeCatalogue(
    folder,
    Array.from({ length: 400 }, (_, index) => ({
      publisherId: 'contoso',
      offerId: `n${index}`,
      name: index % 3 === 0 ? `Blue vault ${index}` : `云防火墙 ${index}`,
      description: `Vault number ${index} of many, 日志审计`,
      popularity: 1 - index / 400,
    })),
  );
  return folder;
}

/** Changes what stands in the file, as a disk may that loses a bit; SQLite itself finds nothing wrong with it. */
function harm(folder: string, act: (db: Database.Database) => void): void {
  const db = new Database(join(folder, 'catalogue.sqlite'));
  try {
    act(db);
  } finally {
    db.close();
  }
}

function pages(db: Database.Database): Page[] {
  return db.prepare<[], Page>(`SELECT id, terms FROM posting ORDER BY id`).all();
}

/** What a search of this harmed index does; it is whole again afterwards. */
function whileHarmed(
  folder: string,
  table: string,
  act: (db: Database.Database) => void,
  look: () => void,
): void {
  harm(folder, (db) => {
    db.exec(`CREATE TABLE kept AS SELECT * FROM ${table}`);
    act(db);
  });
  try {
    look();
  } finally {
    harm(folder, (db) => {
      db.exec(`DELETE FROM ${table}; INSERT INTO ${table} SELECT * FROM kept; DROP TABLE kept`);
    });
  }
}

const damage = 'the damage is told';

/** What is found by each query, or that the damage is told. */
function ask(folder: string): unknown[] {
  const store = openCatalogueStore(folder);
  try {
    return queries.map((text) => answerOf(store, text));
  } finally {
    store.close();
  }
}

function answerOf(store: CatalogueStore, text: string): unknown {
  try {
    return [
      store.searchOffers(text, 1_000),
      store.searchPublishers(text, 20),
      store.didYouMean(text),
    ];
  } catch (error) {
    if (error instanceof AppError && error.code === 'CATALOGUE_DAMAGED') return damage;
    throw error;
  }
}

test.for([
  [
    'a page of the index ends in the middle',
    `UPDATE posting SET terms = substr(terms, 1, length(terms) / 2)`,
  ],
  ['a page of the index is empty', `UPDATE posting SET terms = x''`],
  ['pages of the index are gone', `DELETE FROM posting`],
  [
    'pages of the index stand for each other',
    `UPDATE posting SET terms = (SELECT terms FROM posting ORDER BY id LIMIT 1)`,
  ],
  [
    'the list of the pages is another',
    `UPDATE posting_part SET last_terms = CAST('["zzz"]' AS BLOB)`,
  ],
] as const)('%s: every search says that the catalogue is damaged', async ([, sql]) => {
  const folder = await someCatalogue();
  const table = sql.includes('posting_part') ? 'posting_part' : 'posting';
  whileHarmed(
    folder,
    table,
    (db) => db.exec(sql),
    () => {
      const store = openForTest(folder);
      expect(() => store.searchOffers('vault', 5)).toThrow(
        expect.objectContaining({ code: 'CATALOGUE_DAMAGED' }),
      );
      store.release();
    },
  );

  expect(openForTest(folder).searchOffers('vault', 5)).toHaveLength(5);
});

test('whichever byte of the index is another, what is found is right or the damage is told', async () => {
  const folder = await someCatalogue();
  const whole = ask(folder);

  fc.assert(
    fc.property(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 255 }), (page, byte, change) => {
      const flip = (db: Database.Database): void => {
        const all = pages(db);
        const { id, terms } = all[page % all.length] ?? { id: 0, terms: Buffer.alloc(1) };
        const at = byte % terms.length;
        terms[at] = (terms[at] ?? 0) ^ change;
        db.prepare(`UPDATE posting SET terms = ? WHERE id = ?`).run(terms, id);
      };
      whileHarmed(folder, 'posting', flip, () => {
        const answers = ask(folder);
        expect(answers).toEqual(whole.map((it, at) => (answers[at] === damage ? damage : it)));
      });
    }),
    { numRuns: 30 },
  );
});

test('pages of any bytes at all, their checksum right, end a search soon, without a crash', async () => {
  const folder = await someCatalogue();

  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.boolean(), (bytes, isLong) => {
      const terms = isLong ? Buffer.concat([bytes, Buffer.alloc(9_000, bytes[0] ?? 0)]) : bytes;
      const scribble = (db: Database.Database): void => {
        db.prepare(`UPDATE posting SET terms = ?, checksum = ?`).run(terms, crc32(terms));
      };
      whileHarmed(folder, 'posting', scribble, () => {
        expect(ask(folder)).toHaveLength(queries.length);
      });
    }),
    { numRuns: 30 },
  );
});

test.for([
  ['place', `UPDATE place SET numbers = substr(numbers, 1, length(numbers) - 3)`],
  ['known_word', `UPDATE known_word SET letters = substr(letters, 1, length(letters) - 3)`],
  ['known_word', `UPDATE known_word SET counts = x'01'`],
  ['known_word', `UPDATE known_word SET words = ''`],
] as const)('numbers of %s that end in the middle of one are damage: %s', async ([table, sql]) => {
  const folder = await someCatalogue();
  whileHarmed(
    folder,
    table,
    (db) => db.exec(sql),
    () => {
      expect(ask(folder)).toContain(damage);
    },
  );
});
