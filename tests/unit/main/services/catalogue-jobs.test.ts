import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

import { openCatalogueStore } from '../../../../src/main/store/catalogue/catalogue-store.ts';
import type { ImportReport } from '../../../../src/shared/model/catalogue-import.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';
import { catalogueDesk, list, writeFile } from './catalogue-desk.ts';

const sources = resolve(import.meta.dirname, '../../../../src');

/** @throws when it was refused */
function reportOf(ended: ImportReport | string): ImportReport {
  if (typeof ended === 'string') throw new Error(ended);
  return ended;
}

test('an import fills an empty catalogue, and a second one finds everything unchanged', async () => {
  const desk = catalogueDesk();
  const text = list('tideglass,vault,Tideglass Vault,Keeps', 'tideglass,tray,Tray,Holds');

  expect(await desk.importText(text)).toEqual({
    added: 2,
    changed: 0,
    unchanged: 0,
    missing: 0,
    conflicts: 0,
    rejected: [],
    flagged: [],
    rejectedByReason: {},
    flaggedByFlag: {},
    isDryRun: false,
  });
  expect(await desk.importText(text)).toMatchObject({ added: 0, changed: 0, unchanged: 2 });
  expect(desk.catalogue.countOffers()).toBe(2);
  expect(desk.catalogue.getOffer({ publisherId: 'tideglass', offerId: 'vault' })).toMatchObject({
    name: 'Tideglass Vault',
    summary: 'Keeps',
    publisherName: 'tideglass',
    publisherKind: 'isv',
    capturedBy: 'Wei',
    source: { kind: 'import', file: 'list.csv', line: 2 },
  });
});

test('a later import changes what it holds and keeps what it does not hold', async () => {
  const desk = catalogueDesk();
  await desk.importText(list('a,one,One,first', 'a,two,Two,second', 'b,three,Three,third'));

  const report = await desk.importText(
    list('a,two,Two,corrected', 'b,three,Three,third', 'c,four,Four,'),
  );

  expect(report).toMatchObject({ added: 1, changed: 1, unchanged: 1 });
  expect(desk.catalogue.countOffers()).toBe(4);
  expect(desk.catalogue.getOffer({ publisherId: 'a', offerId: 'one' })?.summary).toBe('first');
  expect(desk.catalogue.getOffer({ publisherId: 'a', offerId: 'two' })?.summary).toBe('corrected');
});

test('each record counts once, with the line on which it starts', async () => {
  const desk = catalogueDesk();

  const report = await desk.importText(
    list(
      'a,one,One,"two\r\nlines"',
      'a,one,One again,later',
      ',two,No publisher,x',
      'a,,No offer,x',
      'a,three,too,many,fields',
      'a,four',
      `a,five,${'x'.repeat(501)},x`,
      'a,six,Six ,x',
    ),
  );

  expect(report).toEqual({
    added: 2,
    changed: 0,
    unchanged: 0,
    rejected: [
      { line: 4, reason: 'duplicate-key' },
      { line: 5, reason: 'missing-key' },
      { line: 6, reason: 'missing-key' },
      { line: 7, reason: 'too-many-fields' },
      { line: 8, reason: 'too-few-fields' },
      { line: 9, reason: 'value-too-long' },
    ],
    flagged: [{ line: 10, flag: 'surrounding-space', value: 'Six ' }],
    missing: 0,
    conflicts: 0,
    rejectedByReason: {
      'duplicate-key': 1,
      'missing-key': 2,
      'too-few-fields': 1,
      'too-many-fields': 1,
      'value-too-long': 1,
    },
    flaggedByFlag: { 'surrounding-space': 1 },
    isDryRun: false,
  });
});

test('a trial run reports all and changes nothing', async () => {
  const desk = catalogueDesk();
  await desk.importText(list('a,one,One,first'));
  const before = desk.fingerprint();

  const report = await desk.importText(list('a,one,One,changed', 'a,two,Two,new'), {
    isDryRun: true,
  });

  expect(report).toMatchObject({ added: 1, changed: 1 });
  expect(desk.fingerprint()).toBe(before);
  expect(desk.files()).toEqual(['catalogue.lock', 'catalogue.sqlite']);
});

