import { expect, test } from 'vitest';

import type { DeskEvent } from '../../../../src/shared/desk-event.ts';
import { caseInput, openDesk, spoil } from './policy-desk.ts';

const unguarded = 'DROP TRIGGER case_entry_is_kept; DROP TRIGGER case_entry_stays;';

test('a changed entry is found by its case and among all of them', async () => {
  const { call, dataFolder } = await openDesk();
  const { reference } = await call('cases.create', caseInput());
  const other = await call('cases.create', caseInput());
  spoil(
    dataFolder,
    `${unguarded} UPDATE case_entry SET text = 'Cheap?' WHERE case_number = 1 AND sequence = 1`,
  );

  const one = await call('cases.verify', { reference });
  const all = await call('cases.verify', { reference: null });

  const faults = [{ reference, sequence: 1, kind: 'changed' }];
  expect(one).toEqual({ cases: 1, entries: 2, faults, faultCount: 1 });
  expect(all).toEqual({ cases: 2, entries: 4, faults, faultCount: 1 });
  expect((await call('cases.verify', { reference: other.reference })).faultCount).toBe(0);
});

test('it tells how far it is, and two who ask at once get one answer', async () => {
  const { call, desk, dataFolder } = await openDesk();
  await call('cases.create', caseInput());
  // Many cases, of which all but the first have no timeline.
  spoil(
    dataFolder,
    `WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < 1000)
     INSERT INTO support_case (number, id, reference, created_at, updated_at, created_by, question, facts_json, decision_json, policy_version)
     SELECT i, 'id' || i, 'R' || i, '', '', '', 'q', '{}', '{}', '' FROM n;
     UPDATE desk SET last_case_number = 1000`,
  );
  const shares: number[] = [];
  desk.onEvent((event: DeskEvent) => {
    if (event.kind === 'verify-progress') shares.push(event.share);
  });

  const [one, other] = await Promise.all([
    call('cases.verify', { reference: null }),
    call('cases.verify', { reference: null }),
  ]);

  expect(one).toMatchObject({ cases: 1_000, faultCount: 999 });
  expect(one.faults).toHaveLength(200);
  expect(other).toEqual(one);
  expect(shares.length).toBeGreaterThan(1);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
});

test('a desk that closes stops the check and waits for it', async () => {
  const { call, desk } = await openDesk();
  await call('cases.create', caseInput());

  const verifying = call('cases.verify', { reference: null });
  const outcome = verifying.then(
    () => 'done',
    (error: unknown) => Object(error).code,
  );
  await desk.close();

  expect(['done', 'VERIFY_STOPPED']).toContain(await outcome);
});

test('a case that is not there is named', async () => {
  const { call } = await openDesk();

  await expect(call('cases.verify', { reference: 'FP0000-2026-000009' })).rejects.toMatchObject({
    code: 'CASE_NOT_FOUND',
  });
});
