import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import Database from 'better-sqlite3';

import { createDesk } from '../src/main/compose.ts';
import type { CatalogueRecord } from '../src/main/domain/catalogue/catalogue-record.ts';
import { catalogueFileName } from '../src/main/store/catalogue/catalogue-schema.ts';
import { openCatalogueStore } from '../src/main/store/catalogue/catalogue-store.ts';
import { benchOfferCount } from './bench-size.ts';
import { buildCatalogue } from './build-catalogue.ts';
import { createStopwatch, type KeystrokeTimes, p95 } from './keystroke-times.ts';
import { createLikeScan } from './like-scan.ts';
import { createOfferGenerator, type QueryClass } from './offer-generator.ts';
import { openFts5Catalogue } from './peers/fts5-catalogue.ts';
import { createSearchPeers } from './peers/search-peers.ts';
import { printTable } from './print-table.ts';

const peerOffers = 100_000;
const queriesPerClass = 100;
/** A scan is slow and always the same: fewer do. */
const scansPerClass = 3;
const limit = 20;
const seed = 20_261_123;

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

/** Through the whole main process: dispatch, both files and the policy, all kinds of hits. */
async function besideLike(folder: string, classes: readonly QueryClass[]): Promise<void> {
  const desk = await createDesk({
    dataFolder: folder,
    resourcesFolder: 'resources',
    log: console.error,
  });
  const keystroke = async (text: string): Promise<number> => {
    const reply = await desk.call('search.find', { text, limit });
    if (!reply.ok) throw new Error(`search.find: ${reply.error.code}`);
    return Object(reply.value).hits.length;
  };
  const first = createStopwatch();
  await first.take(() => keystroke('warm'));
  const db = new Database(join(folder, catalogueFileName), { readonly: true });
  const scan = createLikeScan(db, limit);
  const all: KeystrokeTimes[] = [];
  const rows: (string | number)[][] = [];
  for (const { name, queries } of classes) {
    const [ours, like] = [createStopwatch(), createStopwatch()];
    let found = 0;
    for (const text of queries) {
      // oxlint-disable-next-line no-await-in-loop -- one keystroke after the other
      if ((await ours.take(() => keystroke(text))) > 0) found += 1;
    }
    for (const text of queries.slice(0, scansPerClass)) {
      // oxlint-disable-next-line no-await-in-loop -- the same
      await like.take(() => scan(text));
    }
    all.push(ours.times);
    const [own, theirs] = [ours.times, like.times].map((it) => [p95(it.clock), p95(it.processor)]);
    const ratio = (theirs?.[1] ?? 0) / (own?.[1] ?? 1);
    rows.push([name, found / queries.length, ...(own ?? []), ...(theirs ?? []), ratio]);
  }
  const worst = [2, 3, 4, 5].map((column) => Math.max(...rows.map((row) => Number(row[column]))));
  rows.push(['worst class', '', ...worst, (worst[3] ?? 0) / (worst[1] ?? 1)]);
  const together = [
    p95(all.flatMap(({ clock }) => clock)),
    p95(all.flatMap(({ processor }) => processor)),
  ];
  rows.push(['all', '', ...together, '', '', '']);
  rows.push(['the first after opening', '', ...first.times.clock, ...first.times.processor]);
  const count = benchOfferCount.toLocaleString('en');
  printTable(
    `A keystroke in ${count} offers, 20 % of them Chinese, through the main process: p95 in milliseconds by the clock and of the processor`,
    ['query', 'share with hits', 'desk', 'processor', 'LIKE', 'processor', 'times'],
    rows,
  );
  db.close();
  await desk.close();
}

async function besidePeers(folder: string): Promise<void> {
  const records = [...createOfferGenerator(seed).offers(peerOffers)];
  const built: (string | number)[][] = [];
  const build = async (name: string, work: () => unknown): Promise<void> => {
    const stopwatch = createStopwatch();
    await stopwatch.take(work);
    built.push([name, ...stopwatch.times.processor]);
  };
  await build('desk', () => buildCatalogue(folder, records));
  const ftsPath = join(folder, 'fts5.sqlite');
  const writing = openFts5Catalogue(ftsPath);
  await build('FTS5', () => writing.write(records.toSorted(inOrder)));
  writing.close();
  // Reopened: the connection that built it searches slowly.
  const fts = openFts5Catalogue(ftsPath);
  const peers = createSearchPeers();
  for (const { name, add } of peers) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, or they measure each other
    await build(name, () => {
      for (const [number, it] of records.entries()) add(number, it);
    });
  }
  const store = openCatalogueStore(folder);
  const db = new Database(join(folder, catalogueFileName), { readonly: true });
  printBuilt(built, [ownIndexBytes(db), fts.indexBytes()]);
  const findInFts = fts.finder();
  const classes = createOfferGenerator(seed).queryClasses(queriesPerClass);
  const finders = [
    (text: string) => store.searchOffers(text, limit),
    (text: string) => findInFts(text, limit),
    ...peers.map(toFinder),
  ];
  const rows: (string | number)[][] = [];
  for (const { name, queries } of classes) {
    const times = finders.map(() => createStopwatch());
    for (const text of queries) {
      for (const [index, find] of finders.entries()) {
        // oxlint-disable-next-line no-await-in-loop -- each in turn, so that a busy machine is busy for all
        await times[index]?.take(() => find(text));
      }
    }
    rows.push([name, ...times.map((it) => p95(it.times.processor))]);
  }
  const worst = finders.map((_, index) => Math.max(...rows.map((row) => Number(row[index + 1]))));
  printTable(
    `A keystroke in ${peerOffers.toLocaleString('en')} offers: p95 in milliseconds of the processor`,
    ['query', 'desk', 'FTS5', ...peers.map((peer) => peer.name)],
    [...rows, ['worst class', ...worst]],
  );
  printRecall(store, db, classes);
  fts.close();
  db.close();
  store.close();
}

function inOrder(one: CatalogueRecord, other: CatalogueRecord): number {
  const [first, second] = [one, other].map(({ offer }) => Number(offer.isStopSell));
  return (first ?? 0) - (second ?? 0) || (other.popularity ?? 0) - (one.popularity ?? 0);
}

function ownIndexBytes(db: Database.Database): number {
  const tables = `'posting', 'posting_part', 'place', 'known_word'`;
  return Number(
    db.prepare(`SELECT sum(pgsize) FROM dbstat WHERE name IN (${tables})`).pluck().get(),
  );
}

function printBuilt(built: readonly (string | number)[][], bytes: readonly number[]): void {
  printTable(
    `To take in ${peerOffers.toLocaleString('en')} offers: seconds of the processor, and the index in MiB`,
    ['what', 'seconds', 'index'],
    built.map(([name = '', ms], index) => {
      const size = bytes[index];
      return [name, Number(ms) / 1_000, size === undefined ? 'in memory' : size / 1024 ** 2];
    }),
  );
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
