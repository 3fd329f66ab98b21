import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { expect, onTestFinished, test } from 'vitest';

import { openDeskStore } from '../../../../../src/main/store/desk/desk-store.ts';
import { openDeskFile } from '../../../../../src/main/store/desk/open-desk-file.ts';
import { overrideInForce } from '../../../../../src/shared/model/support-case.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { casePage } from './case-pages.ts';
import { newCase } from './new-case.ts';

function openDesk(folder = temporaryFolder()) {
  const desk = openDeskStore(folder, { randomInt: () => 0 });
  onTestFinished(() => desk.close());
  return desk;
}

test('a case gets a reference of prefix, desk characters, year and running number', () => {
  const { cases } = openDesk();

  const first = cases.create(newCase(), 'FP');
  const second = cases.create(
    newCase({ id: randomUUID(), createdAt: '2027-01-01T00:00:00.000Z' }),
    'NL',
  );

  expect(first.reference).toBe('FP2222-2026-000001');
  expect(second.reference).toBe('NL2222-2027-000002');
});

test('a retry with the same id changes nothing and takes no number', () => {
  const { cases } = openDesk();

  const first = cases.create(newCase(), 'FP');
  const retry = cases.create(newCase({ question: 'typed again' }), 'FP');
  const next = cases.create(newCase({ id: randomUUID() }), 'FP');

  expect(retry).toEqual(first);
  expect(next.reference).toBe('FP2222-2026-000002');
  expect(cases.count()).toBe(2);
});

test('a reference that is taken already is left out, also where the running number fell behind', () => {
  const folder = temporaryFolder();
  const { cases } = openDesk(folder);
  cases.create(newCase(), 'FP');
  const { linkedTo: _, ...record } = newCase({ id: randomUUID() });
  cases.takeIn({ ...record, reference: 'FP2222-2026-000005' }, 'FP2222');
  openDeskFileDirectly(folder).exec(`UPDATE desk SET last_case_number = 4`);

  const next = cases.create(newCase({ id: randomUUID() }), 'FP');

  expect(next.reference).toBe('FP2222-2026-000007');
  expect(cases.get('FP2222-2026-000005').id).toBe(record.id);
});

test('everything that was written in a case is read back, in every script', () => {
  const { cases } = openDesk();
  const written = newCase({
    question: '防火墙无法启动\r\n\u0000\u202Ethe second line 🧯',
    offer: {
      publisherId: 'nordwind',
      offerId: 'firewall',
      name: '北风防火墙',
      publisherName: '北风',
      isInCatalogue: true,
    },
    customer: '云杉 A/S',
    tenantId: 'tenant',
    subscriptionId: 'subscription',
    orderId: 'order',
    severity: 'A',
    impact: 'All shops are closed',
    tried: 'Restarted twice',
    ask: 'Please restart the node',
    answerBy: 'Friday 17:00 CET',
    policyRevision: 7,
  });

  const { reference } = cases.create(written, 'FP');

  const { policyRevision, ...kept } = written;
  expect(cases.get(reference)).toEqual({
    ...kept,
    reference,
    revision: 1,
    exports: [],
    overrides: [],
  });
  expect(cases.policyRevisionOf(reference)).toBe(policyRevision);
});

test('a changed case keeps its reference and is found by its new words only', () => {
  const desk = openDesk();
  const { cases } = desk;
  const before = cases.create(newCase({ customer: 'Spruce' }), 'FP');

  cases.update(
    before.reference,
    before.revision,
    (it) => ({
      ...it,
      customer: 'Willow',
      updatedAt: '2026-11-24T09:00:00.000Z',
      policyRevision: 4,
    }),
    'Ines',
  );

  expect(cases.get(before.reference).customer).toBe('Willow');
  expect(cases.policyRevisionOf(before.reference)).toBe(4);
  expect(casePage(desk, [0, 10], 'spruce')).toEqual([]);
  expect(casePage(desk, [0, 10], 'will').map((it) => it.reference)).toEqual([before.reference]);
});

