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

/** A desk whose case another window changes: what is saved over an old revision is refused. */
function openShared() {
  let now: SupportCase = { ...supportCase, customer: 'Northbrook' };
  const kept = new Map<string, string | null>();
  const desk = {
    'cases.get': () => now,
    'cases.update': ({ revision, change }) => {
      if (revision !== now.revision) {
        throw new AppError('CASE_CHANGED', { reference, by: 'Ana', at: now.updatedAt });
      }
      const { details = now.details, severity, impact, customer, tried } = change;
      now = { ...now, details, severity, impact, customer, tried, revision: now.revision + 1 };
      return now;
    },
    'unfinished.load': ({ place }) => ({ text: kept.get(place) ?? null }),
    'unfinished.save': ({ place, text }) => {
      kept.set(place, text);
      return {};
    },
  } satisfies Partial<Handlers>;
  const elsewhere = (change: Partial<SupportCase>): void => {
    now = { ...now, ...change, revision: now.revision + 1 };
  };
  return { desk, elsewhere, kept, now: () => now };
}

test('a second save goes over the first one of the same window, though more was typed meanwhile', async () => {
  const shared = openShared();
  const { store, work } = open(shared.desk);
  await store.load();

  store.setField('impact', 'Nobody');
  const first = store.flush();
  store.setField('impact', 'Nobody can export.');
  await first;
  await store.flush();

  expect(work().conflict).toBeNull();
  expect(shared.now().impact).toBe('Nobody can export.');
});

test('what another window changed is shown beside what was typed here, and nothing is saved over it', async () => {
  const shared = openShared();
  const { store, work } = open(shared.desk);
  await store.load();
  shared.elsewhere({ impact: 'Ten shops are shut.', tried: 'A restart' });

  store.setField('impact', 'Nobody can export.');
  await store.flush();

  expect(work().conflict).toMatchObject({
    by: 'Ana',
    differences: [
      { part: { name: 'impact' }, theirs: 'Ten shops are shut.', mine: 'Nobody can export.' },
      { part: { name: 'tried' }, theirs: 'A restart', isMine: false },
    ],
  });
  expect(work().fields.impact).toBe('Nobody can export.');
  expect(shared.now().impact).toBe('Ten shops are shut.');
});

test('mine is kept: what I changed, over everything else as it is there', async () => {
  const shared = openShared();
  const { store, work } = open(shared.desk);
  await store.load();
  shared.elsewhere({ impact: 'Ten shops are shut.', tried: 'A restart' });
  store.setField('impact', 'Nobody can export.');
  await store.flush();

  store.setField('severity', 'A');
  await store.keepMine();

  expect(shared.now()).toMatchObject({
    impact: 'Nobody can export.',
    severity: 'A',
    tried: 'A restart',
  });
  expect(work()).toMatchObject({ conflict: null, fields: { tried: 'A restart' } });
});

test('theirs is taken: the fields are theirs, and the next change is saved', async () => {
  const shared = openShared();
  const { store, work } = open(shared.desk);
  await store.load();
  shared.elsewhere({ impact: 'Ten shops are shut.' });
  store.setField('impact', 'Nobody can export.');
  await store.flush();

  await store.takeTheirs();
  expect(work()).toMatchObject({ conflict: null, fields: { impact: 'Ten shops are shut.' } });
  store.setField('tried', 'A restart');
  await store.flush();

  expect(shared.now()).toMatchObject({ impact: 'Ten shops are shut.', tried: 'A restart' });
});

test('what was typed against another window’s change is there again after a reload', async () => {
  const shared = openShared();
  const before = open(shared.desk);
  await before.store.load();
  shared.elsewhere({ impact: 'Ten shops are shut.' });
  before.store.setField('impact', 'Nobody can export.');
  await before.store.flush();
  await before.store.flush();

  const { store, work } = open(shared.desk);
  await store.load();

  expect(work().fields.impact).toBe('Nobody can export.');
  expect(work().conflict?.differences).toMatchObject([{ theirs: 'Ten shops are shut.' }]);
  await store.keepMine();
  expect(shared.now().impact).toBe('Nobody can export.');
});

