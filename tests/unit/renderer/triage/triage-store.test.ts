import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import type { DraftPlace } from '../../../../src/renderer/triage/draft-place.ts';
import { createTriageStore } from '../../../../src/renderer/triage/triage-store.ts';
import {
  currentFact,
  currentSuggestions,
  factsOf,
  isAsking,
  sourcedFacts,
} from '../../../../src/renderer/triage/triage-work.ts';
import type { Handlers } from '../../../../src/shared/contract.ts';
import { AppError } from '../../../../src/shared/errors.ts';
import { TriageDraft } from '../../../../src/shared/model/triage-draft.ts';
import type { TriageStep } from '../../../../src/shared/model/triage.ts';
import {
  askingStep,
  createFakeDesk,
  later,
  offer,
  routed,
  routedStep,
  supportCase,
} from '../fake-desk.ts';

/** A message of one question. */
const single = { pending: [], linkedTo: [], leftOpen: null, pasted: [], sender: null, filled: {} };
const key = { publisherId: 'ledgerline', offerId: 'reporting' };
const blankDraft = { question: '', facts: {}, offer: null };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const thisDraft = '11111111-0000-4000-8000-000000000001';

/** A tab that showed `last` before, beside windows that have the drafts `elsewhere` open. */
function placeOf(last: string | null, elsewhere: readonly string[] = []): DraftPlace {
  let mine = last;
  return {
    last: () => mine,
    async take(id) {
      if (elsewhere.includes(id)) return false;
      mine = id;
      return true;
    },
    leave: () => undefined,
    forget() {
      mine = null;
    },
    openAnywhere: async () => new Set(elsewhere),
  };
}

