import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { withDesk } from '../../../../../src/main/hosts/command-line/with-desk.ts';
import type { Client } from '../../../../../src/shared/client.ts';
import type { Input } from '../../../../../src/shared/contract.ts';
import { Report } from '../../../../../src/shared/model/report.ts';
import { errorCode, printed, runDesk } from './run-desk.ts';

let folder = '';
let data = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fingerpost-report-'));
  data = join(folder, 'desk');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function desk(...args: readonly string[]) {
  return runDesk(['report', ...args, '--data', data], { callerFolder: folder });
}

const question: Input<'cases.create'> = {
  question: 'The add-in crashes on start',
  facts: {
    publisher: 'isv',
    purchaseChannel: 'through-partner',
    askedBy: 'customer',
    cspModel: 'direct-bill',
    topic: 'break-fix',
    firstLine: 'no',
    handoff: 'via-desk',
  },
  offer: { publisherId: 'harbour', offerId: 'mail-guard' },
  customer: null,
  tenantId: null,
  subscriptionId: null,
  orderId: null,
  severity: null,
  impact: null,
  tried: null,
  ask: null,
  answerBy: null,
};

/** Today in the zone of this machine, which a fresh desk works in. */
function today(): string {
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

async function fill(act: (client: Client, references: readonly string[]) => Promise<void>) {
  await withDesk(data, async (client) => {
    const references: string[] = [];
    for (let count = 0; count < 4; count += 1) {
      // oxlint-disable-next-line no-await-in-loop -- one case after the other
      references.push((await client('cases.create', question)).reference);
    }
    await act(client, references);
  });
}

test('the figures are those of what was done, and what was undone does not count', async () => {
  await fill(async (client, [first = '', second = '', third = '', fourth = '']) => {
    const act = (reference: string, it: Input<'cases.act'>['act']) =>
      client('cases.act', { references: [reference], act: it });
    await act(first, { kind: 'escalate', to: 'publisher', text: '' });
    await act(first, { kind: 'answer', from: 'publisher', text: 'Update to 4.2.' });
    await act(second, { kind: 'escalate', to: 'publisher', text: '' });
    await act(second, { kind: 'bounce', from: 'publisher', text: 'Not ours.' });
    const { undoId } = await act(third, { kind: 'transfer', to: 'publisher', text: 'Yours.' });
    if (undoId !== null) await client('cases.undo', { undoId });
    await act(fourth, { kind: 'merge', into: first, text: '' });
  });

  const run = await desk('--from', today(), '--to', today());

  expect(run.errors).toBe('');
  const report = Report.parse(printed(run));
  expect(report).toMatchObject({
    cases: 3,
    duplicates: 1,
    answered: 1,
    byOwner: [{ owner: 'publisher', cases: 3 }],
    bounced: { count: 1, of: 2 },
    timeToOwner: { all: { measured: 2 }, pending: 1 },
    rules: [{ rule: 'R-TECH', cases: 3, bounced: 1 }],
    missingContacts: {
      rows: [{ publisherId: 'harbour', contact: 'publisher-customer-support', cases: 3 }],
    },
    latePublishers: { rows: [{ publisherId: 'harbour', asked: 2, pending: 1, late: 0 }] },
  });
});

test('the file says the same in the language asked for', async () => {
  await fill(() => Promise.resolve());

  const run = await desk('--from', today(), '--to', today(), '--csv', 'f.csv', '--lang', 'zh-CN');

  expect(printed(run)).toEqual({ file: join(folder, 'f.csv'), cases: 4, duplicates: 0 });
  const text = readFileSync(join(folder, 'f.csv'), 'utf8');
  expect(text).toMatch(
    /^\uFEFF统计项,行,指标,数值,单位,统计口径,时间段\r\n统计报表,计入的案例,案例,4,/,
  );
});

test.each([
  [['--from', '2026-02-30', '--to', '2026-03-01'], 'INVALID_OPTION'],
  [['--from', 'yesterday', '--to', '2026-03-01'], 'INVALID_OPTION'],
  [['--from', '2026-03-01'], 'MISSING_ARGUMENT'],
  [['--from', '2026-03-02', '--to', '2026-03-01'], 'REPORT_PERIOD_REVERSED'],
  [['--from', '2026-03-02', '--to', '9999-12-31'], 'REPORT_PERIOD_IN_FUTURE'],
  [['--from', '2001-01-01', '--to', '2026-03-01'], 'REPORT_PERIOD_TOO_LONG'],
  [['--from', '2026-03-01', '--to', '2026-03-01', '--lang', 'fr'], 'INVALID_OPTION'],
  [['--from', '2026-03-01', '--to', '2026-03-01', '--csv', ''], 'INVALID_OPTION'],
])('%j is refused with %s', async (args, code) => {
  expect(errorCode(await desk(...args))).toBe(code);
});

test('a report that fails leaves the file of before as it was', async () => {
  writeFileSync(join(folder, 'f.csv'), 'before');

  const run = await desk('--from', '2026-03-02', '--to', '2026-03-01', '--csv', 'f.csv');

  expect(errorCode(run)).toBe('REPORT_PERIOD_REVERSED');
  expect(readFileSync(join(folder, 'f.csv'), 'utf8')).toBe('before');
  expect(existsSync(join(folder, 'desk', 'f.csv'))).toBe(false);
});
