import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { createCaseStore } from '../../../../src/renderer/case/case-store.ts';
import { chainsOf, explanationOf } from '../../../../src/renderer/case/case-work.ts';
import type { Handlers } from '../../../../src/shared/contract.ts';
import { AppError } from '../../../../src/shared/errors.ts';
import type { SupportCase } from '../../../../src/shared/model/support-case.ts';
import {
  createFakeDesk,
  explanation,
  later,
  routed,
  routedStep,
  supportCase,
} from '../fake-desk.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const { reference } = supportCase;

function open(handlers: Partial<Handlers> = {}) {
  const desk = createFakeDesk({
    'cases.get': () => ({ ...supportCase, customer: 'Northbrook' }),
    'triage.step': () => routedStep,
    'cases.explain': () => ({
      explanation,
      today: { policyVersion: '2026-11', decision: routed },
    }),
    'cases.update': ({ change }) => ({
      ...supportCase,
      customer: change.customer,
      impact: change.impact,
    }),
    ...handlers,
  });
  const onSaved = vi.fn<() => void>();
  const store = createCaseStore(desk.client, reference, onSaved);
  const work = () => {
    const now = store.state.getState();
    if (now.status !== 'ready') throw new Error(`the case is ${now.status}`);
    return now.value;
  };
  return { desk, store, work, onSaved };
}

test('a change is saved after a pause, whole, with empty texts as not known', async () => {
  const { desk, store, work, onSaved } = open();
  await store.load();

  store.setField('customer', '');
  store.setField('impact', 'Nobody can export.');
  await vi.advanceTimersByTimeAsync(400);

  expect(desk.inputsOf('cases.update')).toEqual([
    {
      reference,
      revision: 1,
      change: expect.objectContaining({
        customer: null,
        impact: 'Nobody can export.',
        severity: null,
      }),
    },
  ]);
  expect(work().saving.status).toBe('ready');
  expect(onSaved).toHaveBeenCalledOnce();
});

test('what is typed while a save is under way is kept', async () => {
  const slow = later<SupportCase>();
  const { store, work } = open({ 'cases.update': () => slow.promise });
  await store.load();

  store.setField('impact', 'Nobody');
  await vi.advanceTimersByTimeAsync(400);
  store.setField('impact', 'Nobody can export.');
  slow.resolve({ ...supportCase, impact: 'Nobody' });
  await vi.advanceTimersByTimeAsync(0);

  expect(work().fields.impact).toBe('Nobody can export.');
  expect(work().saving.status).toBe('loading');
});

test('a save that fails says so beside the field and keeps the text', async () => {
  const { store, work, onSaved } = open({
    'cases.update': () => {
      throw new AppError('STORE_BUSY');
    },
  });
  await store.load();

  store.setField('impact', 'Nobody can export.');
  await store.flush();

  expect(work().saving).toMatchObject({ status: 'failed', error: { code: 'STORE_BUSY' } });
  expect(work().fields.impact).toBe('Nobody can export.');
  expect(onSaved).not.toHaveBeenCalled();
});

test('a corrected fact is saved at once, with the fields that were still waiting', async () => {
  const { desk, store } = open();
  await store.load();

  store.setField('impact', 'Nobody can export.');
  await store.setFact('topic', 'outage');

  expect(desk.inputsOf('cases.update')).toEqual([
    {
      reference,
      revision: 1,
      change: expect.objectContaining({ facts: { topic: 'outage' }, impact: 'Nobody can export.' }),
    },
  ]);
});

test('an unknown case is a failure that the screen can show', async () => {
  const { store } = open({
    'cases.get': () => {
      throw new AppError('CASE_NOT_FOUND', { reference });
    },
  });

  await store.load();

  expect(store.state.getState()).toMatchObject({
    status: 'failed',
    error: { code: 'CASE_NOT_FOUND' },
  });
});

const outcome = {
  owner: 'partner',
  firstContact: 'partner',
  contact: 'own-desk',
  escalateTo: null,
} as const;

test('an override is saved with its reason, and the draft of the escalation follows', async () => {
  const entry = { at: '2026-11-23T09:00:00.000Z', by: 'M. Okafor', reason: 'Agreed.', rule: null };
  const { desk, store, work, onSaved } = open({
    'cases.override': () => ({ ...supportCase, overrides: [{ ...entry, outcome }] }),
  });
  await store.load();

  expect(await store.override(outcome, 'Agreed.')).toBe(true);

  expect(desk.inputsOf('cases.override')).toEqual([{ reference, outcome, reason: 'Agreed.' }]);
  expect(work().supportCase.overrides.at(-1)?.outcome?.owner).toBe('partner');
  expect(onSaved).toHaveBeenCalledOnce();
});

test('an override that cannot be saved says so, and the case stays as it was', async () => {
  const { store, work } = open({
    'cases.override': () => {
      throw new AppError('STORE_BUSY');
    },
  });
  await store.load();

  expect(await store.override(outcome, 'Agreed.')).toBe(false);

  expect(work().overriding).toMatchObject({ status: 'failed', error: { code: 'STORE_BUSY' } });
  expect(work().supportCase.overrides).toEqual([]);
});

test('a case whose decision cannot be explained opens all the same', async () => {
  const { store, work } = open({
    'cases.explain': () => {
      throw new AppError('STORE_BUSY');
    },
  });

  await store.load();

  expect(work().explained).toMatchObject({ code: 'STORE_BUSY' });
  expect(explanationOf(work())).toBeNull();
});

test('a corrected topic brings along what was agreed for its group', async () => {
  const facts = {
    cspModel: 'indirect-reseller',
    topic: 'billing',
    resellerSplit: 'provider',
  } as const;
  const { desk, store } = open({
    'cases.get': () => ({ ...supportCase, facts }),
    'triage.knownFacts': () => ({
      known: [{ fact: 'resellerSplit', value: 'reseller', source: 'agreement' }],
    }),
  });
  await store.load();

  await store.setFact('topic', 'how-to');

  expect(desk.inputsOf('cases.update')).toEqual([
    {
      reference,
      revision: 1,
      change: expect.objectContaining({
        facts: { cspModel: 'indirect-reseller', topic: 'how-to', resellerSplit: 'reseller' },
      }),
    },
  ]);
});

test('the records of today’s policy are not shown beside a decision that names other hops', async () => {
  const chain = [{ role: 'engineering', level: 'none', contact: null, isUsed: true }] as const;
  const { store, work } = open({
    'triage.step': () => ({
      ...routedStep,
      decision: { ...routed, contact: 'publisher-engineering' },
      contactChain: [...chain],
      escalateChain: [...chain],
    }),
  });

  await store.load();

  expect(chainsOf(work()).contactChain).toEqual([]);
  expect(chainsOf(work()).escalateChain).toHaveLength(1);
});