test.each([
  ['an empty file', '', 'FILE_EMPTY'],
  ['a file cut off', 'publisherId,offerId\na,"on', 'FILE_CUT_OFF'],
  ['columns that nobody knows', 'foo,bar\n1,2\n', 'MAPPING_DOES_NOT_FIT'],
  [
    'a record of 2 MB late in the file',
    list('x,y,z,a', `a,one,"${'x'.repeat(2_000_000)}",s`),
    'FIELD_TOO_LARGE',
  ],
])('%s is refused and the catalogue stays as it was', async (_, text, code) => {
  const desk = catalogueDesk();
  await desk.importText(list('a,one,One,first'));
  const before = desk.fingerprint();

  expect(await desk.importText(text)).toBe(code);

  expect(desk.fingerprint()).toBe(before);
  expect(desk.files()).toEqual(['catalogue.lock', 'catalogue.sqlite']);
});

test('a mapping that names columns the file does not have is refused', async () => {
  const desk = catalogueDesk();
  const mapping = {
    name: 'mine',
    columns: { publisherId: ['publisherId'], offerId: ['offerId'], name: ['Titel'] },
    listSeparators: [','],
    constants: {},
  };

  expect(await desk.importText(list('a,one,One,first'), { mapping })).toBe('MAPPING_DOES_NOT_FIT');
});

test('a file that is not there, and a folder, are refused', async () => {
  const desk = catalogueDesk();

  expect(await desk.importFile(join(desk.dataFolder, 'missing.csv'))).toBe('FILE_NOT_FOUND');
  expect(await desk.importFile(desk.dataFolder)).toBe('FILE_NOT_READABLE');
});

test('a cancelled import ends soon and leaves the catalogue as it was', async () => {
  const desk = catalogueDesk();
  await desk.importText(list('a,one,One,first'));
  const before = desk.fingerprint();
  desk.events.length = 0;
  const rows = Array.from({ length: 60_000 }, (_, row) => `a,offer-${row},Name ${row},Text ${row}`);
  const path = writeFile(list(...rows));

  const { jobId, ended } = desk.jobs.startImport(desk.job(path));
  while (!desk.events.some((event) => event.kind === 'import-progress')) await pause(5);
  desk.jobs.cancel(jobId);
  const isDone = await ended;

  expect(isDone).toBe(false);
  const phases = desk.events.flatMap((it) => (it.kind === 'import-progress' ? [it.phase] : []));
  expect(new Set(phases)).toEqual(new Set(['reading']));
  expect(desk.events.at(-1)).toMatchObject({
    kind: 'import-failed',
    jobId,
    error: { code: 'IMPORT_CANCELLED' },
  });
  expect(desk.fingerprint()).toBe(before);
  expect(desk.files()).toEqual(['catalogue.lock', 'catalogue.sqlite']);
  expect(() => desk.jobs.cancel(jobId)).toThrow(expect.objectContaining({ code: 'JOB_NOT_FOUND' }));
});

test('progress is told at most ten times a second, and never goes beyond the whole', async () => {
  const desk = catalogueDesk();
  const rows = Array.from({ length: 20_000 }, (_, row) => `a,offer-${row},Name ${row},Text ${row}`);
  const startedAt = performance.now();

  await desk.importText(list(...rows));

  const seconds = (performance.now() - startedAt) / 1_000;
  const told = desk.events.flatMap((event) => (event.kind === 'import-progress' ? [event] : []));
  expect(told.length).toBeGreaterThan(2);
  expect(told.length).toBeLessThan(seconds * 10 + 4);
  expect(told.every(({ share }) => share >= 0 && share <= 1)).toBe(true);
  expect(told.map(({ phase }) => phase)).toContain('indexing');
});

test('a second import has to wait for the first', async () => {
  const desk = catalogueDesk();
  const path = writeFile(list('a,one,One,first'));
  const first = desk.jobs.startImport(desk.job(path));

  expect(() => desk.jobs.startImport(desk.job(path))).toThrow(
    expect.objectContaining({
      code: 'IMPORT_OF_FILE_RUNNING',
      params: { file: 'list.csv', by: 'Wei' },
    }),
  );

  expect(await first.ended).toBe(true);
  expect(await desk.importFile(path)).toMatchObject({ unchanged: 1 });
});

test('an import of another process is waited for, and cleared away when that process was killed', async () => {
  const desk = catalogueDesk();
  const other = await startOtherBuild(desk.dataFolder);
  writeFileSync(join(desk.dataFolder, 'catalogue.next.sqlite'), 'half of a catalogue');

  expect(() => desk.jobs.startImport(desk.job('list.csv'))).toThrow(
    expect.objectContaining({ code: 'IMPORT_RUNNING' }),
  );
  other.kill('SIGKILL');
  await once(other, 'exit');

  expect(await desk.importText(list('a,one,One,first'))).toMatchObject({ added: 1 });
  expect(desk.files()).toEqual(['catalogue.lock', 'catalogue.sqlite']);
});

