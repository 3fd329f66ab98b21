import { randomUUID } from 'node:crypto';

import { expect, test } from 'vitest';

import { createContactMemoryHandlers } from '../../../../src/main/services/contact-memory.ts';
import { contactMemoryQueries } from '../../../../src/main/store/desk/contact-memory-repository.ts';
import { openDeskFile } from '../../../../src/main/store/desk/open-desk-file.ts';
import { openExchangeDesk } from './exchange-desk.ts';

const support = { party: 'publisher', contactId: 'c-support' } as const;
const engineer = { party: 'publisher', contactId: 'c-engineer' } as const;

function openDesk() {
  const exchange = openExchangeDesk();
  const { 'contacts.memory': memory } = createContactMemoryHandlers(exchange.desk);
  return {
    ...exchange,
    memoriesOf: async (...contactIds: string[]) => (await memory({ contactIds })).memories,
  };
}

test('how fast a contact answers is the middle of its answers, each from the question before it', async () => {
  const desk = openDesk();
  for (const hours of [2, 50, 4]) {
    const { reference } = desk.makeCase();
    desk.append(reference, { kind: 'escalate', details: support });
    desk.pass(hours * 60);
    desk.append(reference, { kind: 'answer', details: support });
  }

  expect(await desk.memoriesOf('c-support')).toMatchObject([
    { asked: 3, answered: 3, bounced: 0, medianHours: 4, lastBouncedAt: null },
  ]);
});

test('the one that really answered is remembered, also where another one was asked', async () => {
  const desk = openDesk();
  const { reference } = desk.makeCase();
  desk.append(reference, { kind: 'transfer', details: support });
  desk.pass(90);
  desk.append(reference, { kind: 'mail-in', details: engineer });

  expect(await desk.memoriesOf('c-support', 'c-engineer')).toMatchObject([
    { contactId: 'c-support', asked: 1, answered: 0, medianHours: null, lastAnsweredAt: null },
    { contactId: 'c-engineer', asked: 0, answered: 1, medianHours: 1.5 },
  ]);
});

test('of several mails on one question the first is the answer', async () => {
  const desk = openDesk();
  const { reference } = desk.makeCase();
  desk.append(reference, { kind: 'escalate', details: support });
  desk.pass(60);
  desk.append(reference, { kind: 'mail-in', details: support });
  desk.pass(600);
  desk.append(reference, { kind: 'mail-in', details: support });

  expect(await desk.memoriesOf('c-support')).toMatchObject([{ answered: 1, medianHours: 1 }]);
});

test('a bounce is remembered with its day, and is no answer', async () => {
  const desk = openDesk();
  const { reference } = desk.makeCase();
  desk.append(reference, { kind: 'escalate', details: support });
  desk.pass(60);
  desk.append(reference, { kind: 'bounce', details: support });

  expect(await desk.memoriesOf('c-support')).toMatchObject([
    { asked: 1, answered: 0, bounced: 1, lastBouncedAt: '2026-11-23T10:00:00.000Z' },
  ]);
});

test('what was taken back does not count', async () => {
  const desk = openDesk();
  const { reference } = desk.makeCase();
  const entryId = randomUUID();
  desk.append(reference, { kind: 'bounce', id: entryId, details: support });
  desk.append(reference, { kind: 'undone', details: { entryId } });

  expect(await desk.memoriesOf('c-support')).toEqual([]);
});

test('an answer is as fast as the escalation that stands, not one that was taken back', async () => {
  const desk = openDesk();
  const { reference } = desk.makeCase();
  desk.append(reference, { kind: 'escalate', details: support });
  desk.pass(240);
  const entryId = randomUUID();
  desk.append(reference, { kind: 'escalate', id: entryId, details: support });
  desk.append(reference, { kind: 'undone', details: { entryId } });
  desk.pass(60);
  desk.append(reference, { kind: 'answer', details: support });

  expect(await desk.memoriesOf('c-support')).toMatchObject([{ medianHours: 5 }]);
});

test('a clock that was set back makes no answer faster than at once', async () => {
  const desk = openDesk();
  const { reference } = desk.makeCase();
  desk.append(reference, { kind: 'escalate', details: support });
  desk.pass(-120);
  desk.append(reference, { kind: 'answer', details: support });

  expect(await desk.memoriesOf('c-support')).toMatchObject([{ medianHours: 0 }]);
});

test('a contact that nobody ever wrote to is not listed', async () => {
  expect(await openDesk().memoriesOf('c-nobody')).toEqual([]);
});

test.each(Object.entries(contactMemoryQueries))(
  '"%s" reads one contact off its index',
  (_, sql) => {
    const desk = openDesk();
    const db = openDeskFile(desk.folder);
    const values = Array.from(sql.matchAll(/\?/g), () => 1);
    const rows = db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values);
    db.close();
    const plan = rows.map((row) => String(Object(row).detail)).join('; ');

    expect(plan).toContain('case_entry_by_contact');
    expect(plan).not.toMatch(/TEMP B-TREE|SCAN/);
  },
);
