import { expect, test } from 'vitest';

import { createCaseActStore } from '../../../../src/renderer/cases/case-act-store.ts';
import { AppError } from '../../../../src/shared/errors.ts';
import { createFakeDesk, supportCase } from '../fake-desk.ts';

const undoIds = ['3f0e7c1e-2f62-4b6e-9d5f-0f9d9d7f1c11', '3f0e7c1e-2f62-4b6e-9d5f-0f9d9d7f1c12'];
const close = { kind: 'close', as: 'solved', text: '' } as const;

function openStore(refusal?: AppError) {
  let acts = 0;
  let changes = 0;
  const desk = createFakeDesk({
    'cases.act': () => {
      if (refusal) throw refusal;
      acts += 1;
      return { cases: [supportCase], undoId: undoIds[acts - 1] ?? null };
    },
    'cases.undo': () => {
      if (acts > 2) throw new AppError('UNDO_TOO_LATE');
      return { cases: [supportCase] };
    },
  });
  const store = createCaseActStore(desk.client, async () => {
    changes += 1;
  });
  return { desk, store, changes: () => changes };
}

test('acts are taken back one by one, the latest first, and the list is read again each time', async () => {
  const { desk, store, changes } = openStore();
  await store.act(['A'], close);
  await store.act(['B', 'C'], close);

  await store.undo();
  await store.undo();

  expect(desk.inputsOf('cases.undo')).toEqual([{ undoId: undoIds[1] }, { undoId: undoIds[0] }]);
  const takenBack = { kind: 'close' };
  expect(store.state.getState()).toMatchObject({ done: [], takenBack, error: null });
  expect(changes()).toBe(4);
});

test('an act that is refused says why, and nothing is offered to be taken back', async () => {
  const { store, changes } = openStore(new AppError('CASE_CLOSED', { reference: 'A' }));
  store.ask('close');

  const isDone = await store.act(['A'], close);

  expect(isDone).toBe(false);
  expect(store.state.getState()).toMatchObject({
    done: [],
    asking: 'close',
    error: { code: 'CASE_CLOSED' },
  });
  expect(changes()).toBe(0);
});

test('an act that cannot be taken back offers no Undo', async () => {
  const { desk, store } = openStore();
  for (const reference of ['A', 'B', 'C']) {
    // oxlint-disable-next-line no-await-in-loop -- one act after the other
    await store.act([reference], close);
  }

  await store.undo();

  expect(desk.inputsOf('cases.undo')).toEqual([]);
});
