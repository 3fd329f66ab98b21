import { expect, test } from 'vitest';

import {
  createTraceStore,
  neededValues,
  openFacts,
} from '../../../../src/renderer/decision/trace-store.ts';
import { AppError } from '../../../../src/shared/errors.ts';
import { createFakeDesk, explanation } from '../fake-desk.ts';

const local = {
  id: 'L-1',
  when: { topic: ['abuse-fraud'] },
  owner: 'partner',
  firstContact: 'partner',
  contact: 'own-desk',
  escalateTo: null,
  reason: 'Agreed.',
  counterpart: 'Northlight',
  agreedOn: '2026-11-01',
  savedAt: '2026-11-01T08:00:00.000Z',
  savedBy: 'M. Okafor',
} as const;

test('says what a local rule of the trace asks for, and less where the version is not known', async () => {
  const desk = createFakeDesk({
    'policy.get': ({ version = '' }) => {
      throw new AppError('POLICY_VERSION_UNKNOWN', { version });
    },
    'agreements.list': () => ({
      splits: [],
      rules: [{ ...local, when: { topic: ['abuse-fraud'] } }],
      warnings: [],
      unreadable: [],
    }),
  });
  const store = createTraceStore(desk.client);

  await store.load({
    ...explanation,
    failed: [
      { rule: 'L-1', fact: 'topic', value: 'break-fix' },
      { rule: 'R-PORTAL', fact: 'topic', value: 'break-fix' },
    ],
  });

  const { conditions } = store.state.getState();
  expect(neededValues(conditions, 'L-1', 'topic')).toEqual(['abuse-fraud']);
  expect(neededValues(conditions, 'R-PORTAL', 'topic')).toBeUndefined();
  expect(desk.inputsOf('policy.get')).toEqual([{ version: '2026-11' }]);
});

test('does not ask for the agreements when no local rule stands in the trace', async () => {
  const desk = createFakeDesk({});

  await createTraceStore(desk.client).load(explanation);

  expect(desk.inputsOf('agreements.list')).toEqual([]);
});

test('names the open facts that the possible rules ask for, and gives each rule its own reason', async () => {
  const desk = createFakeDesk({
    'agreements.list': () => ({
      splits: [],
      rules: [{ ...local, when: { topic: ['abuse-fraud'] } }],
      warnings: [],
      unreadable: [],
    }),
  });
  const store = createTraceStore(desk.client);

  await store.load({ policyVersion: '2026-11', failed: [], possible: ['L-1'] });

  const { conditions, grounds } = store.state.getState();
  expect(grounds['L-1']).toEqual({
    reason: { en: 'Agreed.', 'zh-CN': 'Agreed.' },
    certainty: 'local-agreement',
  });
  expect(openFacts(conditions, ['L-1'], { askedBy: 'customer' })).toEqual(['topic']);
  expect(openFacts(conditions, ['L-1'], { topic: 'abuse-fraud' })).toEqual([]);
});
