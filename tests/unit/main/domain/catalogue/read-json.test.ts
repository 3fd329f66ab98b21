import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { findColumns, findNeededKeys } from '../../../../../src/main/domain/catalogue/columns.ts';
import { mapRow } from '../../../../../src/main/domain/catalogue/map-row.ts';
import { readRecords } from '../../../../../src/main/domain/catalogue/read-records.ts';
import { chooseMapping } from '../../../../../src/main/jobs/choose-mapping.ts';
import { readShippedMappings } from '../../../../../src/main/store/catalogue/mapping-files.ts';
import { AppError } from '../../../../../src/shared/errors.ts';
import type { ImportMapping } from '../../../../../src/shared/model/catalogue-import.ts';
import { sourceOf } from './list-source.ts';
import { marketplaceListing, offerListing } from './listings.ts';

const resourcesFolder = join(import.meta.dirname, '../../../../../resources');

function read(content: string | Uint8Array) {
  const source = sourceOf(content, { fileName: 'list.json' });
  const file = readRecords(source);
  const records = [...file.batches].flat();
  const rows = records.map(({ fields }) =>
    Object.fromEntries(file.header.map((name, index) => [name, fields[index]])),
  );
  return { ...file, records, rows, oddities: source.oddities };
}

function refusal(content: string): unknown {
  try {
    return read(content).records;
  } catch (error) {
    return error instanceof AppError ? { code: error.code, ...error.params } : error;
  }
}

test.each([
  ['an array', '[{"a":1,"b":"x"},{"b":"y","c":true}]', [1, 2]],
  ['one object per line', '{"a":1,"b":"x"}\n\n{"b":"y","c":true}\n', [1, 3]],
  [
    'an object around one list',
    '{"count":2,"next":null,"items":[{"a":1,"b":"x"},{"b":"y","c":true}]}',
    [1, 2],
  ],
  [
    'a list further inside',
    '{"meta":{"tags":["t"]},"result":{"page":{"rows":[{"a":1,"b":"x"},{"b":"y","c":true}]}}}',
    [1, 2],
  ],
  [
    'the known one of two lists',
    '{"links":[{"rel":"x"}],"offers":[{"a":1,"b":"x"},{"b":"y","c":true}]}',
    [1, 2],
  ],
])('%s gives a record each, and the columns of all of them', (_, text, lines) => {
  const { header, records } = read(text);

  expect(header).toEqual(['a', 'b', 'c']);
  expect(records.map(({ fields }) => fields)).toEqual([
    ['1', 'x', ''],
    ['', 'y', 'true'],
  ]);
  expect(records.map(({ line }) => line)).toEqual(lines);
});

test('nested names are joined with dots, lists are one cell, contacts stand by their type', () => {
  const { rows } = read(JSON.stringify([offerListing]));

  expect(rows[0]).toMatchObject({
    'offer_listing.name': 'Harbour Lights',
    'offer_listing.keywords': '"ships, boats"; tides',
    'offer_listing.listing_contacts.Engineering.email': 'eng@quayside.example',
    'property_settings.categories.category': 'analytics',
    'property_settings.categories.subcategory': '"Ports, Ships"; Tides',
  });
});

test('numbers keep their text, null is nothing, names like __proto__ are only names', () => {
  const { rows } = read(
    '[{"id":12345678901234567890123,"price":1.10,"none":null,"__proto__":"p","constructor":{"prototype":"q"}}]',
  );

  expect(Object.entries(rows[0] ?? {})).toEqual([
    ['id', '12345678901234567890123'],
    ['price', '1.10'],
    ['none', ''],
    ['__proto__', 'p'],
    ['constructor.prototype', 'q'],
  ]);
  expect(Object.hasOwn(Object.prototype, 'p')).toBe(false);
});

test('a name twice in a record is told and the first counts; half a character is replaced and told', () => {
  const { rows, oddities } = read('[{"a":"one","a":"two","b":"\\ud83d!","c":"\\ud83d\\ude00"}]');

  expect(rows[0]).toEqual({ a: 'one', b: '\ufffd!', c: '😀' });
  expect(oddities).toEqual([
    { line: 1, flag: 'repeated-key', value: 'a' },
    { line: 1, flag: 'unpaired-surrogate', value: 'U+FFFD' },
  ]);
});

test('what is no object among the records is none', () => {
  const { records } = read('[{"a":1},7,[],{"a":2}]');

  expect(records.map(({ isNoRecord }) => isNoRecord ?? false)).toEqual([false, true, true, false]);
});

test.each([
  ['a comma too many', '[{"a":1,}]', 'JSON_DAMAGED'],
  ['something behind the list', '[{"a":1}] x', 'JSON_DAMAGED'],
  ['a word that JSON does not have', '[{"a":NaN}]', 'JSON_DAMAGED'],
  ['a bad escape', '[{"a":"\\x"}]', 'JSON_DAMAGED'],
  ['a broken line among good ones', '{"a":1}\n{"a":}\n{"a":3}\n', 'JSON_DAMAGED'],
  ['an end in the middle', '[{"a":1},{"a":', 'FILE_CUT_OFF'],
  ['an end inside a text', '[{"a":"x', 'FILE_CUT_OFF'],
  ['an empty list', '[]', 'FILE_WITHOUT_RECORDS'],
  ['two lists without a known name', '{"these":[{"a":1}],"those":[{"b":1}]}', 'JSON_SEVERAL_LISTS'],
  ['nesting without end', `[{"a":${'['.repeat(100_000)}`, 'JSON_TOO_DEEP'],
  ['a record of more than 1 MiB', `[{"a":["${'x","'.repeat(400_000)}"]}]`, 'FIELD_TOO_LARGE'],
  ['a text of more than 1 MiB', `[{"a":"${'x'.repeat(2_000_000)}"}]`, 'FIELD_TOO_LARGE'],
  [
    'more columns than a spreadsheet has',
    `[{${Array.from({ length: 17_000 }, (_, it) => `"c${it}":1`).join()}}]`,
    'TOO_MANY_COLUMNS',
  ],
])('%s is refused', (_, text, code) => {
  expect(refusal(text)).toMatchObject({ code, file: 'list.json' });
});

