import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { createTriageStore } from '../../../../src/renderer/triage/triage-store.ts';
import { currentFact, factsOf, sourcedFacts } from '../../../../src/renderer/triage/triage-work.ts';
import type { Handlers, TriageDraft } from '../../../../src/shared/contract.ts';
import { AppError } from '../../../../src/shared/errors.ts';
import type { TriageStep } from '../../../../src/shared/model/triage.ts';
import { askingStep, createFakeDesk, later, offer, routedStep, supportCase } from '../fake-desk.ts';

const key = { publisherId: 'ledgerline', offerId: 'reporting' };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function open(handlers: Partial<Handlers> = {}, draft: TriageDraft | null = null) {
  const desk = createFakeDesk({
    'triage.loadDraft': () => ({ draft }),
    'triage.saveDraft': () => ({}),
    'triage.knownFacts': ({ offer: chosen }) => ({
      known: [
        { fact: 'cspModel', value: 'indirect-reseller', source: 'profile' },
        ...(chosen ? [{ fact: 'publisher', value: 'isv', source: 'offer' } as const] : []),
      ],
    }),
    'triage.step': ({ facts }) => (facts.topic ? routedStep : askingStep('topic')),
    'offers.get': () => ({
      offer,
      isHandKept: false,
      choice: { firstLine: null, handoff: null },
      contacts: [],
    }),
    ...handlers,
  });
  let ids = 0;
  const store = createTriageStore(desk.client, () => {
    ids += 1;
    return `00000000-0000-4000-8000-00000000000${ids}`;
  });
  const work = () => {
    const now = store.state.getState();
    if (now.status !== 'ready') throw new Error(`the triage is ${now.status}`);
    return now.value;
  };
  return { desk, store, work };
}

test('starts with what the profile settles, and every fact names its source', async () => {
  const { store, work } = open();

  await store.load();

  expect(sourcedFacts(work())).toEqual([
    { fact: 'cspModel', value: 'indirect-reseller', source: 'profile' },
  ]);
  expect(work().stage).toBe('intake');
});

test('takes up a draft where it was left: question, offer and answers', async () => {
  const { store, work } = open(
    {},
    { question: 'It fails', facts: { topic: 'break-fix' }, offer: key },
  );

  await store.load();

  expect(work().question).toBe('It fails');
  expect(work().offer?.record?.name).toBe('Ledgerline Reporting');
  expect(work().given).toEqual([{ fact: 'topic', value: 'break-fix' }]);
  expect(work().step.last?.decision.status).toBe('routed');
});

test('a draft whose offer has left the catalogue keeps the key', async () => {
  const { store, work } = open(
    {
      'offers.get': () => {
        throw new AppError('OFFER_NOT_FOUND', key);
      },
    },
    { question: '', facts: {}, offer: key },
  );

  await store.load();

  expect(work().offer).toEqual({ key, record: null });
});

test('saves the draft after a pause in typing, with the answers of the operator alone', async () => {
  const { desk, store } = open();
  await store.load();

  store.setQuestion('It');
  store.setQuestion('It fails');
  expect(desk.inputsOf('triage.saveDraft')).toEqual([]);
  await vi.advanceTimersByTimeAsync(300);
  await store.answer('topic', 'break-fix');
  await vi.advanceTimersByTimeAsync(300);

  expect(desk.inputsOf('triage.saveDraft')).toEqual([
    { draft: { question: 'It fails', facts: {}, offer: null } },
    { draft: { question: 'It fails', facts: { topic: 'break-fix' }, offer: null } },
  ]);
});

test('what waits to be saved is saved at once when the page goes', async () => {
  const { desk, store } = open();
  await store.load();

  store.setQuestion('It fails');
  await store.flush();

  expect(desk.inputsOf('triage.saveDraft')).toHaveLength(1);
});

test('a draft that cannot be saved says so, and the work goes on', async () => {
  const { store, work } = open({
    'triage.saveDraft': () => {
      throw new AppError('DISK_FULL');
    },
  });
  await store.load();

  store.setQuestion('It fails');
  await store.flush();

  expect(work().draft).toMatchObject({ status: 'failed', error: { code: 'DISK_FULL' } });
  expect(work().question).toBe('It fails');
});

