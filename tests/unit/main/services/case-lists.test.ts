import { expect, onTestFinished, test, vi } from 'vitest';

import type { Client } from '../../../../src/shared/client.ts';
import type { Input } from '../../../../src/shared/contract.ts';
import { blankCaseDetails } from '../../../../src/shared/model/case-details.ts';
import type { CaseAct } from '../../../../src/shared/model/case-progress.ts';
import { caseInput, openDesk, spoil } from './policy-desk.ts';

/** Monday noon in Helsinki. */
const noon = '2026-11-23T10:00:00.000Z';

/** A desk whose clock says `now` and stands on a wall in Helsinki. */
async function openAt(now: string) {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(now) });
  onTestFinished(() => void vi.useRealTimers());
  const { call } = await openDesk();
  const settings = await call('clocks.settings', {});
  await call('clocks.saveSettings', {
    ...settings,
    calendar: { ...settings.calendar, timeZone: 'Europe/Helsinki' },
  });
  return call;
}

async function caseWith(call: Client, question: string, ...acts: CaseAct[]): Promise<string> {
  const { reference } = await call('cases.create', caseInput({ question }));
  // oxlint-disable-next-line no-await-in-loop -- one after the other, as they happened
  for (const act of acts) await call('cases.act', { references: [reference], act });
  return reference;
}

async function titles(call: Client, wanted: Partial<Input<'cases.list'>>): Promise<string[]> {
  const { cases } = await call('cases.list', { text: '', offset: 0, limit: 50, ...wanted });
  return cases.map(({ title }) => title);
}

const plan = (nextActionAt: string): CaseAct => ({ kind: 'plan', nextActionAt });

test('Today has what is overdue, due before midnight here, and what nobody planned', async () => {
  const call = await openAt(noon);
  await caseWith(call, 'Late', plan('2026-11-23T09:59:00.000Z'));
  await caseWith(call, 'Later', plan('2026-11-22T09:00:00.000Z'));
  await caseWith(call, 'Tonight', plan('2026-11-23T21:59:00.000Z'));
  // Midnight in Helsinki is 22:00 UTC: this is tomorrow.
  await caseWith(call, 'Tomorrow', plan('2026-11-23T22:00:00.000Z'));
  await caseWith(call, 'New');
  await caseWith(call, 'Theirs', { kind: 'wait', on: 'publisher' });
  await caseWith(call, 'Done', { kind: 'close', as: 'solved', text: '' });

  const today = await call('cases.today', {});

  expect(today.overdue.cases.map(({ title }) => title)).toEqual(['Later', 'Late']);
  expect(today.due).toMatchObject({ count: 1, cases: [{ title: 'Tonight' }] });
  expect(today.unplanned).toMatchObject({ count: 1, cases: [{ title: 'New' }] });
  expect(today.waitingTooLong.count).toBe(0);
  expect(today.openCount).toBe(6);
  expect(await titles(call, { filter: { due: 'overdue' } })).toEqual(['Later', 'Late']);
  expect(await titles(call, { filter: { due: 'today' } })).toEqual(['Tonight']);
});

const end: CaseAct = { kind: 'close', as: 'solved', text: '' };
const reply: CaseAct = { kind: 'mail-in', from: 'customer', text: 'It is broken again' };
const bounce: CaseAct = { kind: 'bounce', from: 'publisher', text: 'Not ours' };
const answeredTitles = async (call: Client): Promise<string[]> => {
  const { answeredAfterClose } = await call('cases.today', {});
  expect(answeredAfterClose.count).toBe(answeredAfterClose.cases.length);
  return answeredAfterClose.cases.map(({ title }) => title);
};

test('Today has the closed cases that somebody answered since, the oldest answer first', async () => {
  const call = await openAt(noon);
  await caseWith(call, 'Answered before', reply, end);
  await caseWith(call, 'Answered', end, reply);
  await caseWith(call, 'Sent back', end, bounce);
  await caseWith(call, 'Still open', reply);
  await caseWith(call, 'Closed');

  expect(await answeredTitles(call)).toEqual(['Answered', 'Sent back']);
  expect((await call('desk.status', {})).todayCount).toBe(2 + 2);
});