function open(
  handlers: Partial<Handlers> = {},
  draft: Partial<TriageDraft> | null = null,
  place: DraftPlace = placeOf(draft === null ? null : thisDraft),
) {
  const kept = draft && TriageDraft.parse({ ...blankDraft, ...draft });
  const desk = createFakeDesk({
    'triage.loadDraft': () => ({ draft: kept, revision: kept === null ? 0 : 4 }),
    'triage.saveDraft': ({ draft: saved, revision }) => ({
      revision: saved === null ? 0 : revision + 1,
    }),
    'triage.drafts': () => ({ drafts: [] }),
    'cases.similar': () => ({ similar: [] }),
    'triage.knownFacts': ({ offer: chosen }) => ({
      known: [
        { fact: 'cspModel', value: 'indirect-reseller', source: 'profile' },
        ...(chosen ? [{ fact: 'publisher', value: 'isv', source: 'offer' } as const] : []),
      ],
    }),
    'triage.step': ({ facts }) => (facts.topic ? routedStep : askingStep('topic')),
    'triage.suggest': () => ({ topics: [], parts: [] }),
    'triage.preview': () => ({
      answers: [
        { value: 'customer', decision: routed, owners: ['publisher'] },
        { value: 'partner', decision: { ...routed, owner: 'microsoft' }, owners: ['microsoft'] },
      ],
    }),
    'offers.get': () => ({
      offer,
      isHandKept: false,
      choice: { firstLine: null, handoff: null },
      contacts: [],
      provenance: {},
      missingSince: null,
      flags: [],
      mergedFrom: [],
    }),
    ...handlers,
  });
  let ids = 0;
  const store = createTriageStore(desk.client, place, () => {
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
    { ...single, question: 'It fails', facts: { topic: 'break-fix' }, offer: key },
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
    { ...single, question: '', facts: {}, offer: key },
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

  const draft = { ...single, question: 'It fails', facts: {}, offer: null };
  expect(desk.inputsOf('triage.saveDraft')).toMatchObject([
    { draft, revision: 0 },
    { draft: { ...draft, facts: { topic: 'break-fix' } }, revision: 1 },
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

  await store.changes.revisit('askedBy');
  expect(currentFact(work())).toBe('askedBy');
  await store.changes.propose('partner');
  await store.changes.accept();

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

test('while one fact is open another is answered, and the open one waits until it is asked again', async () => {
  const { store, work } = open();
  await store.load();
  await store.chooseOffer(null);
  store.leaveOpen();

  await store.changes.revisit('purchaseChannel');
  expect(isAsking(work())).toBe(false);
  await store.changes.propose('through-partner');

  expect(factsOf(work()).purchaseChannel).toBe('through-partner');
  expect(work().leftOpen).toBe('topic');
});

test('the sender of an e-mail becomes the customer of the case', async () => {
  const { desk, store } = open();
  await store.load();
  store.setQuestion('It fails.');
  store.setSender('Ana Ruiz <ana@northbrook.example>');

  await store.save();

  expect(desk.inputsOf('cases.create')).toMatchObject([{ customer: 'Ana Ruiz' }]);
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
  expect(desk.inputsOf('triage.saveDraft').at(-1)).toMatchObject({ draft: null });
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

test('a changed answer changes nothing until it is accepted, and can be kept as it was', async () => {
  const { desk, store, work } = open();
  await store.load();
  await store.answer('askedBy', 'customer');
  const before = desk.inputsOf('triage.step').length;

  await store.changes.revisit('askedBy');
  await store.changes.propose('partner');
  expect(work().change?.proposed).toBe('partner');
  expect(factsOf(work()).askedBy).toBe('customer');
  store.changes.keep();

  expect(work().change).toBeNull();
  expect(desk.inputsOf('triage.step')).toHaveLength(before);
});

test('a changed answer is not accepted before what it does could be shown', async () => {
  const slow = later<{ answers: [] }>();
  const { store, work } = open({ 'triage.preview': () => slow.promise });
  await store.load();
  await store.answer('askedBy', 'customer');

  const shown = store.changes.revisit('askedBy');
  await store.changes.propose('partner');
  await store.changes.accept();
  expect(factsOf(work()).askedBy).toBe('customer');
  slow.resolve({ answers: [] });
  await shown;
});

test('a preview that fails says so, and the answer stays', async () => {
  const { store, work } = open({
    'triage.preview': () => {
      throw new AppError('STORE_BUSY');
    },
  });
  await store.load();
  await store.answer('askedBy', 'customer');

  await store.changes.revisit('askedBy');

  expect(work().change?.preview).toMatchObject({ status: 'failed', error: { code: 'STORE_BUSY' } });
  expect(factsOf(work()).askedBy).toBe('customer');
});

test('what was agreed for the topic is asked for once the topic is known, and again when it changes', async () => {
  const { desk, store, work } = open({
    'triage.knownFacts': ({ topic }) => ({
      known: [
        { fact: 'cspModel', value: 'indirect-reseller', source: 'profile' },
        ...(topic === null
          ? []
          : ([
              {
                fact: 'resellerSplit',
                value: topic === 'billing' ? 'provider' : 'unrecorded',
                source: 'agreement',
              },
            ] as const)),
      ],
    }),
  });
  await store.load();

  await store.answer('topic', 'billing');
  expect(sourcedFacts(work()).find((it) => it.fact === 'resellerSplit')).toEqual({
    fact: 'resellerSplit',
    value: 'provider',
    source: 'agreement',
  });
  await store.answer('topic', 'how-to');

  expect(factsOf(work()).resellerSplit).toBe('unrecorded');
  expect(desk.inputsOf('triage.knownFacts').map((it) => Object(it).topic)).toEqual([
    null,
    'billing',
    'how-to',
  ]);
  expect(desk.inputsOf('triage.step').at(-1)).toMatchObject({
    facts: { topic: 'how-to', resellerSplit: 'unrecorded' },
  });
});

test('another model than a reseller’s has no use for what a reseller agreed', async () => {
  const { store, work } = open({
    'triage.knownFacts': () => ({
      known: [
        { fact: 'cspModel', value: 'indirect-reseller', source: 'profile' },
        { fact: 'resellerSplit', value: 'provider', source: 'agreement' },
      ],
    }),
  });
  await store.load();

  await store.answer('cspModel', 'direct-bill');

  expect(factsOf(work())).toEqual({ cspModel: 'direct-bill' });
});

test('suggests topics for the question after a pause, and shows none for a text that has changed since', async () => {
  const { desk, store, work } = open({
    'triage.suggest': () => ({
      topics: [{ topic: 'billing', score: 1, because: ['invoice'] }],
      parts: [],
    }),
  });
  await store.load();

  store.setQuestion('The inv');
  store.setQuestion('The invoice is wrong');
  await vi.advanceTimersByTimeAsync(300);
  expect(currentSuggestions(work())?.topics[0]?.topic).toBe('billing');
  store.setQuestion('The invoice is wrong, and');

  expect(currentSuggestions(work())).toBeNull();
  expect(desk.inputsOf('triage.suggest')).toEqual([{ text: 'The invoice is wrong' }]);
});

test('when no suggestion can be found, the work goes on without', async () => {
  const { store, work } = open({
    'triage.suggest': () => {
      throw new AppError('INTERNAL');
    },
  });
  await store.load();

  store.setQuestion('The invoice is wrong');
  await vi.advanceTimersByTimeAsync(300);

  expect(work().suggestions).toBeNull();
  expect(work().question).toBe('The invoice is wrong');
});

test('two questions become two linked cases: the second starts when the first is saved', async () => {
  const { desk, store, work } = open({ 'cases.create': () => supportCase });
  await store.load();
  store.setQuestion('It fails. And the invoice is wrong.');
  store.splitQuestion(['It fails.', 'The invoice is wrong.']);
  await store.chooseOffer(key);
  await store.answer('askedBy', 'customer');
  await store.answer('topic', 'break-fix');
  expect(work().pending).toEqual(['The invoice is wrong.']);

  await store.save();

  expect(desk.inputsOf('cases.create')).toEqual([
    expect.objectContaining({ question: 'It fails.', linkedTo: [] }),
  ]);
  expect(desk.inputsOf('triage.saveDraft').at(-1)).toMatchObject({
    draft: {
      question: 'The invoice is wrong.',
      facts: { askedBy: 'customer' },
      offer: key,
      pending: [],
      linkedTo: [supportCase.reference],
    },
  });
});

test('the last question of a message is linked with the cases before it, and empties the draft', async () => {
  const { desk, store } = open(
    { 'cases.create': () => supportCase },
    { question: 'The invoice is wrong.', facts: {}, offer: null, pending: [], linkedTo: ['FP-1'] },
  );
  await store.load();

  await store.save();

  expect(desk.inputsOf('cases.create')).toEqual([expect.objectContaining({ linkedTo: ['FP-1'] })]);
  expect(desk.inputsOf('triage.saveDraft').at(-1)).toMatchObject({ draft: null });
});

test('a case that was made while its draft could not be saved is not made twice', async () => {
  let isDown = true;
  const { desk, store } = open({
    'cases.create': () => supportCase,
    'triage.saveDraft': () => {
      if (isDown) throw new AppError('DISK_FULL');
      return { revision: 1 };
    },
  });
  await store.load();
  store.setQuestion('It fails');

  expect(await store.save()).toBeNull();
  isDown = false;
  expect(await store.save()).not.toBeNull();

  const ids = desk.inputsOf('cases.create').map((it) => Object(it).id);
  expect(ids[0]).toBe(ids[1]);
});

test('facts of a vector are taken over as answers, and the vector is not kept as the question', async () => {
  const { store, work } = open();
  await store.load();
  store.setQuestion('FP1:publisher=isv;topic=billing');

  await store.takeFacts({ publisher: 'isv', topic: 'billing' });

  expect(work().question).toBe('');
  expect(work().stage).toBe('questions');
  expect(factsOf(work())).toEqual({
    cspModel: 'indirect-reseller',
    publisher: 'isv',
    topic: 'billing',
  });
});

test('a reload keeps the sentence to ask, where a fact was pasted, and who sent the e-mail', async () => {
  const { desk, store, work } = open(
    { 'cases.create': () => supportCase },
    {
      question: 'It fails.',
      facts: { publisher: 'isv', topic: 'billing' },
      pasted: ['topic'],
      leftOpen: 'askedBy',
      sender: 'Ana Ruiz <ana@northbrook.example>',
    },
  );

  await store.load();

  expect(work().leftOpen).toBe('askedBy');
  const sources = Object.fromEntries(sourcedFacts(work()).map((it) => [it.fact, it.source]));
  expect(sources).toMatchObject({ publisher: 'operator', topic: 'pasted' });
  await store.save();
  expect(desk.inputsOf('cases.create')).toMatchObject([
    { customer: 'Ana Ruiz', details: { customerEmail: 'ana@northbrook.example' } },
  ]);
});

test('a new window begins a triage of its own, also while another has a draft open', async () => {
  const place = placeOf(thisDraft, [thisDraft]);
  const { desk, store, work } = open({}, { question: 'Of the other window' }, place);

  await store.load();
  store.setQuestion('Mine');
  await store.flush();

  expect(work().question).toBe('Mine');
  expect(desk.inputsOf('triage.loadDraft')).toEqual([]);
  expect(desk.inputsOf('triage.saveDraft')).not.toMatchObject([{ id: thisDraft }]);
});

test('a draft that another window saved meanwhile is not written over: both can be kept', async () => {
  const { desk, store, work } = open(
    {
      'triage.saveDraft': ({ id, revision }) => {
        if (id === thisDraft) throw new AppError('TRIAGE_DRAFT_CHANGED');
        return { revision: revision + 1 };
      },
    },
    { question: 'It' },
  );
  await store.load();

  store.setQuestion('It fails');
  await store.flush();
  expect(work().draft).toMatchObject({ status: 'failed', error: { code: 'TRIAGE_DRAFT_CHANGED' } });
  await store.keepBoth();

  expect(work().draft.status).toBe('ready');
  expect(desk.inputsOf('triage.saveDraft').at(-1)).toMatchObject({
    revision: 0,
    draft: { question: 'It fails' },
  });
});

test('starting over keeps what was thrown away until it is had back', async () => {
  const { desk, store, work } = open({}, { question: 'It fails' });
  await store.load();

  await store.startOver();
  expect(work().question).toBe('');
  expect(store.unfinished.getState().removed?.draft.question).toBe('It fails');
  await store.restoreDraft();

  expect(desk.inputsOf('triage.saveDraft').at(-1)).toMatchObject({
    id: thisDraft,
    revision: 0,
    draft: { question: 'It fails' },
  });
  expect(work().question).toBe('It fails');
});

test('a triage that is set aside is kept, and a new one begins', async () => {
  const { desk, store, work } = open();
  await store.load();
  store.setQuestion('It fails');

  await store.setAside();
  store.setQuestion('Another');
  await store.flush();

  const saved = desk.inputsOf('triage.saveDraft').map((it) => Object(it));
  expect(saved.map((it) => it.draft.question)).toEqual(['It fails', 'Another']);
  expect(saved[0].id).not.toBe(saved[1].id);
  expect(work().question).toBe('Another');
});

test('words that are typed while a save is under way are saved after it, with the next revision', async () => {
  const first = later<{ revision: number }>();
  const answers = [first.promise, Promise.resolve({ revision: 2 })];
  const { desk, store } = open({
    'triage.saveDraft': () => answers.shift() ?? { revision: 3 },
  });
  await store.load();

  store.setQuestion('It');
  await vi.advanceTimersByTimeAsync(300);
  store.setQuestion('It fails');
  await vi.advanceTimersByTimeAsync(300);
  expect(desk.inputsOf('triage.saveDraft')).toHaveLength(1);
  first.resolve({ revision: 1 });
  await vi.advanceTimersByTimeAsync(0);

  expect(desk.inputsOf('triage.saveDraft')).toMatchObject([
    { revision: 0, draft: { question: 'It' } },
    { revision: 1, draft: { question: 'It fails' } },
  ]);
});

test('the question goes to a case that is there already: as a note, and the draft is gone', async () => {
  const { desk, store } = open(
    { 'cases.act': () => ({ cases: [supportCase], undoId: null }) },
    { question: 'Still failing', sender: 'Ana <ana@northbrook.example>' },
  );
  await store.load();

  expect(await store.addToCase('FP7K3Q-2026-000007')).toBe(true);

  expect(desk.inputsOf('cases.act')).toEqual([
    {
      references: ['FP7K3Q-2026-000007'],
      act: { kind: 'note', text: 'Ana <ana@northbrook.example>\n\nStill failing' },
    },
  ]);
  expect(desk.inputsOf('triage.saveDraft')).toMatchObject([{ id: thisDraft, draft: null }]);
});

test('a question longer than a note becomes several, and none of it is left out', async () => {
  const { desk, store } = open(
    { 'cases.act': () => ({ cases: [supportCase], undoId: null }) },
    { question: '问'.repeat(12_000) },
  );
  await store.load();

  await store.addToCase('FP7K3Q-2026-000007');

  const texts = desk.inputsOf('cases.act').map((it) => Object(it).act.text);
  expect(texts).toHaveLength(3);
  expect(texts.join('')).toBe('问'.repeat(12_000));
});

test('a note that cannot be written says so, and the draft stays', async () => {
  const { desk, store, work } = open(
    {
      'cases.act': () => {
        throw new AppError('STORE_BUSY');
      },
    },
    { question: 'Still failing' },
  );
  await store.load();

  expect(await store.addToCase('FP7K3Q-2026-000007')).toBe(false);

  expect(work().adding).toMatchObject({ status: 'failed', error: { code: 'STORE_BUSY' } });
  expect(desk.inputsOf('triage.saveDraft')).toEqual([]);
});

const tenantId = '11111111-2222-4333-8444-555555555555';

test('what is taken from a pasted row stands in the draft, chooses the offer and goes into the case', async () => {
  const { desk, store, work } = open({ 'cases.create': () => supportCase });
  await store.load();

  await store.takePaste({ tenantId, charged: '12.50', offer: key }, 'Tenant\tCharged');
  await vi.advanceTimersByTimeAsync(400);

  const filled = { tenantId, charged: '12.50' };
  expect(work()).toMatchObject({ question: 'Tenant\tCharged', stage: 'questions', filled });
  expect(work().offer?.key).toEqual(key);
  expect(desk.inputsOf('triage.saveDraft').at(-1)).toMatchObject({ draft: { filled, offer: key } });

  await store.save();

  expect(desk.inputsOf('cases.create').at(-1)).toMatchObject({
    tenantId,
    customer: null,
    details: { charged: '12.50', errorCode: null },
  });
});

test('taking from a pasted text is taken back whole, and a question that was there is left alone', async () => {
  const { store, work } = open({}, { question: 'It fails.', filled: { customer: 'Northbrook' } });
  await store.load();
  await store.takePaste({ customer: 'Harbour', tenantId, offer: key }, 'a mail');
  expect(work()).toMatchObject({
    question: 'It fails.',
    filled: { customer: 'Harbour', tenantId },
  });

  await store.undoPaste();

  expect(work()).toMatchObject({ offer: null, stage: 'intake', taken: null });
  expect(work().filled).toEqual({ customer: 'Northbrook' });
});

test('one field that was taken over is not filled after all', async () => {
  const { store, work } = open({}, { question: 'One.', filled: { tenantId, errorCode: '500' } });
  await store.load();

  store.dropFilled('errorCode');

  expect(work().filled).toEqual({ tenantId });
});

test('a time that no clock showed is told and stops neither the draft nor the case', async () => {
  const { store, work } = open();
  await store.load();
  const since = { local: '2026-03-29T03:30', timeZone: 'Europe/Helsinki' };
  await store.takePaste({ customer: 'Northbrook', since }, 'a mail');

  expect(work().filled).toEqual({ customer: 'Northbrook' });
  expect(work().taken).toMatchObject({ count: 1, refused: ['since'] });
});

test('whose message it is holds for its next question; the error of this one does not', async () => {
  const draft = { question: 'One.', pending: ['Two.'], filled: { tenantId, errorCode: '500' } };
  const { desk, store } = open({ 'cases.create': () => supportCase }, draft);
  await store.load();

  await store.save();

  const next = desk.inputsOf('triage.saveDraft').at(-1);
  expect(next).toMatchObject({ draft: { question: 'Two.', filled: { tenantId } } });
  expect(next).not.toHaveProperty('draft.filled.errorCode');
});

test('a draft of before there was a paste box still loads', () => {
  expect(TriageDraft.parse({ ...blankDraft, question: 'It fails.' }).filled).toEqual({});
});
