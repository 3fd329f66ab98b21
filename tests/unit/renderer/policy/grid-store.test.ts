import { expect, test } from 'vitest';

import { createGridStore } from '../../../../src/renderer/policy/grid/grid-store.ts';
import type { Handlers } from '../../../../src/shared/contract.ts';
import { factValues } from '../../../../src/shared/model/facts.ts';
import { createFakeDesk, later } from '../fake-desk.ts';

type Cells = Awaited<ReturnType<Handlers['policy.grid']>>;

/** Every cell names the model it was decided for as its rule. */
const grid: Handlers['policy.grid'] = ({ facts }) => ({
  cells: factValues.topic.flatMap((topic) =>
    factValues.askedBy.map((askedBy) => ({
      topic,
      askedBy,
      owners: ['partner' as const],
      rules: [facts.cspModel ?? 'none'],
    })),
  ),
});
function rulesOf(store: ReturnType<typeof createGridStore>, topic: string) {
  const { cells } = store.state.getState();
  return cells.status === 'ready'
    ? cells.value.filter((it) => it.topic === topic).map((it) => it.rules[0])
    : [];
}

test('the grid is asked for once, whatever the model, and knows of the agreements by itself', async () => {
  const { client, inputsOf } = createFakeDesk({ 'policy.grid': grid });
  const store = createGridStore(client, 'indirect-reseller');

  await store.load();

  expect(inputsOf('policy.grid')).toEqual([
    {
      facts: {
        cspModel: 'indirect-reseller',
        publisher: 'isv',
        purchaseChannel: 'through-partner',
      },
    },
  ]);
  expect(rulesOf(store, 'billing')).toEqual([
    'indirect-reseller',
    'indirect-reseller',
    'indirect-reseller',
  ]);
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
