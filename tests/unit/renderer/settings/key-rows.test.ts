import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { actKeys } from '../../../../src/renderer/case/timeline/act-keys.ts';
import { createI18n } from '../../../../src/renderer/i18n/create-i18n.ts';
import { keyGroups } from '../../../../src/renderer/settings/key-rows.ts';

const renderer = join(import.meta.dirname, '../../../../src/renderer');

function keysOf(group: string): readonly string[] {
  const { t } = createI18n('en');
  return (keyGroups(t).find(({ id }) => id === group)?.rows ?? []).flatMap(({ keys }) => keys);
}

function namedIn(path: string, pattern: RegExp): string[] {
  const source = readFileSync(join(renderer, path), 'utf8');
  return Array.from(source.matchAll(pattern), ([, key = '']) => key.toUpperCase());
}

test('every key of the lists, the case, the rail and the outbox stands in the table', () => {
  const ofList = namedIn('cases/case-act-bar.tsx', /keys: '(\w)'/g);
  const ofRail = namedIn('app/rail.tsx', /keys?="(.)"/g);
  const ofOutbox = namedIn('outbox/outbox-screen.tsx', /keys="(\w)"/g);

  expect(ofList.length * ofRail.length * ofOutbox.length).toBeGreaterThan(0);
  expect(keysOf('list')).toEqual(expect.arrayContaining(ofList));
  expect(keysOf('desk')).toEqual(expect.arrayContaining(ofRail));
  expect(keysOf('outbox')).toEqual(expect.arrayContaining(ofOutbox));
  expect(keysOf('case')).toEqual(Object.values(actKeys).map((it) => it.toUpperCase()));
});
