import { expect, test } from 'vitest';

import { spoil } from '../../services/policy-desk.ts';
import { temporaryFolder } from '../../store/temporary-folder.ts';
import { errorCode, printed, runDesk } from './run-desk.ts';

const question = {
  question: 'Where is the invoice?',
  facts: {
    topic: 'billing',
    publisher: 'isv',
    purchaseChannel: 'through-partner',
    askedBy: 'customer',
    commerceFault: 'no',
  },
};

async function deskWithCase(more: object = {}) {
  const folder = temporaryFolder();
  const create = await runDesk(['case', 'create', '--data', folder], {
    input: JSON.stringify({ ...question, ...more }),
  });
  const { reference }: { reference: string } = JSON.parse(create.output);
  const desk = (args: readonly string[], input = '') =>
    runDesk([...args, '--data', folder], { input });
  return { folder, reference, desk };
}

test('a case is shown with its timeline from the first entry on, and the details it was made with', async () => {
  const { reference, desk } = await deskWithCase({
    details: { invoiceNumber: 'G123', since: { local: '2026-11-20T09:00', timeZone: 'UTC' } },
    orderId: 'O-1',
    ask: 'Send it again',
  });

  const shown = printed(await desk(['case', 'show', reference]));

  expect(shown).toMatchObject({
    case: {
      reference,
      orderId: 'O-1',
      ask: 'Send it again',
      details: { invoiceNumber: 'G123', since: { local: '2026-11-20T09:00' }, steps: null },
    },
    timeline: [
      { sequence: 1, kind: 'opened' },
      { sequence: 2, kind: 'decision' },
    ],
  });
});

test('a detail that there is not is named with those there are', async () => {
  const input = JSON.stringify({ ...question, details: { invoice: 'G123' } });

  const run = await runDesk(['case', 'create', '--data', temporaryFolder()], { input });

  expect(run.status).toBe(1);
  expect(run.errors).toContain('invoiceNumber');
});

test('a note is taken from the option or from standard input, in every script', async () => {
  const { reference, desk } = await deskWithCase();

  await desk(['case', 'note', reference, '--text', 'Called back']);
  const second = printed(await desk(['case', 'note', reference], '第二行\n— 已回电 🧯\n'));

  expect(second).toMatchObject({
    reference,
    entry: { sequence: 4, kind: 'note', text: '第二行\n— 已回电 🧯' },
  });
});

test('a note of nothing is refused', async () => {
  const { reference, desk } = await deskWithCase();

  const blank = await desk(['case', 'note', reference], '  \n');
  const empty = await desk(['case', 'note', reference]);

  expect([blank.status, errorCode(blank)]).toEqual([1, 'TEXT_EMPTY']);
  expect([empty.status, errorCode(empty)]).toEqual([1, 'TEXT_EMPTY']);
});

test('nothing is added to a timeline that does not end where the case says', async () => {
  const { folder, reference, desk } = await deskWithCase();
  spoil(folder, `UPDATE support_case SET head_hash = ''`);

  const noted = await desk(['case', 'note', reference, '--text', 'Called back']);

  expect([noted.status, errorCode(noted)]).toEqual([1, 'TIMELINE_BROKEN']);
  const verdict = await desk(['case', 'verify']);
  expect(JSON.parse(verdict.output)).toMatchObject({ entries: 2, faults: [{ kind: 'head' }] });
});

test('a whole timeline is verified with status 0, a changed one with the verdict and status 1', async () => {
  const { folder, reference, desk } = await deskWithCase();
  const whole = await desk(['case', 'verify']);
  spoil(
    folder,
    `DROP TRIGGER case_entry_is_kept; UPDATE case_entry SET "by" = 'Somebody' WHERE sequence = 2`,
  );

  const changed = await desk(['case', 'verify', reference]);
  const all = await desk(['case', 'verify']);

  expect([whole.status, printed(whole)]).toEqual([
    0,
    { cases: 1, entries: 2, faults: [], faultCount: 0 },
  ]);
  expect([changed.status, all.status, errorCode(changed)]).toEqual([1, 1, 'TIMELINES_CHANGED']);
  expect(printed(changed)).toMatchObject({ faults: [{ reference, sequence: 2, kind: 'changed' }] });
});

test('the list takes filters, an order and a limit', async () => {
  const { reference, desk } = await deskWithCase();
  await desk(['case', 'create'], JSON.stringify({ ...question, question: 'Another one' }));
  const list = async (...args: string[]) => printed(await desk(['case', 'list', ...args]));

  expect(await list('--status', 'open', '--owner', 'partner', '--limit', '1')).toMatchObject({
    cases: [{ title: 'Another one' }],
  });
  expect(await list('--text', 'invoice', '--order', 'updated')).toMatchObject({
    cases: [{ reference }],
  });
  expect(await list('--waiting-on', 'publisher')).toEqual({ cases: [] });
  expect(await list('--offer', 'nordwind/ledger', '--due', 'overdue')).toEqual({ cases: [] });
});

test.each([
  ['--status', 'shut'],
  ['--waiting-on', 'godot'],
  ['--owner', 'me'],
  ['--due', 'soon'],
  ['--order', 'random'],
  ['--offer', 'ledger'],
  ['--limit', 'many'],
])('a list with %s %s is refused', async (option, value) => {
  const run = await runDesk(['case', 'list', option, value, '--data', temporaryFolder()]);

  expect([run.status, errorCode(run)]).toEqual([1, 'INVALID_OPTION']);
});