test('a desk that is open beside the import sees the new catalogue at its next look', async () => {
  const desk = catalogueDesk();
  const beside = openCatalogueStore(desk.dataFolder);
  onTestFinished(() => beside.close());
  expect(beside.countOffers()).toBe(0);

  await desk.importText(list('a,one,One,first'));
  expect(beside.countOffers()).toBe(1);
  expect(beside.searchOffers('one', 5)).toHaveLength(1);

  await desk.importText(list('a,two,Two,second'));
  expect(beside.searchOffers('two', 5)).toHaveLength(1);
});

test('the files of the catalogue are for their owner alone', async () => {
  const desk = catalogueDesk();

  await desk.importText(list('a,one,One,first'));

  const modes = desk.files().map((name) => statSync(join(desk.dataFolder, name)).mode & 0o777);
  expect(modes).toEqual([0o600, 0o600]);
});

test('a folder that cannot be written is read, and refuses an import', async () => {
  const desk = catalogueDesk();
  await desk.importText(list('a,one,One,first'));
  chmodSync(desk.dataFolder, 0o555);
  onTestFinished(() => chmodSync(desk.dataFolder, 0o755));
  const reader = openCatalogueStore(desk.dataFolder);
  onTestFinished(() => reader.close());

  expect(reader.searchOffers('one', 5)).toHaveLength(1);
  expect(() => desk.jobs.startImport(desk.job('list.csv'))).toThrow(
    expect.objectContaining({ code: 'DATA_FOLDER_NOT_WRITABLE' }),
  );
});

test('a catalogue of a newer desk is refused before anything is written', async () => {
  const desk = catalogueDesk();
  await desk.importText(list('a,one,One,first'));
  const path = join(desk.dataFolder, 'catalogue.sqlite');
  const bytes = readFileSync(path);
  bytes.writeUInt32BE(99, 60);
  writeFileSync(path, bytes);
  const before = desk.fingerprint();

  expect(await desk.importText(list('a,two,Two,x'))).toBe('STORE_FROM_NEWER_VERSION');

  expect(desk.fingerprint()).toBe(before);
});

test('closing the desk ends a running import first', async () => {
  const folder = temporaryFolder();
  const desk = catalogueDesk(folder);
  const rows = Array.from({ length: 60_000 }, (_, row) => `a,offer-${row},Name ${row},Text ${row}`);
  desk.jobs.startImport(desk.job(writeFile(list(...rows))));

  await desk.jobs.close();

  expect(desk.files()).toEqual(['catalogue.lock']);
});

test('the sample comes and goes in one step, and what was imported stays', async () => {
  const desk = catalogueDesk();
  await desk.importText(list('a,one,One,first'));

  await desk.jobs.changeSources({ kind: 'load-sample' });
  const loaded = desk.catalogue.countOffers();
  expect(desk.catalogue.isSampleLoaded()).toBe(true);
  expect(desk.catalogue.searchOffers('防火', 5).map((hit) => hit.title)).toEqual([
    '云岫下一代防火墙',
  ]);
  await desk.jobs.changeSources({ kind: 'load-sample' });
  expect(desk.catalogue.countOffers()).toBe(loaded);

  await desk.importText(list('b,two,Two,second'));
  expect(desk.catalogue.countOffers()).toBe(loaded + 1);
  await desk.jobs.changeSources({ kind: 'remove-source', id: 'sample', by: '' });

  expect(desk.catalogue.isSampleLoaded()).toBe(false);
  expect(desk.catalogue.countOffers()).toBe(2);
  expect(desk.catalogue.searchContacts('Harbourline', 5)).toEqual([]);
  expect(desk.catalogue.searchPublishers('harbourline', 5)).toEqual([]);
});

test('an imported offer is not replaced by one of the sample with the same ids', async () => {
  const desk = catalogueDesk();
  await desk.importText(list('yunxiu-security,yunxiu-firewall,Our own record,x'));

  await desk.jobs.changeSources({ kind: 'load-sample' });

  const key = { publisherId: 'yunxiu-security', offerId: 'yunxiu-firewall' };
  expect(desk.catalogue.getOffer(key)?.name).toBe('Our own record');
});

