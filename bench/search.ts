import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import Database from 'better-sqlite3';
import { pinyin } from 'pinyin-pro';

import { createInitials } from '../src/main/domain/search/initials.ts';
import { createCatalogueBuilder } from '../src/main/store/catalogue/catalogue-builder.ts';
import { catalogueFileName } from '../src/main/store/catalogue/catalogue-schema.ts';
import { openCatalogueStore } from '../src/main/store/catalogue/catalogue-store.ts';
import {
  buildPaths,
  lockBuild,
  removeLeftovers,
  swapCatalogue,
} from '../src/main/store/catalogue/catalogue-swap.ts';
import { createOfferGenerator } from './offer-generator.ts';
import { printTable } from './print-table.ts';

const offerCount = 100_000;
const queriesPerClass = 200;
/** A scan is slow and always the same: fewer do. */
const scansPerClass = 10;
const limit = 20;

/** How long a keystroke waits for its hits: the index beside a scan with LIKE, on the same offers. */
export async function benchSearch(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'fingerpost-bench-'));
  try {
    const generator = createOfferGenerator(20_261_123);
    const buildMs = timeOf(() => build(folder, generator.offers(offerCount)));
    const store = openCatalogueStore(folder);
    const plain = new Database(join(folder, catalogueFileName), { readonly: true });
    const rows = generator.queryClasses(queriesPerClass).map(({ name, queries }) => {
      const indexMs = queries.map((text) => timeOf(() => store.searchOffers(text, limit)));
      const scan = createScan(plain);
      const scanMs = queries.slice(0, scansPerClass).map((text) => timeOf(() => scan(text)));
      const found = queries.filter((text) => store.searchOffers(text, 1).length > 0).length;
      const [index, like] = [p95(indexMs), p95(scanMs)];
      return [name, found / queries.length, index, like, like / index];
    });
    const pageCount = Number(plain.pragma('page_count', { simple: true }));
    plain.close();
    store.close();
    const count = offerCount.toLocaleString('en');
    printTable(
      `Search in ${count} offers, 20 % of them Chinese, ${limit} hits: p95 in milliseconds`,
      ['query', 'share with hits', 'index', 'LIKE', 'ratio'],
      rows,
    );
    printTable(
      'The catalogue file',
      ['what', 'value'],
      [
        [`build ${count} offers, s`, buildMs / 1_000],
        ['size, MiB', (pageCount * 4_096) / 1024 / 1024],
      ],
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function build(
  folder: string,
  offers: ReturnType<ReturnType<typeof createOfferGenerator>['offers']>,
): void {
  const lock = lockBuild(folder);
  const builder = createCatalogueBuilder(buildPaths(folder));
  for (const offer of offers) builder.add(offer);
  builder.write({
    initialsOf: createInitials((text) =>
      pinyin(text, { pattern: 'first', toneType: 'none', type: 'array' }),
    ),
    changedAt: '2026-11-23T00:00:00.000Z',
    onStep: () => undefined,
  });
  builder.close();
  swapCatalogue(folder);
  removeLeftovers(folder);
  lock.release();
}

/** What a desk without an index would do: look into every row. */
function createScan(db: Database.Database) {
  const statement = db.prepare(`
    SELECT rank FROM offer
    WHERE name LIKE @like OR publisher_name LIKE @like OR offer_id LIKE @like
      OR summary LIKE @like OR description LIKE @like
    ORDER BY rank LIMIT ${limit}`);
  return (text: string): unknown => statement.all({ like: `%${text}%` });
}

function timeOf(work: () => unknown): number {
  const startedAt = performance.now();
  work();
  return performance.now() - startedAt;
}

function p95(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0;
}
