import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { createI18n } from '../../../../src/renderer/i18n/create-i18n.ts';
import { keyLabel, type KeyPlace } from '../../../../src/renderer/keys/key-map.ts';
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
  ['offers/', ['offers']],
  ['outbox/', ['outbox']],
  ['policy/draft/', ['form']],
  ['templates/', ['form']],
  ['notices/', ['form']],
  ['parts/undo-line', ['form']],
];

test('every key that the window listens to stands in the table, where it acts', () => {
  const handled = filesIn('').flatMap((file) => keysOf(file).map((key) => ({ file, key })));

  const missing = handled.filter(({ file, key }) => !keysFor(file).includes(key));

  expect(handled.length).toBeGreaterThan(90);
  expect(missing).toEqual([]);
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

function keysFor(file: string): readonly string[] {
  const own = places.find(([folder]) => file.startsWith(folder))?.[1] ?? [];
  return keyGroups(t)
    .filter(({ id }) => id === 'form' || own.includes(id))
    .flatMap(({ rows }) => rows.flatMap(({ keys }) => keys));
}

function filesIn(folder: string): string[] {
  return readdirSync(join(renderer, folder), { recursive: true, encoding: 'utf8' })
    .filter((it) => /\.tsx?$/.test(it) && !/^(?:keys|settings)\//.test(it))
    .toSorted();
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
