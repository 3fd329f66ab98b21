import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { expect, test } from 'vitest';

import { createI18n } from '../../../../src/renderer/i18n/create-i18n.ts';
import { keyLabel, windowKeys, type KeyPlace } from '../../../../src/renderer/keys/key-map.ts';
import { keyGroups } from '../../../../src/renderer/settings/key-rows.ts';

const renderer = join(import.meta.dirname, '../../../../src/renderer');
const { t } = createI18n('en');

/** Where the keys of a folder stand in the table; the first that fits. Forms are everywhere. */
const places: readonly (readonly [folder: string, places: readonly KeyPlace[]])[] = [
  ['app/', ['desk']],
  ['search/', ['desk']],
  ['triage/', ['triage', 'desk']],
  ['paste/', ['escalation']],
  ['decision/', ['triage', 'decision']],
  ['cases/reply-pane', ['list', 'triage']],
  ['cases/cases-screen', ['list', 'desk']],
  ['cases/', ['list']],
  ['case/timeline/', ['timeline']],
  ['case/decision-view', ['decision']],
  ['case/case-fact-question', ['decision']],
  ['case/case-conflict-notice', ['conflict']],
  ['case/', ['escalation']],
  ['today/', ['today', 'desk']],
  ['hand-over/', ['today']],
  ['contacts/', ['contacts']],
  ['sources/', ['sources']],
  ['quality/', ['quality', 'form']],
  ['offers/', ['offers']],
  ['outbox/', ['outbox']],
  ['policy/draft/', ['form']],
  ['templates/', ['form']],
  ['notices/', ['form']],
  ['parts/undo-line', ['form']],
  ['parts/name-form', ['form']],
  ['parts/move-in-list', ['rows']],
  ['parts/list-filter', ['triage', 'search']],
  ['parts/option-search', ['search']],
  ['keys/use-leave-field', ['form']],
  ['import/', ['form']],
  ['policy/grid/', ['grid']],
];
/** Lists of links, moved through alike wherever they stand. */
const rowLists = ['quality/', 'agreements/', 'policy/rule-table', 'policy/draft/draft-rule-list'];
const rowListFolders = [...rowLists, 'templates/', 'contacts/'];

test('every key that the window listens to stands in the table, where it acts', () => {
  const handled = filesIn('').flatMap((file) => keysOf(file).map((key) => ({ file, key })));

  const missing = handled.filter(({ file, key }) => !keysFor(file).includes(key));

  expect(handled.length).toBeGreaterThan(90);
  expect(missing).toEqual([]);
});

test('every key that an element takes itself stands in the table too, and every such element has its place', () => {
  const taken = allFiles().flatMap((file) => ownKeysOf(file).map((key) => ({ file, key })));
  const listening = allFiles().filter((file) => listens(sourceOf(file)));

  const missing = taken.filter(({ file, key }) => !keysFor(file).some((it) => endsIn(it, key)));
  const placeless = listening.filter((file) => placesOf(file).length === 0);

  expect(taken.length).toBeGreaterThan(60);
  expect(listening.length).toBeGreaterThan(12);
  expect({ missing, placeless }).toEqual({ missing: [], placeless: [] });
});

test('every place that has keys stands in the table', () => {
  const shown = keyGroups(t).map(({ id }) => id);

  expect(new Set<string>(shown)).toEqual(new Set(Object.keys(windowKeys)));
  expect(shown).toHaveLength(new Set(shown).size);
});

test('no key that acts in fields means two things on the screen of a case', () => {
  const ofCase = keyGroups(t).filter(({ id }) => id === 'escalation' || id === 'conflict');
  const keys = ofCase.flatMap(({ rows }) => rows.flatMap((row) => row.keys));

  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
});

test('no key means two things in one place, and every row says what it does', () => {
  for (const { id, rows } of keyGroups(t)) {
    const keys = rows.flatMap((row) => row.keys);
    const twice = keys.filter((key, at) => keys.indexOf(key) !== at);
    // The copy of the facts stands on the result, where no topic is suggested; the filter is no search there.
    expect({ id, twice }).toEqual({ id, twice: id === 'triage' ? ['Y'] : [] });
    expect(rows.every(({ text }) => text !== '' && !text.includes('settings.keys'))).toBe(true);
  }
});

function placesOf(file: string): readonly KeyPlace[] {
  const own = places.find(([folder]) => file.startsWith(folder))?.[1] ?? [];
  const isList = rowListFolders.some((it) => file.startsWith(it));
  return isList ? [...own, 'rows'] : own;
}

