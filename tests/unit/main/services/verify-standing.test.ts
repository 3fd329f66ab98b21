import { expect, test } from 'vitest';

import type { Client } from '../../../../src/shared/client.ts';
import type { CaseAct } from '../../../../src/shared/model/case-progress.ts';
import { caseInput, openDesk, quoteFacts, spoil } from './policy-desk.ts';

const acts: readonly CaseAct[] = [
  { kind: 'note', text: 'Seen' },
  {
    kind: 'escalate',
    to: 'publisher',
    text: '',
    nextAction: 'Chase \uD800',
    nextActionAt: '2026-11-25T09:00:00Z',
  },
  { kind: 'bounce', from: 'microsoft', text: 'Not ours either' },
  { kind: 'bounce', from: 'publisher', text: 'Not ours' },
  { kind: 'transfer', to: 'microsoft', text: 'Theirs' },
  { kind: 'answer', from: 'microsoft', text: 'Restart it' },
  { kind: 'wait', on: 'customer', nextAction: 'Ask again' },
  { kind: 'plan', nextAction: null },
  { kind: 'mail-in', from: 'customer', text: 'Thanks' },
  { kind: 'close', as: 'solved', text: '' },
  { kind: 'bounce', from: 'publisher', text: 'Still not ours' },
  { kind: 'reopen', text: 'It came back' },
];
const outcome = {
  owner: 'publisher',
  firstContact: 'publisher',
  contact: 'publisher-any',
  escalateTo: null,
} as const;

async function faultsOf(call: Client): Promise<string[]> {
  const { faults } = await call('cases.verify', { reference: null });
  return faults.map(({ reference, kind, sequence }) => `${reference} ${kind} ${sequence}`);
}

test('a case that was worked on in every way stands as its timeline says, also what was taken back', async () => {
  const { call } = await openDesk();
  const { reference } = await call('cases.create', caseInput());
  const other = await call('cases.create', caseInput({ question: 'The same again' }));
  for (const act of acts) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, as an operator does
    const { undoId } = await call('cases.act', { references: [reference], act });
    // oxlint-disable-next-line no-await-in-loop
    await call('cases.undo', { undoId: undoId ?? '' });
    // oxlint-disable-next-line no-await-in-loop
    await call('cases.act', { references: [reference], act });
    // oxlint-disable-next-line no-await-in-loop
    expect([act.kind, ...(await faultsOf(call))]).toEqual([act.kind]);
  }
  const merge = { kind: 'merge', into: reference, text: '' } as const;
  const { undoId } = await call('cases.act', { references: [other.reference], act: merge });
  expect(await faultsOf(call)).toEqual([]);
  await call('cases.undo', { undoId: undoId ?? '' });

  expect(await faultsOf(call)).toEqual([]);
});

test('decided anew, overridden and taken back is what the timeline says as well', async () => {
  const { call } = await openDesk();
  const { reference } = await call('cases.create', caseInput());
  await call('cases.override', { reference, outcome, reason: 'Agreed by phone' });
  expect(await faultsOf(call)).toEqual([]);
  await call('cases.update', {
    reference,
    revision: 1,
    change: caseInput({ facts: { ...quoteFacts, topic: 'billing', commerceFault: 'no' } }),
  });
  expect(await faultsOf(call)).toEqual([]);
  await call('cases.override', { reference, outcome: null, reason: 'Not any more' });

  expect(await faultsOf(call)).toEqual([]);
});

test.each([
  ['reference', `UPDATE support_case SET reference = 'FPXXXX-2026-000099' WHERE number = 1`],
  ['decision', `UPDATE support_case SET effective_owner = 'microsoft' WHERE number = 1`],
  [
    'decision',
    `UPDATE support_case SET decision_json = json_set(decision_json, '$.rule', 'R-X') WHERE number = 1`,
  ],
  ['override', `DROP TRIGGER case_override_stays; DELETE FROM case_override`],
  [
    'override',
    `DROP TRIGGER case_override_is_kept;
     UPDATE case_override SET outcome_json = json_set(outcome_json, '$.contact', 'own-desk')`,
  ],
  [
    'override',
    `INSERT INTO case_override (case_number, at, by, reason, outcome_json, rule)
     SELECT case_number, at, by, reason, outcome_json, rule FROM case_override`,
  ],
  ['progress', `UPDATE support_case SET status = 'closed' WHERE number = 1`],
  ['progress', `UPDATE support_case SET waiting_on = 'martian' WHERE number = 1`],
  ['progress', `UPDATE support_case SET next_action = 'Call them' WHERE number = 1`],
])('one %s fault is found after %s', async (kind, sql) => {
  const { call, dataFolder } = await openDesk();
  const { reference } = await call('cases.create', caseInput());
  await call('cases.override', { reference, outcome, reason: 'Agreed by phone' });

  spoil(dataFolder, sql);

  const { faults } = await call('cases.verify', { reference: null });
  expect(faults).toMatchObject([{ kind, sequence: null }]);
});
