import { expect, test } from 'vitest';

import { actOnCase } from '../../../../../src/main/domain/cases/act-on-case.ts';
import {
  freshProgress,
  type CaseAct,
  type CaseProgress,
} from '../../../../../src/shared/model/case-progress.ts';

const reference = 'FP7K3Q-2026-000123';
const early = '2026-11-20T09:00:00.000Z';
const at = '2026-11-23T09:00:00.000Z';

function after(act: CaseAct, before: Partial<CaseProgress> = {}): CaseProgress {
  return actOnCase({ reference, progress: { ...freshProgress, ...before } }, act, at).progress;
}

const onPublisher = {
  waitingOn: 'publisher',
  waitingSince: early,
  nextAction: 'Chase',
  nextActionAt: '2026-11-25T09:00:00.000Z',
} as const;
const closed = { status: 'closed', closedAs: 'solved', closedAt: early } as const;

test('an escalated case stays with us and waits on the other side from now on', () => {
  const { progress, text, details } = actOnCase(
    { reference, progress: freshProgress },
    { kind: 'escalate', to: 'publisher', text: 'Asked for logs', nextAction: 'Chase' },
    at,
  );

  expect(progress).toMatchObject({
    handling: 'kept',
    waitingOn: 'publisher',
    waitingSince: at,
    nextAction: 'Chase',
  });
  expect({ text, details }).toEqual({
    text: 'Asked for logs',
    details: { party: 'publisher', nextAction: 'Chase' },
  });
});

test('who is asked a second time has been waited for since the first time', () => {
  const again = after({ kind: 'escalate', to: 'publisher', text: '' }, onPublisher);
  const another = after({ kind: 'escalate', to: 'microsoft', text: '' }, onPublisher);

  expect(again.waitingSince).toBe(early);
  expect(another).toMatchObject({ waitingOn: 'microsoft', waitingSince: at });
});

test('a transferred case is theirs, and what we had planned is gone', () => {
  const progress = after({ kind: 'transfer', to: 'microsoft', text: 'Theirs' }, onPublisher);

  expect(progress).toMatchObject({
    handling: 'transferred',
    waitingOn: 'microsoft',
    waitingSince: at,
    nextAction: null,
    nextActionAt: null,
  });
});

test('a bounce is counted and makes it our turn, also where we had given the case away', () => {
  const progress = after(
    { kind: 'bounce', from: 'publisher', text: 'Not ours' },
    { ...onPublisher, handling: 'transferred', bounces: 1 },
  );

  expect(progress).toEqual({ ...freshProgress, bounces: 2 });
});

test.each(['kept', 'transferred'] as const)(
  'a bounce of somebody we do not wait on is counted, and a case that is %s still waits on the other',
  (handling) => {
    const before = { ...freshProgress, ...onPublisher, handling, bounces: 1 };

    const { progress, details } = actOnCase(
      { reference, progress: before },
      { kind: 'bounce', from: 'microsoft', text: 'Not ours' },
      at,
    );

    expect(progress).toEqual({ ...before, bounces: 2 });
    expect(details).toEqual({ party: 'microsoft', endsWait: false });
  },
);

test('a case that went to another desk comes back with a bounce from there', () => {
  const progress = after(
    { kind: 'bounce', from: 'partner', text: 'Not ours' },
    { handling: 'transferred' },
  );

  expect(progress).toEqual({ ...freshProgress, bounces: 1 });
});

test('our plan for a case that waits on nobody outlives a bounce', () => {
  const plan = { nextAction: 'Call back', nextActionAt: early };

  const progress = after({ kind: 'bounce', from: 'publisher', text: 'Not ours' }, plan);

  expect(progress).toEqual({ ...freshProgress, ...plan, bounces: 1 });
});

test('a late bounce is counted in a closed case, and leaves it closed', () => {
  const progress = after({ kind: 'bounce', from: 'publisher', text: 'Not ours' }, closed);

  expect(progress).toEqual({ ...freshProgress, ...closed, bounces: 1 });
});