test.each(['FP2222-2026-000001', '000001', 'crash', '云杉', '杉', 'fp2222 add-in'])(
  'a case is found by %s',
  (text) => {
    const desk = openDesk();
    const { cases } = desk;
    const { reference } = cases.create(newCase({ customer: '北方云杉公司' }), 'FP');
    cases.create(newCase({ id: randomUUID(), question: 'Something else' }), 'XX');

    expect(casePage(desk, [0, 10], text).map((it) => it.reference)).toContain(reference);
  },
);

test('the list is newest first, in pages', () => {
  const desk = openDesk();
  const { cases } = desk;
  for (const question of ['one', 'two', 'three']) {
    cases.create(newCase({ id: randomUUID(), question }), 'FP');
  }

  expect(casePage(desk, [0, 2]).map((it) => it.title)).toEqual(['three', 'two']);
  expect(casePage(desk, [2, 2]).map((it) => it.title)).toEqual(['one']);
});

test('what left the desk is read off the timeline of its case', () => {
  const { cases, timeline } = openDesk();
  const { reference } = cases.create(newCase(), 'FP');
  const details = {
    party: 'publisher',
    language: 'zh-CN',
    form: 'eml',
    purpose: 'escalation',
    fileName: 'a.eml',
    sha256: 'a'.repeat(64),
  } as const;
  const at = '2026-11-23T10:00:00.000Z';

  timeline.append(reference, [
    { id: randomUUID(), kind: 'mail-out', at, by: 'Ines', desk: 'FP2222', text: '', details },
  ]);

  const { party: to, ...rest } = details;
  expect(cases.get(reference).exports).toEqual([{ exportedAt: at, to, ...rest }]);
});

const publisherNow = {
  owner: 'publisher',
  firstContact: 'publisher',
  contact: 'publisher-customer-support',
  escalateTo: null,
} as const;
const override = {
  at: '2026-11-23T10:00:00.000Z',
  by: 'Ines',
  reason: 'The publisher asked for all of these',
  outcome: publisherNow,
  rule: 'R-TECH',
} as const;

test('a decision by hand is added to the log of its case, and the list shows where it goes', () => {
  const desk = openDesk();
  const { cases } = desk;
  const { reference } = cases.create(newCase(), 'FP');
  const takenBack = { ...override, reason: 'They changed their mind', outcome: null };

  const overridden = cases.recordOverride(reference, override);
  const listed = casePage(desk, [0, 1])[0]?.override;
  const found = casePage(desk, [0, 1], 'crashes')[0]?.override;
  cases.recordOverride(reference, takenBack);

  expect(overridden.overrides).toEqual([override]);
  expect([listed, found]).toEqual([publisherNow, publisherNow]);
  expect(casePage(desk, [0, 1])[0]?.override).toBeNull();
  expect(cases.get(reference).overrides).toEqual([override, takenBack]);
});

test('of more overrides than are read the latest one is in force', () => {
  const desk = openDesk();
  const { cases } = desk;
  const { reference } = cases.create(newCase(), 'FP');
  for (let number = 1; number <= 501; number += 1) {
    cases.recordOverride(reference, { ...override, reason: `Reason ${number}` });
  }
  cases.recordOverride(reference, { ...override, reason: 'Taken back', outcome: null });

  const { overrides } = cases.get(reference);

  expect(overrides).toHaveLength(500);
  expect(overrides.at(0)?.reason).toBe('Reason 3');
  expect(overrides.at(-1)).toMatchObject({ reason: 'Taken back', outcome: null });
  expect(overrideInForce(cases.get(reference))).toBeNull();
  expect(casePage(desk, [0, 1])[0]?.override).toBeNull();
});

