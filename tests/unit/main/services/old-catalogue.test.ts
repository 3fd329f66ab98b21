import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import Database from 'better-sqlite3';
import { expect, test } from 'vitest';

import { lockBuild } from '../../../../src/main/store/catalogue/catalogue-swap.ts';
import { versionOneFolder } from '../store/catalogue/version-one-folder.ts';
import { catalogueDesk, list } from './catalogue-desk.ts';

const offers = [
  { key: 'guard', name: 'Mail Guard', file: 'list.csv', line: 7, at: '2026-09-15T08:00:00.000Z' },
  { key: 'pier', name: '码头邮件', file: 'Price list 2026-09.csv', at: '2026-09-01T08:00:00.000Z' },
  { key: 'quay', name: 'Quay', file: 'Price list 2026-10.csv', at: '2026-09-30T08:00:00.000Z' },
  { key: 'demo', name: 'Demo', file: null },
];
const guard = { publisherId: 'harbour', offerId: 'guard' };

test('a catalogue of version 1 is carried over with all that it holds, a source for each of its files', async () => {
  const folder = versionOneFolder(offers);
  const before = readFileSync(join(folder, 'catalogue.sqlite'));

  const { catalogue, jobs, events } = catalogueDesk(folder);
  await jobs.ready;

  expect(events).toEqual([{ kind: 'catalogue-changed' }]);
  expect(catalogue.isOutdated()).toBe(false);
  expect(catalogue.changedAt()).toBe('2026-10-01T08:00:00.000Z');
  expect(catalogue.isSampleLoaded()).toBe(true);
  expect(catalogue.listOffers({ offset: 0, limit: 9 }).map(({ name }) => name)).toEqual(
    offers.map(({ name }) => name),
  );
  expect(catalogue.sources()).toMatchObject([
    { name: 'Price list', fileName: 'Price list 2026-10.csv', importedBy: 'Wei', offerCount: 1 },
    { name: 'list', fileName: 'list.csv', offerCount: 1, kind: 'file' },
    { name: 'Price list 2026-09.csv', importedAt: '2026-09-01T08:00:00.000Z', offerCount: 1 },
    { id: 'sample', kind: 'sample', offerCount: 1, place: 4 },
  ]);
  expect(catalogue.getOffer(guard)).toMatchObject({
    name: 'Mail Guard',
    markets: ['DE'],
    links: [{ kind: 'support', url: 'https://guard.example/' }],
    capturedAt: '2026-09-15T08:00:00.000Z',
    capturedBy: 'Wei',
    source: { kind: 'import', file: 'list.csv', line: 7 },
    verifiedAt: '2026-09-02T08:00:00.000Z',
  });
  expect(catalogue.held(guard)).toMatchObject([
    { record: { description: 'Long text of guard', popularity: 9.75 }, missingSince: null },
  ]);
  expect(catalogue.contactsOf(guard)).toMatchObject([
    { name: 'Desk of Mail Guard', note: 'A note', verifiedAt: '2026-09-03T08:00:00.000Z' },
    { name: 'Old Harbour desk', scope: { kind: 'publisher' }, languages: ['de'] },
  ]);
  expect(catalogue.searchOffers('码头', 5)).toHaveLength(1);
  expect(catalogue.searchContacts('old harbour', 5)).toHaveLength(1);
  expect(readFileSync(join(folder, 'catalogue.version-1.sqlite')).equals(before)).toBe(true);
});

test('while it is carried over nothing fails: the catalogue reads as empty and takes no import', async () => {
  const { catalogue, jobs, job } = catalogueDesk(versionOneFolder(offers));

  expect(catalogue.isOutdated()).toBe(true);
  expect(catalogue.isDamaged()).toBe(false);
  expect(catalogue.countOffers()).toBe(0);
  expect(catalogue.searchOffers('guard', 5)).toEqual([]);
  expect(catalogue.sources()).toEqual([]);
  expect(() => jobs.startImport(job('list.csv'))).toThrow(
    expect.objectContaining({ code: 'CATALOGUE_OUTDATED' }),
  );
  await jobs.ready;
  expect(catalogue.countOffers()).toBe(4);
});