test.each(['mail-in', 'answer'] as const)('%s of the one we wait on makes it our turn', (kind) => {
  const text = 'Here it is';

  expect(after({ kind, from: 'publisher', text }, onPublisher)).toEqual(freshProgress);
  expect(after({ kind, from: 'customer', text }, onPublisher)).toMatchObject(onPublisher);
});

test('a wait can be planned, moved and taken away', () => {
  const waiting = after({ kind: 'wait', on: 'customer', nextActionAt: at }, onPublisher);
  const planned = after({ kind: 'plan', nextAction: null, nextActionAt: early }, onPublisher);
  const ours = after({ kind: 'wait', on: 'nobody' }, { ...onPublisher, handling: 'transferred' });

  expect(waiting).toMatchObject({
    waitingOn: 'customer',
    waitingSince: at,
    nextAction: 'Chase',
    nextActionAt: at,
  });
  expect(planned).toMatchObject({ waitingOn: 'publisher', nextAction: null, nextActionAt: early });
  expect(ours).toMatchObject({ handling: 'kept', waitingOn: 'nobody', waitingSince: null });
});

test('a time of a next action is kept to the millisecond, so that times sort as texts', () => {
  const act = { kind: 'plan', nextActionAt: '2028-02-29T09:00Z' } as const;

  expect(after(act).nextActionAt).toBe('2028-02-29T09:00:00.000Z');
});

test('a closed case waits on nobody; reopened, it is ours again and remembers its bounces', () => {
  const ended = after({ kind: 'close', as: 'solved', text: '' }, { ...onPublisher, bounces: 2 });
  const again = after({ kind: 'reopen', text: 'Back' }, ended);

  expect(ended).toEqual({
    ...freshProgress,
    status: 'closed',
    closedAs: 'solved',
    closedAt: at,
    bounces: 2,
  });
  expect(again).toEqual({ ...freshProgress, bounces: 2 });
});

test('a merged case is closed as a duplicate and names the other', () => {
  expect(after({ kind: 'merge', into: 'FP7K3Q-2026-000007', text: '' })).toMatchObject({
    status: 'closed',
    closedAs: 'duplicate',
    mergedInto: 'FP7K3Q-2026-000007',
  });
});

const entryId = '3f0e7c1e-2f62-4b6e-9d5f-0f9d9d7f1c11';
const stillSaid: readonly CaseAct[] = [
  { kind: 'note', text: 'Paid' },
  { kind: 'call', with: 'customer', text: 'Thanks' },
  { kind: 'mail-in', from: 'publisher', text: 'Late' },
  { kind: 'correction', entryId, text: 'It was Monday' },
];
test.each(stillSaid)('$kind is written into a closed case and leaves it closed', (act) => {
  expect(after(act, closed)).toEqual({ ...freshProgress, ...closed });
});

const refused: readonly CaseAct[] = [
  { kind: 'escalate', to: 'publisher', text: '' },
  { kind: 'transfer', to: 'publisher', text: 'Theirs' },
  { kind: 'answer', from: 'publisher', text: 'Yes' },
  { kind: 'wait', on: 'customer' },
  { kind: 'plan', nextAction: 'Chase' },
  { kind: 'hand-over', to: 'Ines', text: 'Please' },
  { kind: 'merge', into: 'FP7K3Q-2026-000007', text: '' },
  { kind: 'close', as: 'solved', text: '' },
];
test.each(refused)('$kind is refused on a closed case', (act) => {
  expect(() => after(act, closed)).toThrow(expect.objectContaining({ code: 'CASE_CLOSED' }));
});

test('a case that is open is not reopened', () => {
  expect(() => after({ kind: 'reopen', text: 'Again' })).toThrow(
    expect.objectContaining({ code: 'CASE_NOT_CLOSED', params: { reference } }),
  );
});
