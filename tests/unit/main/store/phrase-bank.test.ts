import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { readPhraseBank } from '../../../../src/main/store/phrase-bank.ts';
import { factValues } from '../../../../src/shared/model/facts.ts';
import { locales } from '../../../../src/shared/model/locale.ts';
import { z } from '../../../../src/shared/zod.ts';
import { temporaryFolder } from './temporary-folder.ts';

const resourcesFolder = join(import.meta.dirname, '../../../../resources');
const Phrasings = z.record(z.string(), z.array(z.string()));

/** A copy of the shipped bank whose English part was changed. */
function changed(change: (phrasings: z.infer<typeof Phrasings>) => void): string {
  const folder = temporaryFolder();
  cpSync(join(resourcesFolder, 'topics'), join(folder, 'topics'), { recursive: true });
  const path = join(folder, 'topics', 'en.json');
  const phrasings = Phrasings.parse(JSON.parse(readFileSync(path, 'utf8')));
  change(phrasings);
  writeFileSync(path, JSON.stringify(phrasings));
  return folder;
}

function problemOf(folder: string): unknown {
  try {
    readPhraseBank(folder);
  } catch (error) {
    return error;
  }
  return undefined;
}

test.each(locales)('the shipped bank has at least 12 phrasings of each topic in %s', (locale) => {
  const { phrasings } = readPhraseBank(resourcesFolder);

  const poor = factValues.topic.filter((topic) => phrasings[locale][topic].length < 12);

  expect(poor).toEqual([]);
});

test('no word stands twice in a family', () => {
  const { families } = readPhraseBank(resourcesFolder);

  const twice = Object.entries(families).filter(([, words]) =>
    locales.some((locale) => new Set(words[locale]).size < words[locale].length),
  );

  expect(twice.map(([name]) => name)).toEqual([]);
});

test.each<[string, (phrasings: z.infer<typeof Phrasings>) => void, string]>([
  ['a topic is missing', (phrasings) => delete phrasings['refund'], 'refund'],
  ['a topic is not ours', (phrasings) => (phrasings['weather'] = ['Is it raining?']), 'weather'],
  ['a topic has 11 phrasings', (phrasings) => phrasings['refund']?.splice(11), 'refund'],
  ['a phrasing is blank', (phrasings) => phrasings['refund']?.push(' '), 'refund'],
  [
    'a phrasing stands under two topics',
    (phrasings) => phrasings['refund']?.push(`${phrasings['billing']?.[0]?.toUpperCase()} `),
    'billing and refund',
  ],
])('the bank is refused when %s, with the place', (_, change, place) => {
  const error = problemOf(changed(change));

  expect(error).toMatchObject({ code: 'PHRASE_BANK_UNREADABLE' });
  expect(error).toMatchObject({ params: { problem: expect.stringContaining('en.json') } });
  expect(error).toMatchObject({ params: { problem: expect.stringContaining(place) } });
});

test.each([
  ['missing', (path: string) => rmSync(path)],
  ['no JSON', (path: string) => writeFileSync(path, '{"refund":')],
  ['a list', (path: string) => writeFileSync(path, '[]')],
  ['of 5 MB', (path: string) => writeFileSync(path, `"${'x'.repeat(5 * 1024 * 1024)}"`)],
])('the bank is refused when a file is %s', (_, spoil) => {
  const folder = changed(() => undefined);
  spoil(join(folder, 'topics', 'word-families.json'));

  expect(problemOf(folder)).toMatchObject({
    code: 'PHRASE_BANK_UNREADABLE',
    params: { problem: expect.stringContaining('word-families.json') },
  });
});
