import { expect, test } from 'vitest';

import type { Client } from '../../../../src/shared/client.ts';
import type { OfferSelection } from '../../../../src/shared/model/offer-selection.ts';
import type { OfferEdit, OfferKey } from '../../../../src/shared/model/offer.ts';
import type { RemovalKind } from '../../../../src/shared/model/removal.ts';
import { catalogueDesk, list } from './catalogue-desk.ts';
import { openDesk } from './policy-desk.ts';

const byHand: OfferEdit = {
  publisherId: 'ledgerline',
  offerId: 'reporting',
  name: 'Ledgerline Reporting',
  publisherName: 'Ledgerline Oy',
  publisherKind: 'isv',
  productType: null,
  azureBased: null,
  billingModel: null,
  summary: null,
  links: [],
};

async function sampleDesk() {
  const opened = await openDesk();
  await opened.call('sample.load', {});
  await opened.call('profile.set', { operatorName: 'Ines' });
  return opened;
}

async function listed(call: Client, text: string): Promise<OfferKey[]> {
  const { offers } = await call('offers.list', { text, offset: 0, limit: 1_000 });
  return offers.map(({ publisherId, offerId }) => ({ publisherId, offerId }));
}

async function undo(call: Client, kind: RemovalKind) {
  const { removals } = await call('removals.list', { kinds: [kind], of: null });
  const latest = removals.at(-1);
  if (!latest) throw new Error(`no ${kind} can be taken back`);
  await call('removals.putBack', { undoId: latest.undoId });
  return latest.name;
}

const matching = (text: string, except: OfferKey[] = []): OfferSelection => ({
  kind: 'matching',
  text,
  except,
});

test('all that a query finds but one are checked, their records say so, and Undo takes exactly that back', async () => {
  const { call } = await sampleDesk();
  const [spared, ...others] = await listed(call, 'tideglass');
  if (!spared) throw new Error('the sample holds no Tideglass');
  const verifiedAt = async (key: OfferKey) => (await call('offers.get', key)).offer.verifiedAt;
  const before = await Promise.all(others.map(verifiedAt));
  const sparedBefore = await verifiedAt(spared);
  const startedAt = new Date().toISOString();

  const { changed } = await call('offers.act', {
    selection: matching('tideglass', [spared]),
    act: { kind: 'check' },
  });

  expect(changed).toBe(others.length);
  expect(await verifiedAt(spared)).toBe(sparedBefore);
  for (const at of await Promise.all(others.map(verifiedAt))) {
    expect(at !== null && at >= startedAt).toBe(true);
  }
  expect(await undo(call, 'offer-checks')).toBe(String(others.length));
  expect(await Promise.all(others.map(verifiedAt))).toEqual(before);
});

test('a second check that is taken back leaves the first', async () => {
  const { call } = await sampleDesk();
  const [key] = await listed(call, 'tideglass');
  if (!key) throw new Error('the sample holds no Tideglass');
  const selection = { kind: 'some' as const, keys: [key] };
  const at = async () => (await call('offers.get', key)).offer.verifiedAt;

  await call('offers.act', { selection, act: { kind: 'check' } });
  const first = await at();
  await call('offers.act', { selection, act: { kind: 'check' } });
  await undo(call, 'offer-checks');

  expect(await at()).toBe(first);
});

test('a choice for many offers leaves the other choice of each as it was, and comes back so', async () => {
  const { call } = await sampleDesk();
  const [one, two] = await listed(call, 'tideglass');
  if (!one || !two) throw new Error('the sample holds no two of Tideglass');
  await call('offers.choose', { key: one, choice: { firstLine: 'yes', handoff: 'direct' } });
  const choiceOf = async (key: OfferKey) => (await call('offers.get', key)).choice;

  await call('offers.act', {
    selection: { kind: 'some', keys: [one, two] },
    act: { kind: 'choose', choice: { handoff: 'via-desk' } },
  });

  expect(await choiceOf(one)).toEqual({ firstLine: 'yes', handoff: 'via-desk' });
  expect(await choiceOf(two)).toEqual({ firstLine: null, handoff: 'via-desk' });
  await undo(call, 'offer-choices');
  expect(await choiceOf(one)).toEqual({ firstLine: 'yes', handoff: 'direct' });
  expect(await choiceOf(two)).toEqual({ firstLine: null, handoff: null });
});

test('what was written by hand about the chosen ones is taken back in one step, and comes back whole', async () => {
  const { call } = await sampleDesk();
  await call('offers.save', { edit: byHand, isNew: true });
  await call('offers.save', { edit: { ...byHand, offerId: 'planning' }, isNew: true });
  const whole = await call('offers.list', { text: '', offset: 0, limit: 1_000 });

  const taken = await call('offers.act', { selection: matching(''), act: { kind: 'take-back' } });

  expect(taken.changed).toBe(2);
  const left = await call('offers.list', { text: '', offset: 0, limit: 1_000 });
  expect(left.total).toBe(whole.total - 2);
  expect(await undo(call, 'offers')).toBe('2');
  expect(await call('offers.list', { text: '', offset: 0, limit: 1_000 })).toEqual(whole);
});

test('where nothing was written by hand nothing is taken back, and there is nothing to undo', async () => {
  const { call } = await sampleDesk();

  const { changed } = await call('offers.act', {
    selection: matching(''),
    act: { kind: 'take-back' },
  });

  expect(changed).toBe(0);
  expect(await call('removals.list', { kinds: ['offers'], of: null })).toEqual({ removals: [] });
});

test('an offer that is gone since it was chosen, and a condition that nothing answers, change nothing', async () => {
  const { call } = await sampleDesk();
  const gone = { publisherId: 'nobody', offerId: 'nothing' };

  const act = { kind: 'check' } as const;
  const some = await call('offers.act', { selection: { kind: 'some', keys: [gone] }, act });
  const none = await call('offers.act', { selection: matching('source:nowhere'), act });

  expect([some.changed, none.changed]).toEqual([0, 0]);
});

test('what was checked counts as verified in the conditions and in the order of the list, and no more once that is undone', async () => {
  const { dataFolder, importText } = catalogueDesk();
  await importText(list('acme,a,Alpha,x', 'acme,b,Beta,x', 'acme,c,Gamma,x'));
  const { call } = await openDesk(dataFolder);
  const [alpha, beta, gamma] = ['a', 'b', 'c'].map((offerId) => ({ publisherId: 'acme', offerId }));
  if (!alpha || !beta || !gamma) throw new Error('three offers were imported');
  const selection = { kind: 'some' as const, keys: [beta] };

  await call('offers.act', { selection, act: { kind: 'check' } });

  expect(await listed(call, 'verified:>90d')).toEqual([alpha, gamma]);
  expect(await listed(call, 'verified:>90d alph')).toEqual([alpha]);
  expect(await listed(call, '-verified:>90d')).toEqual([beta]);
  const latest = { order: 'verified' as const, isDescending: true };
  const sorted = await call('offers.list', { text: '', ...latest, offset: 0, limit: 1 });
  expect(sorted.offers[0]).toMatchObject(beta);
  expect(await call('search.suggest', { key: 'verified', value: '' })).toMatchObject({
    values: [{ value: '>90d', count: 2 }, { count: 2 }, { count: 2 }],
  });
  await undo(call, 'offer-checks');
  expect(await listed(call, 'verified:>90d')).toEqual([alpha, beta, gamma]);
  expect(await listed(call, '-verified:>90d')).toEqual([]);
});
