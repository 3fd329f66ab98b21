import { randomInt, randomUUID } from 'node:crypto';

import { expect, onTestFinished, test } from 'vitest';

import type { NewCase } from '../../../../../src/main/store/desk/case-repository.ts';
import { clockQueries } from '../../../../../src/main/store/desk/clock-repository.ts';
import { openDeskStore } from '../../../../../src/main/store/desk/desk-store.ts';
import { openDeskFile } from '../../../../../src/main/store/desk/open-desk-file.ts';
import { freshProgress, type CaseProgress } from '../../../../../src/shared/model/case-progress.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { newCase } from './new-case.ts';

function openStore() {
  const desk = openDeskStore(temporaryFolder(), { randomInt });
  onTestFinished(() => desk.close());
  const create = (change: Partial<NewCase>, progress: Partial<CaseProgress> = {}): string => {
    const whole = { ...freshProgress, ...progress };
    return desk.cases.create(newCase({ id: randomUUID(), ...change, progress: whole }), 'FP')
      .reference;
  };
  return { desk, create };
}

const references = (rows: readonly { readonly reference: string }[]) =>
  rows.map(({ reference }) => reference);

test('settings come back as they were saved; those that nobody can read are none', () => {
  const { desk } = openStore();

  expect(desk.clock.settingsText()).toBeUndefined();
  expect(desk.clock.readSettings('{"calendar":"of an older desk"}')).toBeNull();
});

test('a planned case is found from the minute at which it is due, and a closed one never', () => {
  const { desk, create } = openStore();
  const nextActionAt = '2026-11-24T09:00:00.000Z';
  const open = create({}, { nextAction: 'Call', nextActionAt });
  create({}, { nextAction: 'Call', nextActionAt, status: 'closed', closedAs: 'solved' });

  expect(desk.clock.planned('2026-11-24T08:59:59.999Z', 9)).toEqual([]);
  expect(references(desk.clock.planned(nextActionAt, 9))).toEqual([open]);
});

test('an unanswered case is found by the cut-off of its severity; an unrated one counts as C', () => {
  const { desk, create } = openStore();
  const severe = create({ severity: 'A' });
  const unrated = create({ severity: null });
  create({ severity: 'A' }, { handling: 'transferred' });
  const none = '2026-11-23T08:59:59.999Z';
  const all = '2026-11-23T09:00:00.000Z';

  expect(references(desk.clock.unanswered({ A: all, B: null, C: none }, 9))).toEqual([severe]);
  expect(references(desk.clock.unanswered({ A: none, B: all, C: all }, 9))).toEqual([unrated]);
  expect(desk.clock.unanswered({ A: null, B: null, C: null }, 9)).toEqual([]);
});

test('an answer takes a case out of the unanswered ones', () => {
  const { desk, create } = openStore();
  const reference = create({ severity: 'A' });
  const cutOffs = { A: '2027-01-01T00:00:00.000Z', B: null, C: null };

  desk.timeline.append(reference, [
    {
      id: randomUUID(),
      kind: 'answer',
      at: '2026-11-23T10:00:00.000Z',
      by: 'Ines',
      desk: 'FP7K3Q',
      text: 'It is fixed.',
      details: { party: 'publisher' },
    },
  ]);

  expect(desk.clock.unanswered(cutOffs, 9)).toEqual([]);
  expect(desk.clock.cases([reference])[0]?.answeredAt).toBe('2026-11-23T10:00:00.000Z');
});

test('of those that wait the latest are found, up to the limit', () => {
  const { desk, create } = openStore();
  const waits = ['20', '21', '22'].map((day) =>
    create(
      { severity: 'B' },
      { waitingOn: 'publisher', waitingSince: `2026-11-${day}T09:00:00.000Z` },
    ),
  );
  const cutOffs = { A: null, B: '2026-11-22T00:00:00.000Z', C: null };

  expect(references(desk.clock.waiting(cutOffs, 9))).toEqual([waits[1], waits[0]]);
  expect(references(desk.clock.waiting(cutOffs, 1))).toEqual([waits[1]]);
});

test('an unknown reference is left out, the others keep their order', () => {
  const { desk, create } = openStore();
  const [one, two] = [create({}), create({})];

  expect(references(desk.clock.cases([two, 'FP-0', one]))).toEqual([two, one]);
});

test('what was put off long ago is forgotten when the next is put off', () => {
  const { desk } = openStore();

  desk.clock.snooze('old', '2026-10-01T08:00:00.000Z', '2026-09-01T08:00:00.000Z');
  desk.clock.snooze('new', '2026-11-23T09:00:00.000Z', '2026-10-23T08:00:00.000Z');

  expect(desk.clock.snoozedUntil('old')).toBeUndefined();
  expect(desk.clock.snoozedUntil('new')).toBe('2026-11-23T09:00:00.000Z');
});

test.each([
  ['planned', 'support_case_by_next_action'],
  ['unanswered', 'support_case_unanswered'],
  ['waiting', 'support_case_by_waiting'],
] as const)('what is %s is read by its own index, in its order', (name, index) => {
  const db = openDeskFile(temporaryFolder());
  onTestFinished(() => void db.close());
  const values = { until: '', A: '', B: '', C: '', limit: 1 };

  const rows = db.prepare(`EXPLAIN QUERY PLAN ${clockQueries[name]}`).all(values);

  const plan = rows.map((row) => String(Object(row).detail)).join('; ');
  expect(plan).toContain(index);
  expect(plan).not.toContain('TEMP B-TREE');
});
