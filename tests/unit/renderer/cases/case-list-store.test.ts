import { expect, test } from 'vitest';

import { wholeList } from '../../../../src/renderer/cases/case-list-address.ts';
import { createCaseListStore } from '../../../../src/renderer/cases/case-list-store.ts';
import { AppError } from '../../../../src/shared/errors.ts';
import type { CaseSummary } from '../../../../src/shared/model/support-case.ts';
import { createFakeDesk, later, routed, supportCase } from '../fake-desk.ts';

const summary = (reference: string): CaseSummary => ({
  id: supportCase.id,
  reference,
  createdAt: supportCase.createdAt,
  updatedAt: supportCase.updatedAt,
  customer: null,
  severity: null,
  progress: supportCase.progress,
  title: 'The export fails.',
  offerName: null,
  decision: routed,
  override: null,
});
const open = { ...wholeList, filter: { status: 'open' } } as const;

test('pages are added to the rows; an act reads as many rows again as are shown', async () => {
  const desk = createFakeDesk({
    'cases.list': ({ offset, limit }) => ({
      cases: Array.from({ length: limit }, (_, index) => summary(`FP-${offset + index}`)),
      hasMore: true,
    }),
  });
  const store = createCaseListStore(desk.client);
  await store.load();
  await store.more();

  await store.refresh();

  expect(store.state.getState().cases).toHaveLength(200);
  expect(desk.inputsOf('cases.list').at(-1)).toMatchObject({ offset: 0, limit: 200 });
});

test('a late answer for another choice never replaces a newer one', async () => {
  const slow = later<void>();
  const desk = createFakeDesk({
    'cases.list': async ({ filter }) => {
      if (filter.status === undefined) await slow.promise;
      return { cases: [summary(filter.status ?? 'all')], hasMore: false };
    },
  });
  const store = createCaseListStore(desk.client);

  const first = store.load();
  await store.show(open);
  slow.resolve();
  await first;

  expect(store.state.getState().cases.map((it) => it.reference)).toEqual(['open']);
});

test('the same choice is not fetched again, and what failed keeps its rows', async () => {
  let isDown = false;
  const desk = createFakeDesk({
    'cases.list': () => {
      if (isDown) throw new AppError('UNREACHABLE');
      return { cases: [summary('FP-1')], hasMore: false };
    },
  });
  const store = createCaseListStore(desk.client, open);
  await store.load();
  await store.show({ ...open, filter: { status: 'open' } });
  isDown = true;
  await store.refresh();

  expect(desk.calls).toHaveLength(2);
  expect(store.state.getState()).toMatchObject({
    status: 'failed',
    error: { code: 'UNREACHABLE' },
    cases: [{ reference: 'FP-1' }],
  });
});
