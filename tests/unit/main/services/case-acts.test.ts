import { expect, test } from 'vitest';

import type { Client } from '../../../../src/shared/client.ts';
import type { CaseAct } from '../../../../src/shared/model/case-progress.ts';
import { caseInput, openDesk, quoteFacts } from './policy-desk.ts';

async function newCases(call: Client, count: number): Promise<string[]> {
  const references: string[] = [];
  for (let number = 1; number <= count; number += 1) {
    // oxlint-disable-next-line no-await-in-loop -- in the order of their numbers
    const { reference } = await call('cases.create', caseInput({ question: `Case ${number}` }));
    references.push(reference);
  }
  return references;
}

async function kindsOf(call: Client, reference: string): Promise<string[]> {
  const { entries } = await call('cases.timeline', { reference, limit: 100 });
  return entries.map(({ kind }) => kind).toReversed();
}

const close: CaseAct = { kind: 'close', as: 'solved', text: 'Done' };

test('a case begins with the question and the decision, by whom and at which desk', async () => {
  const { call } = await openDesk();
  await call('profile.set', { operatorName: 'Ines', casePrefix: 'NL' });

  const { reference } = await call('cases.create', caseInput());

  const { entries } = await call('cases.timeline', { reference, limit: 10 });
  expect(entries).toMatchObject([
    {
      sequence: 2,
      kind: 'decision',
      details: { rule: 'R-QUOTE', owner: 'partner', isOverride: false },
    },
    { sequence: 1, kind: 'opened', by: 'Ines', text: 'What would it cost?' },
  ]);
  expect(entries[0]?.desk).toBe(reference.slice(0, 6));
});

test('another decision and an override are entries; a corrected text is none', async () => {
  const { call } = await openDesk();
  const { reference } = await call('cases.create', caseInput());

  await call('cases.update', { reference, revision: 1, change: caseInput({ customer: 'Spruce' }) });
  await call('cases.update', {
    reference,
    revision: 2,
    change: caseInput({ facts: { ...quoteFacts, topic: 'billing', commerceFault: 'no' } }),
  });
  await call('cases.override', {
    reference,
    outcome: {
      owner: 'publisher',
      firstContact: 'publisher',
      contact: 'publisher-any',
      escalateTo: null,
    },
    reason: 'They asked for these',
  });

  const { entries } = await call('cases.timeline', { reference, limit: 10 });
  expect(entries.slice(0, -2)).toMatchObject([
    {
      kind: 'decision',
      text: 'They asked for these',
      details: { owner: 'publisher', isOverride: true },
    },
    { kind: 'decision', details: { rule: 'R-BILLING', isOverride: false } },
  ]);
  const filtered = await call('cases.list', {
    text: '',
    filter: { owner: 'publisher' },
    offset: 0,
    limit: 9,
  });
  expect(filtered.cases).toHaveLength(1);
});

test('one act on many cases is done to all of them, and undone in all of them', async () => {
  const { call } = await openDesk();
  const references = await newCases(call, 3);

  const { cases, undoId } = await call('cases.act', { references, act: close });
  const undone = await call('cases.undo', { undoId: undoId ?? '' });

  expect(cases.map(({ progress }) => progress.closedAs)).toEqual(['solved', 'solved', 'solved']);
  expect(undone.cases.map(({ progress }) => progress.status)).toEqual(['open', 'open', 'open']);
  expect(await kindsOf(call, references[1] ?? '')).toEqual([
    'opened',
    'decision',
    'close',
    'undone',
  ]);
  expect((await call('cases.verify', { reference: null })).faultCount).toBe(0);
});

test('five hundred cases are closed at once and opened again at once', async () => {
  const { call } = await openDesk();
  const references = await newCases(call, 500);

  const { undoId } = await call('cases.act', { references, act: close });
  const { cases } = await call('cases.undo', { undoId: undoId ?? '' });

  expect(cases).toHaveLength(500);
  expect(cases.every(({ progress }) => progress.status === 'open')).toBe(true);
});

test('where one of the cases refuses an act, none of them takes it', async () => {
  const { call } = await openDesk();
  const references = await newCases(call, 3);
  await call('cases.act', { references: references.slice(1, 2), act: close });

  const acting = call('cases.act', { references, act: { kind: 'wait', on: 'customer' } });

  await expect(acting).rejects.toMatchObject({ code: 'CASE_CLOSED' });
  expect(await kindsOf(call, references[0] ?? '')).toEqual(['opened', 'decision']);
});

