import { expect, test } from 'vitest';

import { createSimilarCaseHandlers } from '../../../../src/main/services/similar-cases.ts';
import { openDeskFile } from '../../../../src/main/store/desk/open-desk-file.ts';
import { similarCaseQueries } from '../../../../src/main/store/desk/similar-case-repository.ts';
import type { CaseProgress } from '../../../../src/shared/model/case-progress.ts';
import type { SupportCase } from '../../../../src/shared/model/support-case.ts';
import { offerKey, openExchangeDesk } from './exchange-desk.ts';

const otherOffer = {
  publisherId: 'ledgerline',
  offerId: 'reporting',
  name: 'Reporting',
  publisherName: 'Ledgerline',
  isInCatalogue: true,
};

function openDesk() {
  const exchange = openExchangeDesk();
  const { 'cases.similar': similar } = createSimilarCaseHandlers(exchange.desk);
  const find = async (text: string, change: Partial<Parameters<typeof similar>[0]> = {}) =>
    (await similar({ text, offer: null, except: null, limit: 5, ...change })).similar;
  const change = ({ reference, progress }: SupportCase, to: Partial<CaseProgress>): void =>
    void exchange.desk.timeline.append(reference, [], { ...progress, ...to });
  const close = (it: SupportCase): void =>
    change(it, { status: 'closed', closedAs: 'solved', closedAt: '2026-11-23T10:00:00.000Z' });
  return { ...exchange, find, change, close };
}

/** Cases that say nothing alike, so that a word can be rare. */
function fill(desk: ReturnType<typeof openDesk>): void {
  for (const word of ['alpha', 'bravo', 'charlie', 'delta', 'echo', 'foxtrot', 'golf', 'hotel']) {
    desk.makeCase({ question: `The ${word} thing about ${word}s`, offer: null });
  }
}

test('open cases of the offer come before one is typed, the newest first; closed ones do not', async () => {
  const desk = openDesk();
  const [old, closed, fresh] = [desk.makeCase(), desk.makeCase(), desk.makeCase()];
  desk.makeCase({ offer: otherOffer });
  desk.close(closed);

  const found = await desk.find('', { offer: offerKey });

  expect(found.map((it) => it.summary.reference)).toEqual([fresh.reference, old.reference]);
  expect(found[0]).toMatchObject({ isSameOffer: true, because: [] });
});

test('a question that shares rare words is found, with the words, open or closed', async () => {
  const desk = openDesk();
  fill(desk);
  const earlier = desk.makeCase({ question: 'Quarantine digest arrives twice', offer: otherOffer });
  desk.close(earlier);

  const found = await desk.find('Hello, the quarantine digest is empty. Thanks!');

  expect(found).toMatchObject([
    {
      summary: { reference: earlier.reference },
      because: ['quarantine', 'digest'],
      isSameOffer: false,
    },
  ]);
});

test('Chinese questions are found by the run that they share', async () => {
  const desk = openDesk();
  fill(desk);
  const earlier = desk.makeCase({ question: '客户说隔离区摘要邮件重复发送', offer: null });
  desk.makeCase({ question: '请问发票在哪里下载？', offer: null });

  const found = await desk.find('您好，隔离区摘要是空的，麻烦看一下');

  expect(found).toMatchObject([
    { summary: { reference: earlier.reference }, because: ['隔离区摘要'] },
  ]);
});

test('an id alone is enough, one everyday word is not', async () => {
  const desk = openDesk();
  fill(desk);
  const earlier = desk.makeCase({ question: 'Fails with 0x80070057 on save', offer: null });

  expect(await desk.find('What is 0x80070057?')).toMatchObject([
    { summary: { reference: earlier.reference } },
  ]);
  expect(await desk.find('Where can I save money?')).toEqual([]);
});

test('words that stand in many cases say nothing', async () => {
  const desk = openDesk();
  for (let count = 0; count < 20; count += 1) {
    desk.makeCase({ question: 'The export of the report fails', offer: null });
  }

  expect(await desk.find('The report export fails')).toEqual([]);
});

test('a duplicate is left out, and the case that is open itself', async () => {
  const desk = openDesk();
  fill(desk);
  const [kept, duplicate, itself] = ['a', 'b', 'c'].map((it) =>
    desk.makeCase({ question: `Quarantine digest ${it}`, offer: null }),
  );
  if (!kept || !duplicate || !itself) throw new Error('three cases were made');
  desk.change(duplicate, {
    status: 'closed',
    closedAs: 'duplicate',
    closedAt: '2026-11-23T10:00:00.000Z',
    mergedInto: kept.reference,
  });

  const found = await desk.find('Quarantine digest', { except: itself.reference });

  expect(found.map((it) => it.summary.reference)).toEqual([kept.reference]);
});

test('many open cases of the offer leave room for a closed one that is about the same', async () => {
  const desk = openDesk();
  fill(desk);
  const earlier = desk.makeCase({ question: 'Quarantine digest arrives twice', offer: otherOffer });
  desk.close(earlier);
  for (let count = 0; count < 8; count += 1) desk.makeCase({ question: 'Something else' });

  const found = await desk.find('Quarantine digest is empty', { offer: offerKey });

  expect(found).toHaveLength(5);
  expect(found.map((it) => it.summary.reference)).toContain(earlier.reference);
  expect(found[0]?.isSameOffer).toBe(true);
});

test('quotes and operators of a search are words like others', async () => {
  const desk = openDesk();
  fill(desk);

  expect(await desk.find('" OR NOT (NEAR* ^ {col}: - \u0000 "')).toEqual([]);
});

test('neither query reads a table from one end to the other, or sorts', () => {
  const desk = openDesk();
  const db = openDeskFile(desk.folder);
  const plans = Object.entries(similarCaseQueries).map(([name, sql]) => {
    const values = Array.from(sql.matchAll(/\?/g), () => 1);
    const rows = db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values);
    return `${name}: ${rows.map((row) => String(Object(row).detail)).join('; ')}`;
  });
  db.close();

  expect(plans.join('\n')).not.toMatch(/TEMP B-TREE|SCAN support_case(?!_text)/);
  expect(plans.join('\n')).toContain('support_case_by_offer');
});