/** Ways in which a disk ruins a file of 16 pages and more. */
const damages: readonly (readonly [string, (bytes: Buffer) => Buffer])[] = [
  ['its first 300 bytes overwritten', (bytes) => bytes.fill(0xa7, 0, 300)],
  ['2 kB of its schema overwritten', (bytes) => bytes.fill(0xa7, 1_000, 3_048)],
  ['all but its first page overwritten', (bytes) => bytes.fill(0x5a, 4_096)],
  ['its second half missing', (bytes) => bytes.subarray(0, bytes.length / 2)],
  ['its last pages overwritten', (bytes) => bytes.fill(0xa7, bytes.length - 8_192)],
];

test.for(damages)('a catalogue with %s is made again and kept aside', async ([, ruin]) => {
  const desk = catalogueDesk();
  await desk.importText(list('a,one,One,first'));
  await desk.jobs.changeSources({ kind: 'load-sample' });
  const path = join(desk.dataFolder, 'catalogue.sqlite');
  const ruined = ruin(readFileSync(path));
  writeFileSync(path, ruined);

  const trial = await desk.importText(list('b,two,Two,second'), { isDryRun: true });
  expect(readFileSync(path)).toEqual(ruined);
  const report = await desk.importText(list('b,two,Two,second'));

  expect(trial).toEqual({ ...reportOf(report), isDryRun: true });
  expect(report).toMatchObject({ added: 1, changed: 0, unchanged: 0 });
  expect(desk.catalogue.isDamaged()).toBe(false);
  expect(desk.catalogue.searchOffers('two', 5).map((hit) => hit.title)).toContain('Two');
  const [aside] = desk.files().filter((name) => name.startsWith('catalogue.damaged-'));
  // What could still be read whole was taken over instead.
  const isNothingLost =
    aside === undefined
      ? desk.catalogue.isSampleLoaded()
      : readFileSync(join(desk.dataFolder, aside)).equals(ruined);
  expect(isNothingLost).toBe(true);
});

test('the sample comes into a damaged catalogue, and cannot be taken out of one', async () => {
  const desk = catalogueDesk();
  const path = join(desk.dataFolder, 'catalogue.sqlite');
  writeFileSync(path, 'no database at all');

  await expect(
    desk.jobs.changeSources({ kind: 'remove-source', id: 'sample', by: '' }),
  ).rejects.toMatchObject({
    code: 'CATALOGUE_DAMAGED',
    params: { path },
  });
  expect(readFileSync(path, 'utf8')).toBe('no database at all');
  await desk.jobs.changeSources({ kind: 'load-sample' });

  expect(desk.catalogue.isSampleLoaded()).toBe(true);
  expect(desk.files()).toEqual([
    expect.stringMatching(/^catalogue\.damaged-\d{8}T\d{9}Z\.sqlite$/),
    'catalogue.lock',
    'catalogue.sqlite',
  ]);
});

test('a look into a file tells its columns, first records and the mapping, and imports nothing', async () => {
  const desk = catalogueDesk();
  const path = writeFile(Buffer.from('发布者ID;产品ID;名称\nyunxiu;fw;防火墙\n', 'utf16le'));

  const preview = await desk.jobs.inspect({
    kind: 'inspect',
    path,
    fileName: '产品.csv',
    reading: {},
    savedMappings: [],
  });

  expect(preview).toMatchObject({
    fileName: '产品.csv',
    encoding: 'utf-16le',
    header: ['发布者ID', '产品ID', '名称'],
    records: [['yunxiu', 'fw', '防火墙']],
    mappingOrigin: 'guessed',
    mapping: { columns: { publisherId: ['发布者ID'], offerId: ['产品ID'], name: ['名称'] } },
  });
  expect(desk.files()).toEqual([]);
});

/** A process that holds the build lock until it is killed. */
async function startOtherBuild(folder: string): Promise<ChildProcess> {
  const swapFile = join(sources, 'main/store/catalogue/catalogue-swap.ts');
  const script = `
    const { lockBuild } = await import(${JSON.stringify(swapFile)});
    globalThis.lock = lockBuild(${JSON.stringify(folder)});
    console.log('held');
    setInterval(() => {}, 1_000);`;
  const other = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void other.kill('SIGKILL'));
  await once(other.stdout, 'data');
  return other;
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => {
    setTimeout(done, ms);
  });
}