test('any JSON that a program writes is read as it means it', () => {
  const scalar = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 6 }),
    fc.integer(),
    fc.boolean(),
  );
  const record = fc.dictionary(fc.stringMatching(/^[a-z"\\ é]{1,4}$/), scalar, {
    noNullPrototype: true,
  });
  fc.assert(
    fc.property(
      fc.array(record, { minLength: 1, maxLength: 5 }),
      fc.constantFrom(0, 2),
      (data, space) => {
        fc.pre(data.some((it) => Object.keys(it).length > 0));
        const { rows } = read(JSON.stringify(data, null, space));
        const shown = rows.map((row) => Object.entries(row).filter(([, value]) => value !== ''));
        const meant = data.map(
          (it) => new Map(Object.entries(it).map(([key, value]) => [key, String(value)])),
        );
        for (const [index, entries] of shown.entries()) {
          expect(new Map(entries)).toEqual(
            new Map([...(meant[index] ?? [])].filter(([, value]) => value !== '')),
          );
        }
      },
    ),
    { numRuns: 300 },
  );
});

function mapped(listing: object, constants: ImportMapping['constants'] = {}) {
  const { header, records } = read(JSON.stringify(listing, null, 2));
  const { mapping, origin } = chooseMapping(header, [], readShippedMappings(resourcesFolder));
  const whole = { ...mapping, constants };
  const row = mapRow(records[0]?.fields ?? [], 1, {
    mapping: whole,
    columns: findColumns(whole, header),
    isMicrosofts: () => false,
    file: 'list.json',
    capturedAt: '2026-11-23T10:00:00.000Z',
    capturedBy: 'Wei',
  });
  return { row, name: mapping.name, origin, needed: findNeededKeys(whole, header) };
}

test('a listing without a key is known, and the key is asked for', () => {
  expect(mapped(offerListing)).toMatchObject({
    name: 'listing-offer',
    origin: 'shipped',
    needed: ['publisherId', 'offerId'],
    row: { kind: 'rejected', reason: 'missing-key' },
  });

  const { row, needed } = mapped(offerListing, { publisherId: 'quayside', offerId: 'lights' });

  expect(needed).toEqual([]);
  expect(row).toMatchObject({
    kind: 'record',
    record: {
      offer: {
        publisherId: 'quayside',
        offerId: 'lights',
        name: 'Harbour Lights',
        keywords: ['ships, boats', 'tides'],
        plans: [{ planId: 'Small port', title: 'Small port' }, { title: 'Large port' }],
        links: [
          { kind: 'support', url: 'https://quayside.example/help' },
          { kind: 'privacy', url: 'https://quayside.example/privacy' },
        ],
      },
      contacts: [
        { role: 'customer-support', phone: '+358 9 1234', audience: 'partner-only' },
        { role: 'customer-support', url: 'https://quayside.example/help', audience: 'customer-ok' },
        { role: 'engineering', name: 'Aino', audience: 'partner-only' },
        { role: 'csp-program', email: 'csp@quayside.example', audience: 'partner-only' },
      ],
    },
  });
});

test('a listing of the other shape fills its offer, plans and contacts', () => {
  const { row, name, needed } = mapped(marketplaceListing);

  expect({ name, needed }).toEqual({ name: 'listing-marketplace', needed: [] });
  expect(row).toMatchObject({
    record: {
      offer: {
        publisherId: 'quayside',
        offerId: 'tide-vm',
        name: 'Tide VM',
        cspState: 'opt-out',
        categories: ['developer-tools', 'compute'],
        plans: [{ planId: 'win_small', title: 'Windows, small' }],
        links: [{ kind: 'terms', url: 'https://quayside.example/terms' }],
      },
      contacts: [
        { role: 'customer-support', email: 'help@quayside.example' },
        { role: 'engineering', name: 'Aino', audience: 'partner-only' },
      ],
    },
  });
});

const samples = join(import.meta.dirname, '../../../../../../shared/data/listing_samples');
const names = [
  'listing_config_v2.json',
  'sample_ma_listing_config.json',
  'template.vm.listing.json',
];
const contents = names.map((name) => readOrUndefined(join(samples, name)));
const areThere = contents.every((content) => content !== undefined);
if (!areThere) console.log(`skipped: the sample listings are not there (${samples})`);

function readOrUndefined(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // The folder is not part of the project.
    return undefined;
  }
}

test.skipIf(!areThere)('each sample listing fits a shipped mapping', () => {
  const found = contents.map((content) => mapped(JSON.parse(content ?? '')));

  expect(found.map(({ name, needed }) => [name, ...needed])).toEqual([
    ['listing-offer', 'publisherId', 'offerId'],
    ['listing-offer', 'publisherId', 'offerId'],
    ['listing-marketplace'],
  ]);
  expect(found[2]?.row).toMatchObject({
    kind: 'record',
    record: { offer: { plans: [{}, {}, {}, {}] } },
  });
});
