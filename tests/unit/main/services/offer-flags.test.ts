import { expect, test } from 'vitest';

import type { Client } from '../../../../src/shared/client.ts';
import { catalogueDesk } from './catalogue-desk.ts';
import { openDesk } from './policy-desk.ts';

const rows = [
  'publisherId,offerId,name,publisherName,supportEmail',
  'acme,a,Alpha,Acme,help@acme.example',
  'acme,b,Beta,Acme,',
  'other,c,Beta,Other,help@other.example',
  '',
].join('\n');

async function deskOfThree() {
  const { dataFolder, importText } = catalogueDesk();
  await importText(rows);
  return openDesk(dataFolder);
}

async function listed(call: Client, text: string): Promise<string[]> {
  const { offers } = await call('offers.list', { text, offset: 0, limit: 100 });
  return offers.map(({ offerId }) => offerId);
}

test('a flag that nobody looked for yet says so; once the desk looked, the list holds the offers that have it', async () => {
  const { call } = await deskOfThree();
  const before = await call('offers.list', { text: 'flag:no-contact', offset: 0, limit: 100 });
  expect(before).toMatchObject({ total: 0, flagsAsOf: { madeAt: null, isBehind: true } });

  await call('quality.refresh', {});

  const after = await call('offers.list', { text: 'flag:no-contact', offset: 0, limit: 100 });
  expect(after).toMatchObject({ total: 1, flagsAsOf: { isBehind: false } });
  expect(await listed(call, 'flag:no-contact')).toEqual(['b']);
  expect(await listed(call, '-flag:no-contact')).toEqual(['a', 'c']);
  expect(await listed(call, 'flag:same-name')).toEqual(['b', 'c']);
  expect(await listed(call, 'flag:same-name publisher:other')).toEqual(['c']);
  expect(await listed(call, 'flag:same-name bet')).toEqual(['b', 'c']);
});

test('values of one condition are alternatives, also where an import raised one and the desk found the other', async () => {
  const { call } = await deskOfThree();
  await call('quality.refresh', {});
  const raised = await listed(call, 'flag:no-support-link');
  const either = await listed(call, 'flag:no-support-link flag:no-contact');

  expect(either).toEqual(expect.arrayContaining([...raised, 'b']));
  expect(await listed(call, 'flag:no-contact -flag:same-name')).toEqual([]);
});

test('the search finds by such a flag what the list finds, and the suggestion counts the same', async () => {
  const { call } = await deskOfThree();
  await call('quality.refresh', {});

  const found = await call('search.find', { text: 'flag:same-name', limit: 10 });
  const { values } = await call('search.suggest', { key: 'flag', value: 'same' });

  expect(found.hits.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
    'offer acme/b',
    'offer other/c',
  ]);
  expect(values).toEqual([{ value: 'same-name', count: 2 }]);
});

test('a list that changed since is told, and an offer by hand has its flags, too', async () => {
  const { call } = await deskOfThree();
  await call('quality.refresh', {});
  const edit = {
    publisherId: 'third',
    offerId: 'd',
    name: 'Delta',
    publisherName: 'Third',
    publisherKind: 'isv' as const,
    productType: null,
    azureBased: null,
    billingModel: null,
    summary: null,
    links: [],
  };

  await call('offers.save', { edit, isNew: true });
  const behind = await call('offers.list', { text: 'flag:no-contact', offset: 0, limit: 10 });
  await call('quality.refresh', {});

  expect(behind.flagsAsOf).toMatchObject({ isBehind: true });
  expect(await listed(call, 'flag:no-contact')).toEqual(['d', 'b']);
  expect(await listed(call, '-flag:no-contact')).toEqual(['a', 'c']);
});