test('the file of version 1 is kept until the next import, which finds its offers unchanged', async () => {
  const { jobs, importText, dataFolder } = catalogueDesk(versionOneFolder(offers));
  await jobs.ready;
  const kept = (): boolean => readdirSync(dataFolder).includes('catalogue.version-1.sqlite');

  await jobs.changeSources({ kind: 'remove-source', id: 'sample', by: 'Wei' });
  expect(kept()).toBe(true);
  const report = await importText(list('harbour,new,New,'));

  expect(report).toMatchObject({ added: 1 });
  expect(kept()).toBe(false);
});

test('a desk that is closed in the middle leaves version 1 as it was, and the next one begins again', async () => {
  const many = Array.from({ length: 500 }, (_, index) => ({
    key: `offer-${index}`,
    name: `Offer ${index}`,
    file: 'list.csv',
  }));
  const folder = versionOneFolder(many);
  const before = readFileSync(join(folder, 'catalogue.sqlite'));
  const first = catalogueDesk(folder);
  await first.jobs.close();
  await expect(first.jobs.ready).rejects.toMatchObject({ code: 'CATALOGUE_OUTDATED' });
  expect(readFileSync(join(folder, 'catalogue.sqlite')).equals(before)).toBe(true);
  // What a kill leaves lying about.
  writeFileSync(join(folder, 'catalogue.next.sqlite'), 'half');
  copyFileSync(join(folder, 'catalogue.sqlite'), join(folder, 'catalogue.version-1.sqlite'));

  const second = catalogueDesk(folder);
  await second.jobs.ready;

  expect(second.catalogue.countOffers()).toBe(500);
});

test('while another process builds, version 1 waits untouched and the command is told so', async () => {
  const folder = versionOneFolder(offers);
  const lock = lockBuild(folder);
  const { jobs, catalogue, importFile } = catalogueDesk(folder);

  await expect(jobs.ready).rejects.toMatchObject({ code: 'CATALOGUE_OUTDATED' });
  lock.release();
  await expect(importFile('list.csv')).rejects.toMatchObject({ code: 'CATALOGUE_OUTDATED' });
  expect(catalogue.isOutdated()).toBe(true);
});

test.each([
  ['a row that is none', `UPDATE offer SET plans_json = '{}' WHERE rank = 2`],
  ['fewer offers than it says', `DELETE FROM offer WHERE rank = 2`],
])(
  'a damaged file of version 1 (%s) is refused, and kept aside by the next import',
  async (_, sql) => {
    const folder = versionOneFolder(offers);
    const db = new Database(join(folder, 'catalogue.sqlite'));
    db.pragma('foreign_keys = OFF');
    db.exec(sql);
    db.close();
    const { jobs, catalogue, importText, files } = catalogueDesk(folder);
    await jobs.ready;

    expect(catalogue.isDamaged()).toBe(true);
    expect(() => catalogue.countOffers()).toThrow(
      expect.objectContaining({ code: 'CATALOGUE_DAMAGED' }),
    );
    await expect(
      jobs.changeSources({ kind: 'remove-source', id: 'sample', by: 'Wei' }),
    ).rejects.toMatchObject({ code: 'CATALOGUE_DAMAGED' });
    expect(await importText(list('harbour,new,New,'))).toMatchObject({ added: 1 });
    expect(catalogue.countOffers()).toBe(1);
    expect(files().some((name) => name.startsWith('catalogue.damaged-'))).toBe(true);
  },
);

test('a catalogue of a version to come is refused as newer', async () => {
  const folder = versionOneFolder(offers);
  const db = new Database(join(folder, 'catalogue.sqlite'));
  db.pragma('user_version = 3');
  db.close();
  const { jobs, catalogue } = catalogueDesk(folder);
  await jobs.ready;

  expect(() => catalogue.countOffers()).toThrow(
    expect.objectContaining({ code: 'STORE_FROM_NEWER_VERSION' }),
  );
});
