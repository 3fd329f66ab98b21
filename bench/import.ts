import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { openCatalogueStore } from '../src/main/store/catalogue/catalogue-store.ts';
import { benchOfferCount } from './bench-size.ts';
import { openImportDesk } from './import-desk.ts';
import { createOfferGenerator } from './offer-generator.ts';
import { printTable } from './print-table.ts';
import { timeOf } from './rate.ts';

const smallImport = 5_000;
const keystrokeEveryMs = 50;

/** How long an import takes beside the `.import` of SQLite's shell, and what the desk can do meanwhile. */
export async function benchImport(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'fingerpost-bench-'));
  const [list, few] = [join(folder, 'list.csv'), join(folder, 'few.csv')];
  const dataFolder = join(folder, 'desk');
  const emptyFolder = join(folder, 'empty');
  for (const path of [dataFolder, emptyFolder]) mkdirSync(path);
  writeList(list, benchOfferCount, 20_261_123);
  writeList(few, smallImport, 7);
  const shellMs = timeOf(() =>
    execFileSync('sqlite3', [join(folder, 'shell.sqlite'), '.mode csv', `.import ${list} t`]),
  );
  try {
    await importInto(emptyFolder, few);
    const fresh = await importInto(dataFolder, list);
    const later = await importInto(dataFolder, few);
    const sizeMiB = statSync(join(dataFolder, 'catalogue.sqlite')).size / 1024 ** 2;
    const [openMs, openSmallMs] = [dataFolder, emptyFolder].map(openTimeOf);
    const [count, small] = [benchOfferCount, smallImport].map((it) => it.toLocaleString('en'));
    printTable(
      `Import of ${count} offers of 30 words, 20 % of them Chinese`,
      ['what', 'value'],
      [
        [`sqlite3 .import of the same file, s`, shellMs / 1_000],
        [`import with search index, s`, fresh.ms / 1_000],
        [`times as long as .import`, fresh.ms / shellMs],
        [`peak memory of the process, MiB`, fresh.peakMiB],
        [`a keystroke while ${small} rows come on top, p95, ms`, later.keystrokeMs],
        [`${small} rows on top of them, s`, later.ms / 1_000],
        [`catalogue file, MiB`, sizeMiB],
        [`opening it, ms`, openMs ?? 0],
        [`opening one of ${small}, ms`, openSmallMs ?? 0],
      ],
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function importInto(dataFolder: string, path: string) {
  const desk = openImportDesk(dataFolder);
  const queries = createOfferGenerator(1)
    .queryClasses(20)
    .flatMap((it) => it.queries);
  const keystrokes: number[] = [];
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
    const text = queries[keystrokes.length % queries.length] ?? '';
    keystrokes.push(timeOf(() => desk.catalogue.searchOffers(text, 20)));
  }, keystrokeEveryMs);
  const startedAt = performance.now();
  await desk.importFile(path);
  const ms = performance.now() - startedAt;
  clearInterval(timer);
  await desk.close();
  const sorted = keystrokes.toSorted((one, other) => one - other);
  const keystrokeMs = sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0;
  return { ms, peakMiB: peak / 1024 ** 2, keystrokeMs };
}

function openTimeOf(dataFolder: string): number {
  const times = Array.from({ length: 5 }, () => {
    const store = openCatalogueStore(dataFolder);
    const ms = timeOf(() => store.countOffers());
    store.close();
    return ms;
  });
  return Math.min(...times);
}

function writeList(path: string, count: number, seed: number): void {
  const descriptor = openSync(path, 'wx');
  const header = 'publisherId,offerId,name,publisherName,productType,popularity,isStopSell';
  let lines = `${header},summary,description,keywords\n`;
  for (const { offer, description, popularity } of createOfferGenerator(seed).offers(count)) {
    const { publisherId, offerId, name, publisherName, productType, isStopSell } = offer;
    const plain = [publisherId, offerId, name, publisherName, productType, popularity, isStopSell];
    lines += `${plain.join(',')},${offer.summary},"${description}",${offer.keywords.join(';')}\n`;
    if (lines.length < 1_000_000) continue;
    writeSync(descriptor, lines);
    lines = '';
  }
  writeSync(descriptor, lines);
  closeSync(descriptor);
}