test('what was typed last is there again, though the save before it failed when the page went', async () => {
  const shared = openShared();
  const slow = later<never>();
  let isGone = false;
  let isClosed = false;
  const before = open({
    ...shared.desk,
    'cases.get': () => {
      if (isGone) throw new AppError('UNREACHABLE');
      return shared.now();
    },
    'cases.update': (input) =>
      input.revision === 1 ? slow.promise : shared.desk['cases.update'](input),
    'unfinished.save': (input) => (isClosed ? {} : shared.desk['unfinished.save'](input)),
  });
  await before.store.load();
  before.store.setField('impact', 'Nobody');
  await vi.advanceTimersByTimeAsync(400);
  before.store.setField('impact', 'Nobody can export.');
  isGone = true;
  const left = before.store.flush();
  slow.reject(new AppError('STORE_BUSY'));
  await left;
  isClosed = true;
  expect(shared.now().impact).toBeNull();

  const { store, work } = open(shared.desk);
  await store.load();
  await vi.advanceTimersByTimeAsync(400);

  expect(work()).toMatchObject({ conflict: null, fields: { impact: 'Nobody can export.' } });
  expect(shared.now().impact).toBe('Nobody can export.');
  expect(shared.kept.get(`case/${reference}/mine`)).toBeNull();
});

test('what could not be saved stands against what another window saved since', async () => {
  const shared = openShared();
  const before = open({
    ...shared.desk,
    'cases.update': () => {
      throw new AppError('STORE_BUSY');
    },
  });
  await before.store.load();
  before.store.setField('impact', 'Nobody can export.');
  await before.store.flush();
  shared.elsewhere({ impact: 'Ten shops are shut.' });

  const { store, work } = open(shared.desk);
  await store.load();

  expect(work().fields.impact).toBe('Nobody can export.');
  expect(work().conflict?.differences).toMatchObject([{ theirs: 'Ten shops are shut.' }]);
});

test('what was saved when the page went is offered to nobody, whatever others saved since', async () => {
  const shared = openShared();
  const before = open(shared.desk);
  await before.store.load();
  before.store.setField('impact', 'Nobody can export.');
  void before.store.flush();
  await vi.advanceTimersByTimeAsync(0);
  shared.elsewhere({ tried: 'A restart' });

  const { store, work } = open(shared.desk);
  await store.load();

  expect(work().conflict).toBeNull();
  expect(work().fields).toMatchObject({ impact: 'Nobody can export.', tried: 'A restart' });
});

test('a case that only its decision changed in another window is saved without a word', async () => {
  const shared = openShared();
  const { store, work } = open(shared.desk);
  await store.load();
  shared.elsewhere({ overrides: [] });

  store.setField('impact', 'Nobody can export.');
  await store.flush();
  await vi.advanceTimersByTimeAsync(0);

  expect(work().conflict).toBeNull();
  expect(shared.now().impact).toBe('Nobody can export.');
});

test('a case that is read again shows what another window saved, but not over what is typed', async () => {
  const shared = openShared();
  const { store, work } = open(shared.desk);
  await store.load();
  shared.elsewhere({ impact: 'Ten shops are shut.' });

  await store.refresh();
  expect(work().fields.impact).toBe('Ten shops are shut.');
  store.setField('tried', 'A rest');
  shared.elsewhere({ impact: 'Twelve shops are shut.' });
  await store.refresh();

  expect(work().fields).toMatchObject({ impact: 'Ten shops are shut.', tried: 'A rest' });
});

test('a suggested day is still marked as a suggestion after a reload', async () => {
  const shared = openShared();
  const desk = {
    ...shared.desk,
    'cases.get': () => ({ ...shared.now(), answerBy: 'Tue 24 Nov, 10:00 CET' }),
    'clocks.answerBy': () => ({ text: 'Tue 24 Nov, 10:00 CET' }),
  } satisfies Partial<Handlers>;
  const before = open({ ...desk, 'cases.get': shared.desk['cases.get'] });
  await before.store.load();
  await before.store.suggestAnswerBy();
  await before.store.flush();

  const { store, work } = open(desk);
  await store.load();

  expect(work().suggestedAnswerBy).toBe('Tue 24 Nov, 10:00 CET');
});