function keysFor(file: string): readonly string[] {
  const own = placesOf(file);
  return keyGroups(t)
    .filter(({ id }) => id === 'form' || own.includes(id))
    .flatMap(({ rows }) => rows.flatMap(({ keys }) => keys));
}

function filesIn(folder: string): string[] {
  return readdirSync(join(renderer, folder), { recursive: true, encoding: 'utf8' })
    .filter((it) => /\.tsx?$/.test(it) && !/^(?:keys|settings)\//.test(it))
    .toSorted();
}

/** Also the keys that a part takes; what only names keys takes none. */
function allFiles(): string[] {
  const ownParts = ['keys/use-leave-field.ts'];
  return [...filesIn(''), ...ownParts];
}

function sourceOf(file: string): string {
  return readFileSync(join(renderer, file), 'utf8');
}

function listens(source: string): boolean {
  return /\bonKey(?:Down|Up|Press)(?:Capture)?=|addEventListener\('key/.test(source);
}

const named =
  'Enter|Escape|Backspace|Delete|Tab|Home|End|PageUp|PageDown|Arrow(?:Up|Down|Left|Right)';

/** The keys that are compared with in a file that listens to them, or in what it imports for that. */
function ownKeysOf(file: string): string[] {
  const source = sourceOf(file);
  if (!listens(source)) return [];
  const imported = [...source.matchAll(/from '(\.[^']+\.ts)'/g)]
    .map(([, path = '']) => join(dirname(file), path))
    .filter((path) => !path.startsWith('..') && !path.startsWith('keys/'));
  const texts = [source, ...imported.map(sourceOf)];
  const found = texts.flatMap((text) => [
    ...text.matchAll(/\bkey(?:\.toLowerCase\(\))?\s*[!=]==\s*'([^']+)'/g),
    ...text.matchAll(new RegExp(`case '(${named}| )':`, 'g')),
    ...text.matchAll(new RegExp(`^\\s+(${named}):`, 'gm')),
  ]);
  return [...new Set(found.map(([, name = '']) => keyLabel(name)))];
}

/** What is held with it is told by no source: the key itself counts. */
function endsIn(label: string, key: string): boolean {
  return label === key || label.endsWith(` ${key}`);
}

/** What a file hands to the keys, and what it writes beside its buttons, as it is written there. */
function keysOf(file: string): string[] {
  const source = readFileSync(join(renderer, file), 'utf8');
  const handed = [...source.matchAll(/use(?:Form)?Keys\(/g)].flatMap(({ index }) =>
    namesIn(callAt(source, index)),
  );
  const elsewhere = [...source.matchAll(/'((?:Ctrl|Alt)\+[^']+)'/g)].map(([, name = '']) => name);
  const written = [...source.matchAll(/\bkeys=?:? ?["']([^"'<>\n]{1,9})["']/g)].map(
    ([, it = '']) => it,
  );
  const labels = [...handed, ...elsewhere].map(keyLabel);
  const isInFields = source.includes('withAlt(');
  return [...new Set([...labels, ...written.map((it) => toLabel(it, isInFields))])];
}

function namesIn(call: string): string[] {
  const withAlt = [...call.matchAll(/withAlt\(/g)].map(({ index }) => callAt(call, index));
  const inFields = withAlt.flatMap((it) => plainNames(it)).map((it) => `Alt+${it}`);
  const rest = withAlt.reduce((text, it) => text.replace(it, ''), call);
  return [...inFields, ...plainNames(rest)];
}

function plainNames(call: string): string[] {
  const names = call.matchAll(
    /(?:[{,]|\n)\s*'?((?:Ctrl\+|Alt\+)?(?:[a-z0-9.,/]|Enter|Escape|Backspace|Delete|Arrow\w+))'?:/g,
  );
  return Array.from(names, ([, name = '']) => name);
}

function toLabel(written: string, isInFields: boolean): string {
  const label = written.replace('Control+', 'Ctrl ');
  const upper = label.length === 1 ? label.toUpperCase() : label;
  return isInFields && /^[A-Z]$/.test(upper) ? `Alt ${upper}` : upper;
}

/** A call with its brackets, up to the one that closes it. */
function callAt(source: string, start: number): string {
  let depth = 0;
  for (let at = source.indexOf('(', start); at < source.length; at += 1) {
    if (source[at] === '(') depth += 1;
    if (source[at] === ')') depth -= 1;
    if (depth === 0) return source.slice(start, at + 1);
  }
  throw new Error(`the call at ${start} does not end`);
}