test('nobody changes or removes what stands in the log of overrides', () => {
  const folder = temporaryFolder();
  const { cases } = openDesk(folder);
  const { reference } = cases.create(newCase(), 'FP');
  cases.recordOverride(reference, override);
  const db = openDeskFileDirectly(folder);

  expect(() => db.exec(`UPDATE case_override SET reason = 'another'`)).toThrow(/only ever added/);
  expect(() => db.exec(`DELETE FROM case_override`)).toThrow(/only ever added/);
  expect(() => cases.recordOverride(reference, { ...override, reason: '  ' })).toThrow(/CHECK/);
});

test('cases of one message are linked both ways, and a link to no case makes none', () => {
  const { cases } = openDesk();
  const first = cases.create(newCase(), 'FP');
  const second = cases.create(
    newCase({ id: randomUUID(), linkedTo: [first.reference, first.reference] }),
    'FP',
  );
  const third = cases.create(
    newCase({ id: randomUUID(), linkedTo: [second.reference, first.reference] }),
    'FP',
  );

  expect(cases.get(first.reference).linkedTo).toEqual([second.reference, third.reference]);
  expect(cases.get(second.reference).linkedTo).toEqual([first.reference, third.reference]);
  expect(third.linkedTo).toEqual([first.reference, second.reference]);
  expect(() =>
    cases.create(newCase({ id: randomUUID(), linkedTo: ['FP0000-2026-000009'] }), 'FP'),
  ).toThrow(expect.objectContaining({ code: 'CASE_NOT_FOUND' }));
  expect(cases.count()).toBe(3);
});

test('a case that is not there is named', () => {
  const { cases } = openDesk();

  expect(() => cases.get('FP0000-2026-000009')).toThrow(
    expect.objectContaining({
      code: 'CASE_NOT_FOUND',
      params: { reference: 'FP0000-2026-000009' },
    }),
  );
});

test('processes that open a new desk and write at once never share a number', async () => {
  const folder = join(temporaryFolder(), 'desk');
  const script = join(import.meta.dirname, 'write-cases.ts');
  const run = promisify(execFile);

  const outputs = await Promise.all(
    Array.from({ length: 3 }, () => run(process.execPath, [script, folder, '15'])),
  );

  const references = outputs.flatMap(({ stdout }) => stdout.trim().split('\n'));
  const numbers = references.map((it) => Number(it.slice(-6))).toSorted((a, b) => a - b);
  expect(numbers).toEqual(Array.from({ length: 45 }, (_, at) => at + 1));
  expect(new Set(references.map((it) => it.slice(0, 6))).size).toBe(1);
});

test('a write waits for its turn and then says who is in the way', () => {
  const folder = temporaryFolder();
  const writer = openDesk(folder);
  const { reference } = writer.cases.create(newCase(), 'FP');
  const holder = openDeskFileDirectly(folder);
  holder.exec(`BEGIN IMMEDIATE`);

  const act = () =>
    writer.cases.update(
      reference,
      1,
      (before) => ({ ...before, customer: 'Late', policyRevision: 0 }),
      'Ines',
    );

  expect(act).toThrow(expect.objectContaining({ code: 'STORE_BUSY' }));
  holder.exec(`ROLLBACK`);
  expect(act().customer).toBe('Late');
});

function openDeskFileDirectly(folder: string) {
  const db = openDeskFile(folder);
  onTestFinished(() => void db.close());
  return db;
}

test('Chinese that is torn apart is no hit, and pushes no hit off its page', () => {
  const desk = openDesk();
  const { cases } = desk;
  const wanted = cases.create(newCase({ id: randomUUID(), question: '防火墙无法启动' }), 'FP');
  for (let count = 0; count < 3; count += 1) {
    cases.create(newCase({ id: randomUUID(), question: '防火演习，火墙倒了' }), 'FP');
  }

  expect(casePage(desk, [0, 2], '防火墙').map((it) => it.reference)).toEqual([wanted.reference]);
  expect(casePage(desk, [1, 2], '防火墙')).toEqual([]);
});
