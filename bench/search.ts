import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import Database from 'better-sqlite3';

import { createDesk } from '../src/main/compose.ts';
import { catalogueFileName } from '../src/main/store/catalogue/catalogue-schema.ts';
import { openCatalogueStore } from '../src/main/store/catalogue/catalogue-store.ts';
import { benchOfferCount } from './bench-size.ts';
import { buildCatalogue } from './build-catalogue.ts';
import { createLikeScan } from './like-scan.ts';
import { createOfferGenerator, type QueryClass } from './offer-generator.ts';
import { createSearchPeers } from './peers/search-peers.ts';
import { printTable } from './print-table.ts';
import { timeOf } from './rate.ts';

const peerOffers = 100_000;
const queriesPerClass = 100;
/** A scan is slow and always the same: fewer do. */
const scansPerClass = 3;
const limit = 20;
const seed = 20_261_123;
const kinds = ['offer', 'publisher', 'contact', 'case'];

/** How long a keystroke waits for its hits, beside a scan with LIKE and, on fewer offers, libraries in memory. */
export async function benchSearch(): Promise<void> {
  await inFolder(async (folder) => {
    const generator = createOfferGenerator(seed);
    await buildCatalogue(folder, generator.offers(benchOfferCount));
    await besideLike(folder, generator.queryClasses(queriesPerClass));
  });
  await inFolder(async (folder) => besidePeers(folder));
}

async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'fingerpost-bench-'));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Through the whole main process: dispatch, both files, all kinds of hits. */
async function besideLike(folder: string, classes: readonly QueryClass[]): Promise<void> {
  const desk = await createDesk({
    dataFolder: folder,
    resourcesFolder: 'resources',
    log: console.error,
  });
  const db = new Database(join(folder, catalogueFileName), { readonly: true });
  const scan = createLikeScan(db, limit);
  const all: number[] = [];
  const rows: (string | number)[][] = [];
  await desk.call('search.find', { text: 'warm', limit });
  for (const { name, queries } of classes) {
    const times: number[] = [];
    let found = 0;
    for (const text of queries) {
      const startedAt = performance.now();
      // oxlint-disable-next-line no-await-in-loop -- one keystroke after the other
      const reply = await desk.call('search.find', { text, limit, kinds });
      times.push(performance.now() - startedAt);
      if (!reply.ok) throw new Error(`search.find: ${reply.error.code}`);
      if (Object(reply.value).hits.length > 0) found += 1;
    }
    all.push(...times);
    const like = p95(queries.slice(0, scansPerClass).map((text) => timeOf(() => scan(text))));
    const ours = p95(times);
    rows.push([name, found / queries.length, ours, like, like / ours]);
  }
  const worst = (column: number): number => Math.max(...rows.map((row) => Number(row[column])));
  rows.push(['worst class', '', worst(2), worst(3), worst(3) / worst(2)]);
  rows.push(['all', '', p95(all), '', '']);
  const count = benchOfferCount.toLocaleString('en');
  printTable(
    `A keystroke in ${count} offers, 20 % of them Chinese, through the main process: p95 in milliseconds`,
    ['query', 'share with hits', 'desk', 'LIKE', 'ratio'],
    rows,
  );
  db.close();
  await desk.close();
}

async function besidePeers(folder: string): Promise<void> {
  const records = [...createOfferGenerator(seed).offers(peerOffers)];
  await buildCatalogue(folder, records);
  const store = openCatalogueStore(folder);
  const db = new Database(join(folder, catalogueFileName), { readonly: true });
  const peers = createSearchPeers();
  for (const { add } of peers) for (const [number, it] of records.entries()) add(number, it);
  const classes = createOfferGenerator(seed).queryClasses(queriesPerClass);
  const finders = [(text: string) => store.searchOffers(text, limit), ...peers.map(toFinder)];
  const rows = classes.map(({ name, queries }) => [
    name,
    ...finders.map((find) => p95(queries.map((text) => timeOf(() => find(text))))),
  ]);
  const worst = finders.map((_, index) => Math.max(...rows.map((row) => Number(row[index + 1]))));
  printTable(
    `A keystroke in ${peerOffers.toLocaleString('en')} offers: p95 in milliseconds`,
    ['query', 'desk', ...peers.map((peer) => peer.name)],
    [...rows, ['worst class', ...worst]],
  );
  printRecall(store, db, classes);
  db.close();
  store.close();
}

function toFinder({ find }: ReturnType<typeof createSearchPeers>[number]) {
  return (text: string): unknown => find(text, limit);
}

/** Of the names that hold a Chinese text, as LIKE says, how many does the index find? */
function printRecall(
  store: ReturnType<typeof openCatalogueStore>,
  db: Database.Database,
  classes: readonly QueryClass[],
): void {
  const select = db
    .prepare<[string], string>(`
      SELECT publisher_id || '/' || offer_id FROM offer WHERE name LIKE ?`)
    .pluck();
  let held = 0;
  let found = 0;
  for (const { name, queries } of classes) {
    if (!name.startsWith('Chinese')) continue;
    for (const text of new Set(queries)) {
      const ids = new Set(store.searchOffers(text, peerOffers).map((hit) => hit.id));
      for (const id of select.all(`%${text}%`)) {
        held += 1;
        if (ids.has(id)) found += 1;
      }
    }
  }
  const all = held.toLocaleString('en');
  console.log(`Chinese recall against LIKE: ${((100 * found) / held).toFixed(2)} % of ${all}\n`);
}

function p95(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0;
}
