import { expect, test } from 'vitest';

import type { Client } from '../../../../src/shared/client.ts';
import type { OfferOrder } from '../../../../src/shared/model/offer-filter.ts';
import { catalogueDesk } from './catalogue-desk.ts';
import { openDesk } from './policy-desk.ts';

const rows = [
  'publisherId,offerId,name,publisherName,productType,market',
  'p-one,a,zebra,Beta Works,saas,DE',
  'p-two,b,Éclair,alpha Works,container,DE',
  'p-two,c,云防火墙,alpha Works,saas,CN',
  'p-one,d,阿里云备份,Beta Works,saas,CN',
  'p-one,e,apple 10,Beta Works,virtual-machine,US',
  '',
].join('\n');

async function openRows(): Promise<Client> {
  const { dataFolder, importText } = catalogueDesk();
  await importText(rows);
  return (await openDesk(dataFolder)).call;
}

async function ordered(call: Client, order: OfferOrder, isDescending = false): Promise<string> {
  const { offers } = await call('offers.list', {
    text: '',
    order,
    isDescending,
    offset: 0,
    limit: 10,
  });
  return offers.map(({ offerId }) => offerId).join('');
}

test('by name: without regard to case and accents, then Chinese by its reading; turned round it is the same backwards', async () => {
  const call = await openRows();

  expect(await ordered(call, 'name')).toBe('ebadc');
  expect(await ordered(call, 'name', true)).toBe('cdabe');
});

test('by publisher: the offers of one stand together', async () => {
  const call = await openRows();

  const order = await ordered(call, 'publisher');

  expect(order.slice(0, 2).split('').toSorted().join('')).toBe('bc');
  expect(order.slice(2).split('').toSorted().join('')).toBe('ade');
});

test('the values of a condition begin with what is typed, in either language of its key, each with its count', async () => {
  const call = await openRows();
  const suggest = async (key: 'type' | 'publisher' | 'state', value: string) =>
    (await call('search.suggest', { key, value })).values;

  expect(await suggest('type', 'sa')).toEqual([{ value: 'saas', count: 3 }]);
  expect(await suggest('type', '')).toEqual([
    { value: 'container', count: 1 },
    { value: 'saas', count: 3 },
    { value: 'virtual-machine', count: 1 },
  ]);
  expect(await suggest('publisher', 'beta')).toEqual([{ value: 'p-one', count: 3 }]);
  expect(await suggest('state', 'stop')).toEqual([]);
});