test.each<CaseAct>([
  { kind: 'note', text: 'Seen, nothing to do' },
  { kind: 'call', with: 'customer', text: 'Told them' },
  { kind: 'reopen', text: 'It came back' },
])('a closed case that was answered is no longer in Today after a $kind', async (act) => {
  const call = await openAt(noon);
  const reference = await caseWith(call, 'Answered', end, reply);

  const { undoId } = await call('cases.act', { references: [reference], act });
  expect(await answeredTitles(call)).toEqual([]);

  await call('cases.undo', { undoId: undoId ?? '' });
  expect(await answeredTitles(call)).toEqual(['Answered']);
});

test('an answer that was taken back, or a second closing, leaves nothing in Today', async () => {
  const call = await openAt(noon);
  const reference = await caseWith(call, 'Answered', end);
  const { undoId } = await call('cases.act', { references: [reference], act: reply });
  await call('cases.undo', { undoId: undoId ?? '' });
  await caseWith(call, 'Ended twice', end, reply, { kind: 'reopen', text: 'Again' }, end);

  expect(await answeredTitles(call)).toEqual([]);
});

test.each([
  ['the day that has 23 hours', '2026-03-28T23:00:00.000Z', '2026-03-29T20:59:00.000Z'],
  ['the day that has 25 hours', '2026-10-24T22:00:00.000Z', '2026-10-25T21:59:00.000Z'],
  ['29 February', '2028-02-29T10:00:00.000Z', '2028-02-29T21:59:00.000Z'],
])('on %s what is due before midnight is due today', async (_, now, lastMinute) => {
  const call = await openAt(now);
  const midnight = new Date(Date.parse(lastMinute) + 60_000).toISOString();
  await caseWith(call, 'Tonight', plan(lastMinute));
  await caseWith(call, 'Tomorrow', plan(midnight));

  expect(await titles(call, { filter: { due: 'today' } })).toEqual(['Tonight']);
});

test('who has been waited for longer than the desk allows is in Today, unless it was planned', async () => {
  const call = await openAt('2026-11-16T10:00:00.000Z');
  const wait: CaseAct = { kind: 'wait', on: 'publisher' };
  await caseWith(call, 'Forgotten', wait);
  await caseWith(call, 'Planned', { ...wait, nextActionAt: '2026-12-01T10:00:00.000Z' });
  await caseWith(call, 'Given away', { kind: 'transfer', to: 'publisher', text: 'Theirs' });
  vi.setSystemTime(new Date(noon));
  await caseWith(call, 'Asked today', wait);

  const { waitingTooLong } = await call('cases.today', {});

  expect(waitingTooLong).toMatchObject({ count: 1, cases: [{ title: 'Forgotten' }] });
  expect(await titles(call, { filter: { due: 'waiting-long' } })).toEqual(['Forgotten']);
});

test('a list is filtered and sorted, with and without a text', async () => {
  const call = await openAt(noon);
  await caseWith(call, 'Printer one', plan('2026-11-25T09:00:00.000Z'));
  await caseWith(call, 'Printer two', { kind: 'wait', on: 'publisher' });
  await caseWith(call, 'Printer three', plan('2026-11-24T09:00:00.000Z'));
  await caseWith(call, 'Scanner', { kind: 'close', as: 'solved', text: '' });
  const text = 'printer';

  expect(await titles(call, { order: 'next-action' })).toEqual([
    'Printer three',
    'Printer one',
    'Printer two',
    'Scanner',
  ]);
  expect(await titles(call, { text, order: 'waiting', limit: 2 })).toEqual([
    'Printer two',
    'Printer one',
  ]);
  expect(await titles(call, { text, filter: { waitingOn: 'nobody' } })).toEqual([
    'Printer three',
    'Printer one',
  ]);
  expect(await titles(call, { filter: { status: 'closed' } })).toEqual(['Scanner']);
  expect(await titles(call, { text: 'scanner', filter: { status: 'open' } })).toEqual([]);
  expect(await titles(call, { text: '!?' })).toEqual([]);
});

test('the case that was touched last comes first, also when the clock has jumped back', async () => {
  const call = await openAt(noon);
  const first = await caseWith(call, 'First');
  vi.setSystemTime(new Date('2026-11-23T10:05:00.000Z'));
  await caseWith(call, 'Second');
  vi.setSystemTime(new Date('2026-11-23T08:00:00.000Z'));
  await call('cases.act', { references: [first], act: { kind: 'note', text: 'Earlier' } });

  const { entries } = await call('cases.timeline', { reference: first, limit: 9 });

  expect(entries.map(({ sequence, at }) => [sequence, at.slice(11, 16)])).toEqual([
    [3, '08:00'],
    [2, '10:00'],
    [1, '10:00'],
  ]);
  expect(await titles(call, { order: 'updated' })).toEqual(['Second', 'First']);
  expect((await call('cases.verify', { reference: first })).faultCount).toBe(0);
});

