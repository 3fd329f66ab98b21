import { randomBytes } from 'node:crypto';
import { chmodSync, copyFileSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';

import {
  type CatalogueRecord,
  hashContent,
} from '../../../../../src/main/domain/catalogue/catalogue-record.ts';
import type { OfferFilter } from '../../../../../src/main/domain/search/offer-filters.ts';
import {
  type CatalogueBuilder,
  createCatalogueBuilder,
} from '../../../../../src/main/store/catalogue/catalogue-builder.ts';
import { openCatalogueStore } from '../../../../../src/main/store/catalogue/catalogue-store.ts';
import {
  buildPaths,
  lockBuild,
  swapCatalogue,
} from '../../../../../src/main/store/catalogue/catalogue-swap.ts';
import { temporaryFolder } from '../temporary-folder.ts';

function record(
  offerId: string,
  popularity: number,
  change: Partial<CatalogueRecord['offer']> = {},
): CatalogueRecord {
  return {
    offer: {
      publisherId: 'tideglass',
      offerId,
      name: `Offer ${offerId}`,
      publisherName: '',
      productType: null,
      azureBased: null,
      billingModel: null,
      plans: [{ planId: 'p', title: 'Plan', term: 'P1M', billing: null, hasTrial: true }],
      markets: ['NL'],
      cspState: null,
      isPreview: null,
      isStopSell: null,
      isPrivate: true,
      categories: [],
      keywords: ['k'],
      summary: null,
      supportTier: null,
      links: [{ kind: 'support', url: 'https://help.tideglass.example/' }],
      serviceLevel: null,
      customerAgreementVersion: null,
      capturedAt: '2026-11-23T00:00:00.000Z',
      capturedBy: 'Wei',
      source: { kind: 'import', file: 'list.csv', line: 2 },
      verifiedAt: null,
      ...change,
    },
    description: null,
    popularity,
    contacts: [],
  };
}

function addTo(builder: CatalogueBuilder, it: CatalogueRecord): void {
  const merged = { sourceId: 'list', record: it, missingSince: null, flags: [] };
  builder.claim(it.offer);
  builder.add({ merged, held: [merged], contentHash: hashContent(it) });
}

async function build(folder: string, records: readonly CatalogueRecord[]): Promise<void> {
  const lock = lockBuild(folder);
  const builder = createCatalogueBuilder(buildPaths(folder));
  for (const it of records) addTo(builder, it);
  await builder.write({
    loadInitials: () => Promise.resolve(() => []),
    changedAt: '2026-11-23T01:00:00.000Z',
    importId: 'f1d8a2f0-5b1c-4b0c-9a52-0d5a4c3b2a10',
    undo: null,
    sources: [],
    onStep: () => undefined,
  });
  await builder.close();
  swapCatalogue(folder);
  lock.release();
}

function open(folder: string) {
  const store = openCatalogueStore(folder);
  onTestFinished(() => store.close());
  return store;
}

test('a desk without a catalogue has an empty one', () => {
  const store = open(join(temporaryFolder(), 'not there yet'));

  expect(store.countOffers()).toBe(0);
  expect(store.changedAt()).toBeNull();
  expect(store.isSampleLoaded()).toBe(false);
  expect(store.getOffer({ publisherId: 'a', offerId: 'b' })).toBeUndefined();
  expect(store.listOffers({ offset: 0, limit: 10 })).toEqual([]);
  expect(store.searchOffers('a', 10)).toEqual([]);
});

test('a record comes back as it went in', async () => {
  const folder = temporaryFolder();
  const stored = record('vault', 0.5, { publisherName: 'Tideglass' });
  await build(folder, [stored]);

  const offer = open(folder).getOffer({ publisherId: 'tideglass', offerId: 'vault' });

  expect(offer).toEqual({ ...stored.offer, publisherKind: 'isv' });
});

test('offers stand in the order on sale, popularity, name', async () => {
  const folder = temporaryFolder();
  await build(folder, [
    record('withdrawn', 0.99, { isStopSell: true }),
    record('b', 0.5),
    record('a', 0.5),
    record('popular', 0.9),
  ]);
  const store = open(folder);

  const ids = store.listOffers({ offset: 0, limit: 10 }).map((offer) => offer.offerId);

  expect(ids).toEqual(['popular', 'a', 'b', 'withdrawn']);
  expect(store.listOffers({ offset: 1, limit: 2 }).map((it) => it.offerId)).toEqual(['a', 'b']);
  expect(store.searchOffers('offer', 10).map((hit) => hit.id.split('/')[1])).toEqual(ids);
});

test('what a search finds has one order, however many are asked for', async () => {
  const folder = temporaryFolder();
  const records = Array.from({ length: 400 }, (_, index) =>
    record(`vault-${index}`, 1 - index / 400, {
      name: index < 340 ? `Blue vault ${index}` : `Vault ${index}`,
    }),
  );
  await build(folder, records);
  const store = open(folder);
  const ids = (limit: number) => store.searchOffers('vault', limit).map((hit) => hit.id);

  const whole = ids(1_000);

  expect(new Set(whole).size).toBe(400);
  for (const limit of [1, 7, 60, 299, 301, 399]) {
    expect(ids(limit)).toEqual(whole.slice(0, limit));
  }
});

test('an offer that does not say what its publisher is called takes the name from another one', async () => {
  const folder = temporaryFolder();
  await build(folder, [
    record('one', 0.5),
    record('two', 0.4, { publisherName: 'Tideglass Backup' }),
  ]);
  const store = open(folder);

  expect(store.getOffer({ publisherId: 'tideglass', offerId: 'one' })?.publisherName).toBe(
    'Tideglass Backup',
  );
  expect(store.searchOffers('backup', 10)).toHaveLength(2);
});

test('the file can be replaced and taken away while it is open', async () => {
  const folder = temporaryFolder();
  const other = temporaryFolder();
  await build(folder, [record('one', 0.5)]);
  await build(other, [record('one', 0.5), record('two', 0.5)]);
  const store = open(folder);
  expect(store.countOffers()).toBe(1);

  renameSync(join(other, 'catalogue.sqlite'), join(folder, 'catalogue.sqlite'));
  expect(store.countOffers()).toBe(2);
  store.release();
  expect(store.countOffers()).toBe(2);

  rmSync(join(folder, 'catalogue.sqlite'));
  expect(store.countOffers()).toBe(0);
});

test("another program's database is left alone", () => {
  const folder = temporaryFolder();
  const path = join(folder, 'catalogue.sqlite');
  const foreign = new Database(path);
  foreign.exec('CREATE TABLE note (text TEXT)');
  foreign.close();

  expect(() => open(folder).countOffers()).toThrow(
    expect.objectContaining({ code: 'STORE_NOT_OURS' }),
  );
  expect(() => open(folder).isDamaged()).toThrow(
    expect.objectContaining({ code: 'STORE_NOT_OURS' }),
  );
});

test('a catalogue of a newer desk, and a damaged one, are told as such', async () => {
  const folder = temporaryFolder();
  await build(
    folder,
    Array.from({ length: 50 }, (_, index) => record(`offer-${index}`, 0.5)),
  );
  const path = join(folder, 'catalogue.sqlite');
  const whole = readFileSync(path);

  const newer = Buffer.from(whole);
  newer.writeUInt32BE(7, 60);
  writeFileSync(path, newer);
  expect(() => open(folder).countOffers()).toThrow(
    expect.objectContaining({
      code: 'STORE_FROM_NEWER_VERSION',
      params: { path, found: 7, known: 2 },
    }),
  );

  writeFileSync(path, whole.subarray(0, whole.length / 2));
  expect(() => open(folder).countOffers()).toThrow(
    expect.objectContaining({ code: 'CATALOGUE_DAMAGED' }),
  );

  writeFileSync(path, randomBytes(300));
  expect(open(folder).isDamaged()).toBe(true);

  const scribbled = Buffer.from(whole);
  scribbled.fill(0x5a, 4_096);
  writeFileSync(path, scribbled);
  expect(() => open(folder).countOffers()).toThrow(
    expect.objectContaining({ code: 'CATALOGUE_DAMAGED' }),
  );
});

test('reading leaves no file behind, not even in a folder that cannot be written', async () => {
  const folder = temporaryFolder();
  await build(folder, [record('one', 0.5)]);
  const bare = temporaryFolder();
  copyFileSync(join(folder, 'catalogue.sqlite'), join(bare, 'catalogue.sqlite'));
  chmodSync(bare, 0o555);
  onTestFinished(() => chmodSync(bare, 0o755));

  expect(open(bare).searchOffers('one', 5)).toHaveLength(1);
});

test('the queries of every keystroke use an index and never sort', async () => {
  const folder = temporaryFolder();
  await build(folder, [record('one', 0.5)]);
  const db = new Database(join(folder, 'catalogue.sqlite'), { readonly: true });
  onTestFinished(() => void db.close());
  const plan = (sql: string): string =>
    db
      .prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all()
      .map((row) => row.detail)
      .join('; ');

  for (const table of ['posting', 'posting_part']) {
    expect(plan(`SELECT checksum FROM ${table} WHERE id = 5`)).toMatch(/INTEGER PRIMARY KEY/);
  }
  expect(plan(`SELECT name FROM offer WHERE number = 5`)).toMatch(/INTEGER PRIMARY KEY/);
  expect(plan(`SELECT number FROM offer WHERE publisher_id = 'a' AND offer_id = 'b'`)).toMatch(
    /offer_by_key/,
  );
  expect(plan(`SELECT id FROM contact WHERE offer_number = 5 ORDER BY number`)).toMatch(
    /contact_of_offer/,
  );
});

test('a mistyped word is put right, also beside a word that is there', async () => {
  const folder = temporaryFolder();
  await build(folder, [
    record('vault', 0.5, { name: 'Copperfield Vault' }),
    record('tray', 0.4, { name: 'Copperfield Tray' }),
  ]);
  const store = open(folder);

  expect(store.didYouMean('coperfield')).toEqual(['copperfield']);
  expect(store.didYouMean('vault coperfeild')).toEqual(['vault copperfield']);
  expect(store.searchOffers('vault coperfeild', 5).map((hit) => hit.title)).toEqual([
    'Copperfield Vault',
  ]);
  expect(store.didYouMean('copper')).toEqual([]);
  expect(store.didYouMean('nothing like it')).toEqual([]);
});

test('the texts of more offers than a block holds are found from its first to its last', async () => {
  const folder = temporaryFolder();
  const records = Array.from({ length: 66_000 }, (_, index) =>
    record(`n${index}`, 1 - index / 66_000, {
      name: index % 2 === 0 ? `Blue 云防火墙 ${index}` : `Red ${index}`,
      summary: index === 65_999 ? 'remotest' : null,
    }),
  );
  await build(folder, records);
  const store = open(folder);
  const ids = (text: string, limit = 3) =>
    store.searchOffers(text, limit).map((hit) => hit.id.split('/')[1]);

  expect(ids('n65998')).toEqual(['n65998']);
  expect(ids('n6599')).toEqual(['n6599', 'n65990', 'n65991']);
  expect(ids('防火墙 65998')).toEqual(['n65998']);
  expect(ids('remote')).toEqual(['n65999']);
  expect(ids('re')).toEqual(['n1', 'n3', 'n5']);
  expect(ids('墙')).toEqual(['n0', 'n2', 'n4']);
  expect(store.listOffers({ offset: 65_537, limit: 2 }).map((it) => it.offerId)).toEqual([
    'n65537',
    'n65538',
  ]);
});

test('offers are filtered by what they are, with a text and without, page by page', async () => {
  const folder = temporaryFolder();
  await build(
    folder,
    Array.from({ length: 60 }, (_, index) =>
      record(`offer-${index}`, 1 - index / 60, {
        publisherId: index % 3 === 0 ? 'contoso' : 'tideglass',
        productType: index % 2 === 0 ? 'saas' : 'container',
        markets: index === 6 ? ['NL', 'DE'] : ['NL'],
        isPreview: index === 12,
        name: index % 4 === 0 ? `备份 ${index}` : `Vault ${index}`,
      }),
    ),
  );
  const store = open(folder);
  const browse = (text: string, filters: OfferFilter[], offset = 0, limit = 50) => {
    const { offers, total } = store.browse({
      text,
      filters,
      order: 'rank',
      isDescending: false,
      without: [],
      offset,
      limit,
    });
    return { ids: offers.map(({ offerId }) => Number(offerId.slice(6))), total };
  };
  const saas: OfferFilter = { kind: 'type', value: 'SaaS' };
  const contoso: OfferFilter = { kind: 'publisher', value: 'contoso' };

  expect(browse('', [saas, contoso], 2, 3)).toEqual({ ids: [12, 18, 24], total: 10 });
  expect(browse('备份', [contoso])).toEqual({ ids: [0, 12, 24, 36, 48], total: 5 });
  expect(browse('', [{ kind: 'market', value: 'de' }])).toEqual({ ids: [6], total: 1 });
  expect(browse('', [contoso, { ...saas, isExcluded: true }], 0, 2)).toEqual({
    ids: [3, 9],
    total: 10,
  });
  expect(browse('', [{ kind: 'is', value: 'preview', isExcluded: true }], 58)).toEqual({
    ids: [59],
    total: 59,
  });
  expect(browse('', [contoso, { kind: 'publisher', value: 'tideglass' }]).total).toBe(60);
});