test('an act is not undone once something came after it', async () => {
  const { call } = await openDesk();
  const references = await newCases(call, 2);
  const { undoId } = await call('cases.act', { references, act: close });
  await call('cases.act', {
    references: references.slice(1),
    act: { kind: 'note', text: 'They paid' },
  });

  const undoing = call('cases.undo', { undoId: undoId ?? '' });

  await expect(undoing).rejects.toMatchObject({
    code: 'UNDO_TOO_LATE',
    params: { reference: references[1] },
  });
  const [first = ''] = references;
  expect((await call('cases.get', { reference: first })).progress.status).toBe('closed');
});

test('an act is undone once, and what never was is not', async () => {
  const { call } = await openDesk();
  const references = await newCases(call, 1);
  const { undoId } = await call('cases.act', { references, act: close });
  await call('cases.undo', { undoId: undoId ?? '' });

  await expect(call('cases.undo', { undoId: undoId ?? '' })).rejects.toMatchObject({
    code: 'UNDO_TOO_LATE',
  });
  await expect(
    call('cases.undo', { undoId: '3f0e7c1e-2f62-4b6e-9d5f-0f9d9d7f1c11' }),
  ).rejects.toMatchObject({ code: 'UNDO_GONE' });
});

test('duplicates are closed into one case, linked with it, and come apart again', async () => {
  const { call } = await openDesk();
  const [one = '', two = '', three = ''] = await newCases(call, 3);

  const { undoId } = await call('cases.act', {
    references: [two, three],
    act: { kind: 'merge', into: one, text: 'Same message' },
  });
  const merged = await call('cases.get', { reference: two });
  const target = await call('cases.get', { reference: one });
  const targetKinds = await kindsOf(call, one);
  await call('cases.undo', { undoId: undoId ?? '' });

  expect(merged.progress).toMatchObject({
    status: 'closed',
    closedAs: 'duplicate',
    mergedInto: one,
  });
  expect(target.linkedTo).toEqual([two, three]);
  expect(targetKinds).toEqual(['opened', 'decision', 'merged-from', 'merged-from']);
  expect(await call('cases.get', { reference: one })).toMatchObject({ linkedTo: [] });
  expect((await call('cases.get', { reference: three })).progress.mergedInto).toBeNull();
  expect((await call('cases.verify', { reference: null })).faultCount).toBe(0);
});

test('a case is merged neither into itself nor into one that is merged', async () => {
  const { call } = await openDesk();
  const [one = '', two = '', three = ''] = await newCases(call, 3);
  const merge = (from: string, into: string) =>
    call('cases.act', { references: [from], act: { kind: 'merge', into, text: '' } });
  await merge(two, one);

  await expect(merge(one, one)).rejects.toMatchObject({ code: 'MERGE_INTO_ITSELF' });
  await expect(merge(three, two)).rejects.toMatchObject({
    code: 'MERGE_INTO_MERGED',
    params: { mergedInto: one },
  });
  await expect(merge(three, 'FP0000-2026-000099')).rejects.toMatchObject({
    code: 'CASE_NOT_FOUND',
  });
});

test('a correction names an entry of its own case', async () => {
  const { call } = await openDesk();
  const [one = '', two = ''] = await newCases(call, 2);
  const { entries } = await call('cases.timeline', { reference: one, limit: 1 });
  const act = { kind: 'correction', entryId: entries[0]?.id ?? '', text: 'It was Monday' } as const;

  await call('cases.act', { references: [one], act });
  const elsewhere = call('cases.act', { references: [two], act });

  await expect(elsewhere).rejects.toMatchObject({ code: 'ENTRY_NOT_FOUND' });
  expect(await kindsOf(call, one)).toEqual(['opened', 'decision', 'correction']);
});

test('a timeline is read page by page, newest first', async () => {
  const { call } = await openDesk();
  const [reference = ''] = await newCases(call, 1);
  await call('cases.act', { references: [reference], act: { kind: 'note', text: 'Called' } });

  const first = await call('cases.timeline', { reference, limit: 2 });
  const second = await call('cases.timeline', { reference, before: 2, limit: 2 });

  expect(first).toMatchObject({ hasMore: true, entries: [{ sequence: 3 }, { sequence: 2 }] });
  expect(second).toMatchObject({ hasMore: false, entries: [{ sequence: 1 }] });
});

test('nothing is merged into a closed case, where nobody would look: it is reopened first', async () => {
  const { call } = await openDesk();
  const [one = '', other = ''] = await newCases(call, 2);
  await call('cases.act', { references: [other], act: close });
  const merge: CaseAct = { kind: 'merge', into: other, text: '' };

  await expect(call('cases.act', { references: [one], act: merge })).rejects.toMatchObject({
    code: 'MERGE_INTO_CLOSED',
  });
  expect((await call('cases.get', { reference: one })).progress.status).toBe('open');

  await call('cases.act', { references: [other], act: { kind: 'reopen', text: 'Once more' } });
  await call('cases.act', { references: [one], act: merge });
  expect((await call('cases.get', { reference: one })).progress.mergedInto).toBe(other);
});