test.each([
  ['the invoice', { invoiceNumber: 'G012345678' }, 'g012345678'],
  ['the correlation id', { correlationId: 'c0ffee00-1234-4abc-8def-000000000001' }, 'c0ffee00'],
  ['their reference', { theirReference: 'TICKET-77' }, 'ticket-77'],
  ['the number at the provider', { providerCustomerNumber: 'PC-5512' }, '5512'],
])('a case is found by %s among its details', async (_, details, text) => {
  const call = await openAt(noon);
  await call('cases.create', caseInput({ details: { ...blankCaseDetails, ...details } }));
  await call('cases.create', caseInput({ question: 'Something else' }));

  const { cases } = await call('cases.list', { text, offset: 0, limit: 9 });

  expect(cases).toHaveLength(1);
});

test('details that a change does not name stay as they are', async () => {
  const call = await openAt(noon);
  const details = { ...blankCaseDetails, invoiceNumber: 'G1' };
  const { reference } = await call('cases.create', caseInput({ details }));

  const changed = await call('cases.update', {
    reference,
    revision: 1,
    change: caseInput({ customer: 'Spruce' }),
  });

  expect(changed.details).toEqual(details);
});

const notice = {
  id: '3f0e7c1e-2f62-4b6e-9d5f-0f9d9d7f1c11',
  offer: { publisherId: 'nordwind', offerId: 'ledger' },
  kind: 'outage',
  from: '2026-11-23T08:00:00.000Z',
  until: null,
  text: 'Sign-in fails',
  source: 'Status page',
} as const;

test('a service notice is in Today from its beginning until it is ended', async () => {
  const call = await openAt(noon);
  const saved = await call('notices.save', notice);
  await call('notices.save', {
    ...notice,
    id: '3f0e7c1e-2f62-4b6e-9d5f-0f9d9d7f1c12',
    kind: 'maintenance',
    from: '2026-11-30T08:00:00.000Z',
  });

  const open = await call('cases.today', {});
  await call('notices.save', { ...notice, until: '2026-11-23T09:00:00.000Z' });
  const ended = await call('cases.today', {});

  expect(saved).toEqual({ ...notice, offerName: null });
  expect(open.notices.map(({ kind }) => kind)).toEqual(['outage']);
  expect(ended.notices).toEqual([]);
});

test('a notice that is removed is gone, twice if need be', async () => {
  const call = await openAt(noon);
  await call('notices.save', notice);

  await call('notices.remove', { id: notice.id });
  await call('notices.remove', { id: notice.id });

  expect((await call('notices.list', {})).notices).toEqual([]);
});

test.each([
  ['the day it was made', `created_at = 'yesterday'`],
  ['the severity', `severity = 'Z'`],
  ['on whom it waits', `waiting_on = 'martian'`],
  ['the time of its next action', `next_action_at = '2026-11-20 soon'`],
  ['its id', `id = 'seven'`],
])(
  'a case whose row is damaged in %s is shown as such, and the others go on',
  async (_, damage) => {
    const { call, dataFolder } = await openDesk();
    await call('cases.create', caseInput({ question: 'Whole' }));
    const { reference } = await call(
      'cases.create',
      caseInput({ question: 'Quarantine digest arrives twice' }),
    );

    spoil(
      dataFolder,
      `PRAGMA ignore_check_constraints = 1; UPDATE support_case SET ${damage} WHERE reference = '${reference}'`,
    );

    const { cases } = await call('cases.list', {
      text: '',
      filter: {},
      order: 'newest',
      offset: 0,
      limit: 9,
    });
    expect(cases).toMatchObject([
      { reference, title: 'Quarantine digest arrives twice', decision: null },
      { title: 'Whole', decision: { status: 'routed' } },
    ]);
    const { unplanned } = await call('cases.today', {});
    expect(unplanned.cases.map(({ title }) => title)).toContain('Whole');
    const { similar } = await call('cases.similar', {
      text: 'The quarantine digest arrives twice',
      offer: null,
      except: null,
      limit: 9,
    });
    expect(similar.map(({ summary }) => summary.title)).toContain(
      'Quarantine digest arrives twice',
    );
  },
);
