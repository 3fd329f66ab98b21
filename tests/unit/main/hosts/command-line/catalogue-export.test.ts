import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { hashContent } from '../../../../../src/main/domain/catalogue/catalogue-record.ts';
import { openCatalogueStore } from '../../../../../src/main/store/catalogue/catalogue-store.ts';
import { pythonIsMissing } from '../../../../helpers/read-with-python.ts';
import { errorCode, printed, runDesk } from './run-desk.ts';

const real = resolve(import.meta.dirname, '../../../../../../shared/data/sentinel_solutions.csv');
const isRealThere = existsSync(real);
if (!isRealThere) console.log(`skipped: the real list is not there (${real})`);
const noPython = pythonIsMissing();
if (noPython !== undefined) console.log(`skipped: ${noPython}`);

const forms = ['csv', 'xlsx', 'json'] as const;
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fingerpost-export-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function desk(name: string, ...args: readonly string[]) {
  return runDesk([...args, '--data', join(folder, name)], { callerFolder: folder });
}

/** What the catalogue of a desk says, offer by offer. */
function contents(name: string): Map<string, string> {
  const catalogue = openCatalogueStore(join(folder, name));
  try {
    const keys = catalogue.listOffers({ offset: 0, limit: 10_000 });
    return new Map(
      keys.flatMap((key) =>
        catalogue
          .held(key)
          .map(({ record }) => [
            JSON.stringify([key.publisherId, key.offerId]),
            hashContent(record),
          ]),
      ),
    );
  } finally {
    catalogue.close();
  }
}

async function importInto(name: string, file: string): Promise<void> {
  const run = await desk(name, 'import', file);
  if (run.status !== 0) throw new Error(run.errors);
}

const hostile = [
  '=1+1',
  "'=1+1",
  '+31 6',
  '-5',
  '@SUM(A1)',
  ' =cmd|calc',
  '＝1+1',
  '"quoted", and; more',
  '两行\n名称',
  '_x000D_',
  '<t>&amp;</t>',
  "O'Neill",
  '\u{202E}gpj.exe',
];

const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;

function hostileList(): string {
  const file = join(folder, 'hostile.csv');
  const rows = hostile.map((name, at) =>
    ['p', `o${at}`, name, name, 'a, b', 'help@example.com'].map(quote).join(','),
  );
  const header = 'publisherId,offerId,name,summary,keywords,supportEmail';
  writeFileSync(file, [header, ...rows, ''].join('\n'));
  return 'hostile.csv';
}

test.each(forms)('hostile names come back from %s as they were', async (form) => {
  await importInto('one', hostileList());

  const run = await desk('one', 'export', 'offers', '--as', form, '--file', `out.${form}`);
  await importInto('two', `out.${form}`);

  expect(printed(run)).toMatchObject({ records: hostile.length });
  expect(contents('one').size).toBe(hostile.length);
  expect(contents('two')).toEqual(contents('one'));
});

test.skipIf(!isRealThere).each(forms)('the real list comes back from %s whole', async (form) => {
  await importInto('one', real);

  const run = await desk('one', 'export', 'offers', '--as', form, '--file', `out.${form}`);
  await importInto('two', `out.${form}`);

  expect(printed(run)).toMatchObject({ records: 527 });
  expect(contents('one').size).toBe(527);
  expect(contents('two')).toEqual(contents('one'));
});

test.skipIf(noPython !== undefined)(
  'no cell of a table is a formula, as Python reads it',
  async () => {
    await importInto('one', hostileList());
    await desk('one', 'export', 'offers', '--as', 'csv', '--file', 'out.csv');
    await desk('one', 'export', 'offers', '--as', 'xlsx', '--file', 'out.xlsx');

    const { stdout, stderr } = spawnSync('python3', ['-c', script], {
      cwd: folder,
      encoding: 'utf8',
    });

    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual({
      rows: hostile.length + 1,
      formulas: [],
      sheetNames: ['offers'],
      types: ['inlineStr'],
      formulaElements: 0,
    });
  },
);

const script = `
import csv, json, zipfile
import xml.etree.ElementTree as tree
rows = list(csv.reader(open('out.csv', encoding='utf-8-sig', newline='')))
bad = [cell for row in rows for cell in row if cell[:1] in ('=', '+', '-', '@', chr(9), chr(13))]
book = zipfile.ZipFile('out.xlsx')
assert book.testzip() is None
space = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'
names = [it.get('name') for it in tree.fromstring(book.read('xl/workbook.xml')).iter(space + 'sheet')]
sheet = tree.fromstring(book.read('xl/worksheets/sheet1.xml'))
print(json.dumps({'rows': len(rows), 'formulas': bad, 'sheetNames': names,
  'types': sorted({it.get('t') for it in sheet.iter(space + 'c')}),
  'formulaElements': len(list(sheet.iter(space + 'f')))}))`;

test('what was edited in the table wins over what the desk wrote beside it', async () => {
  await importInto('one', hostileList());
  await desk('one', 'export', 'offers', '--as', 'csv', '--file', 'out.csv');
  const text = readFileSync(join(folder, 'out.csv'), 'utf8');
  writeFileSync(join(folder, 'edited.csv'), text.replaceAll("O'Neill", 'Neill'));

  await importInto('two', 'edited.csv');

  const run = await desk('two', 'search', 'Neill');
  expect(run.output).toContain('"title":"Neill"');
});

test('contacts and flags are lists of their own, and a query narrows them', async () => {
  await importInto('one', hostileList());

  const contacts = await desk('one', 'export', 'contacts', '--as', 'csv', '--file', 'c.csv');
  const flags = await desk('one', 'export', 'flags', '--as', 'json', '--file', 'f.json');
  const few = await desk(
    'one',
    'export',
    'offers',
    '--as',
    'json',
    '--file',
    'n.json',
    '--filter',
    'publisher:nobody',
  );

  expect(printed(contacts)).toMatchObject({ records: hostile.length });
  expect(readFileSync(join(folder, 'c.csv'), 'utf8')).toContain('customer-support');
  const [head, ...lines] = readFileSync(join(folder, 'f.json'), 'utf8').trim().split('\n');
  expect(JSON.parse(head ?? '')).toMatchObject({ format: 'fingerpost-flags' });
  const kinds = lines.map((line) => String(JSON.parse(line).kind));
  expect(kinds).toContain('invisible-character');
  expect(kinds).toContain('offers-not-verified');
  expect(printed(flags)).toMatchObject({ records: expect.any(Number) });
  expect([few.status === 0 ? printed(few) : errorCode(few)]).toEqual(['EXPORT_FILTER_UNKNOWN']);
});

test('a file that is there is not written over unless that is asked for, and nothing stays in the desk', async () => {
  await importInto('one', hostileList());
  writeFileSync(join(folder, 'mine.csv'), 'mine');

  const refused = await desk('one', 'export', 'offers', '--as', 'csv', '--file', 'mine.csv');

  expect(errorCode(refused)).toBe('FILE_EXISTS');
  expect(readFileSync(join(folder, 'mine.csv'), 'utf8')).toBe('mine');
  const forced = await desk(
    'one',
    'export',
    'offers',
    '--as',
    'csv',
    '--file',
    'mine.csv',
    '--force',
  );
  expect(printed(forced)).toMatchObject({ records: hostile.length });
  expect(readdirSync(join(folder, 'one')).filter((it) => it.startsWith('uploads-'))).toEqual([]);
});
