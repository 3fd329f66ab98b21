import { expect, test } from 'vitest';

import { createGridStore, groupOfTopic } from '../../../../src/renderer/policy/grid/grid-store.ts';
import type { Handlers } from '../../../../src/shared/contract.ts';
import { factValues } from '../../../../src/shared/model/facts.ts';
import { createFakeDesk, later } from '../fake-desk.ts';

type Cells = Awaited<ReturnType<Handlers['policy.grid']>>;

/** Every cell names the split it was decided with as its rule. */
const grid: Handlers['policy.grid'] = ({ facts }) => ({
  cells: factValues.topic.flatMap((topic) =>
    factValues.askedBy.map((askedBy) => ({
      topic,
      askedBy,
      owners: ['partner' as const],
      rules: [facts.resellerSplit ?? facts.cspModel ?? 'none'],
    })),
  ),
});
const agreements: Handlers['agreements.list'] = () => ({
  splits: [
    {
      group: 'commerce',
      answers: 'reseller',
      counterpart: 'Ledgerline',
      agreedOn: '2026-10-01',
      note: null,
      savedAt: '2026-11-23T08:00:00.000Z',
      savedBy: 'M. Okafor',
    },
  ],
  rules: [],
  warnings: [],
});

function rulesOf(store: ReturnType<typeof createGridStore>, topic: string) {
  const { cells } = store.state.getState();
  return cells.status === 'ready'
    ? cells.value.filter((it) => it.topic === topic).map((it) => it.rules[0])
    : [];
}

test('a reseller’s topics are decided with what was agreed for their group', async () => {
  const { client } = createFakeDesk({ 'policy.grid': grid, 'agreements.list': agreements });
  const store = createGridStore(client, 'indirect-reseller');

  await store.load();

  expect(rulesOf(store, 'billing')).toEqual(['reseller', 'reseller', 'reseller']);
  expect(rulesOf(store, 'deployment')).toEqual(['unrecorded', 'unrecorded', 'unrecorded']);
  const { cells } = store.state.getState();
  expect(cells.status === 'ready' && cells.value).toHaveLength(27 * 3);
});

test('for another model nothing is asked about agreements', async () => {
  const { client, inputsOf } = createFakeDesk({ 'policy.grid': grid });
  const store = createGridStore(client, 'direct-bill');

  await store.load();

  expect(inputsOf('agreements.list')).toEqual([]);
  expect(rulesOf(store, 'billing')[0]).toBe('direct-bill');
});

test('the answer for a model that was left again is not shown', async () => {
  const slow = later<Cells>();
  const { client } = createFakeDesk({
    'policy.grid': (input) =>
      input.facts.cspModel === 'indirect-provider' ? slow.promise : grid(input),
  });
  const store = createGridStore(client, 'direct-bill');

  const first = store.setFacts({ cspModel: 'indirect-provider' });
  await store.setFacts({ cspModel: 'direct-bill' });
  slow.resolve(await grid({ facts: { cspModel: 'indirect-provider' } }));
  await first;

  expect(rulesOf(store, 'billing')[0]).toBe('direct-bill');
});

test('every topic has its group', () => {
  expect(factValues.topic.map(groupOfTopic)).toHaveLength(27);
});