test('the answer of the operator wins over what the offer says', async () => {
  const { store, work } = open();
  await store.load();
  await store.chooseOffer(key);

  await store.answer('publisher', 'microsoft');

  expect(factsOf(work()).publisher).toBe('microsoft');
  expect(sourcedFacts(work()).find((it) => it.fact === 'publisher')?.source).toBe('operator');
});

test('another offer takes back the answers that it settles itself, and keeps the others', async () => {
  const { store, work } = open();
  await store.load();
  await store.answer('publisher', 'microsoft');
  await store.answer('topic', 'billing');

  await store.chooseOffer(key);

  expect(factsOf(work())).toMatchObject({ publisher: 'isv', topic: 'billing' });
});

test('back asks the last answer again, then returns to the intake', async () => {
  const { store, work } = open();
  await store.load();
  await store.chooseOffer(null);
  await store.answer('topic', 'billing');

  await store.back();
  expect(work().given).toEqual([]);
  expect(currentFact(work())).toBe('topic');
  await store.back();

  expect(work().stage).toBe('intake');
});

test('changing an earlier answer keeps the later ones', async () => {
  const { store, work } = open();
  await store.load();
  await store.answer('askedBy', 'customer');
  await store.answer('topic', 'billing');

  store.revisit('askedBy');
  expect(currentFact(work())).toBe('askedBy');
  await store.answer('askedBy', 'partner');

  expect(work().given).toEqual([
    { fact: 'askedBy', value: 'partner' },
    { fact: 'topic', value: 'billing' },
  ]);
});

test('“don’t know” leaves the fact open and back returns to its question', async () => {
  const { store, work } = open();
  await store.load();
  await store.chooseOffer(null);

  store.leaveOpen();
  expect(work().leftOpen).toBe('topic');
  await store.back();

  expect(work().leftOpen).toBeNull();
  expect(factsOf(work()).topic).toBeUndefined();
});

test('a step that arrives after a newer one is dropped', async () => {
  const slow = later<TriageStep>();
  const replies = [Promise.resolve(askingStep('askedBy')), slow.promise];
  const { store, work } = open({
    'triage.step': () => replies.shift() ?? Promise.resolve(askingStep('purchaseChannel')),
  });
  await store.load();

  const first = store.answer('askedBy', 'customer');
  await vi.advanceTimersByTimeAsync(0);
  await store.answer('askedBy', 'partner');
  slow.resolve(askingStep('topic'));
  await first;

  expect(currentFact(work())).toBe('purchaseChannel');
});

test('a step that fails keeps the answers and what was on the screen', async () => {
  let isDown = false;
  const { store, work } = open({
    'triage.step': () => {
      if (isDown) throw new AppError('INTERNAL');
      return askingStep('topic');
    },
  });
  await store.load();
  isDown = true;

  await store.answer('topic', 'billing');

  expect(work().step).toMatchObject({ status: 'failed', error: { code: 'INTERNAL' } });
  expect(work().step.last?.next?.fact).toBe('topic');
  expect(work().given).toHaveLength(1);
});

test('saving makes the case of everything that is known and empties the draft', async () => {
  const { desk, store } = open({ 'cases.create': () => supportCase });
  await store.load();
  store.setQuestion('It fails');
  await store.chooseOffer(key);
  await store.answer('topic', 'break-fix');

  const saved = await store.save();

  expect(saved?.reference).toBe('FP7K3Q-2026-000001');
  expect(desk.inputsOf('cases.create')).toEqual([
    expect.objectContaining({
      question: 'It fails',
      facts: { cspModel: 'indirect-reseller', publisher: 'isv', topic: 'break-fix' },
      offer: key,
    }),
  ]);
  expect(desk.inputsOf('triage.saveDraft').at(-1)).toEqual({ draft: null });
});

test('a second try after a failure carries the same id, so that it cannot make a second case', async () => {
  let tries = 0;
  const { desk, store, work } = open({
    'cases.create': () => {
      tries += 1;
      if (tries === 1) throw new AppError('STORE_BUSY');
      return supportCase;
    },
  });
  await store.load();
  store.setQuestion('It fails');

  expect(await store.save()).toBeNull();
  expect(work().saving).toMatchObject({ status: 'failed', error: { code: 'STORE_BUSY' } });
  expect(await store.save()).not.toBeNull();

  const ids = desk.inputsOf('cases.create').map((it) => Object(it).id);
  expect(ids).toHaveLength(2);
  expect(ids[0]).toBe(ids[1]);
});
