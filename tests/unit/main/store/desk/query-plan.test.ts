import { expect, onTestFinished, test } from 'vitest';

import { caseLinkQueries } from '../../../../../src/main/store/desk/case-links.ts';
import { toListQuery } from '../../../../../src/main/store/desk/case-list-query.ts';
import { caseListQueries } from '../../../../../src/main/store/desk/case-list-repository.ts';
import { caseCountQueries, caseLogQueries } from '../../../../../src/main/store/desk/case-log.ts';
import { caseQueries } from '../../../../../src/main/store/desk/case-repository.ts';
import { handKeptContactQueries } from '../../../../../src/main/store/desk/hand-kept-contact-repository.ts';
import { handKeptOfferQueries } from '../../../../../src/main/store/desk/hand-kept-offer-repository.ts';
import { openDeskFile } from '../../../../../src/main/store/desk/open-desk-file.ts';
import { policyQueries } from '../../../../../src/main/store/desk/policy-repository.ts';
import { serviceNoticeQueries } from '../../../../../src/main/store/desk/service-notice-repository.ts';
import { timelineReadQueries } from '../../../../../src/main/store/desk/timeline-reads.ts';
import { timelineQueries } from '../../../../../src/main/store/desk/timeline-repository.ts';
import { caseOrders, type CaseFilter } from '../../../../../src/shared/model/case-list.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { times } from './case-pages.ts';

const listQueries = Object.entries({
  ...prefixed('case', caseQueries),
  ...prefixed('timeline', timelineQueries),
  ...prefixed('notice', serviceNoticeQueries),

  ...prefixed('policy', policyQueries),
  ...prefixed('offer', handKeptOfferQueries),
  ...prefixed('contact', handKeptContactQueries),
});

function prefixed(name: string, queries: Readonly<Record<string, string>>) {
  return Object.fromEntries(Object.entries(queries).map(([key, sql]) => [`${name} ${key}`, sql]));
}

function planOf(sql: string): string {
  const db = openDeskFile(temporaryFolder());
  onTestFinished(() => void db.close());
  const values = Array.from(sql.matchAll(/\?/g), () => 1);
  const named = Object.fromEntries(Array.from(sql.matchAll(/@(\w+)/g), ([, name]) => [name, null]));
  const rows = db
    .prepare(`EXPLAIN QUERY PLAN ${sql}`)
    .all(...values, ...(sql.includes('@') ? [named] : []));
  return rows.map((row) => String(Object(row).detail)).join('; ');
}

test.each(listQueries)(
  'the query "%s" is in order, limited, and reads by an index',
  (name, sql) => {
    const plan = planOf(sql);

    // A search is read row by row and left when its page is full.
    const end = name.endsWith(' search')
      ? /ORDER BY \w+\.rowid( DESC)?$/
      : /ORDER BY [\s\S]+ LIMIT (?:\?|@limit)/;
    expect(sql).toMatch(end);
    expect(plan).not.toContain('TEMP B-TREE');
    // Reading a table in the order of its own key, from one end, stops at the limit.
    const scans = plan.split('; ').filter((step) => /^SCAN (?!.*VIRTUAL TABLE)/.test(step));
    for (const scan of scans) {
      const [, table] = scan.split(' ');
      expect(sql).toMatch(new RegExp(`FROM ${table}[ \\n]+ORDER BY (number|starts_at) DESC`));
    }
  },
);

test('the contacts of a scope and the exports of a case are found by their own index', () => {
  expect(planOf(handKeptContactQueries.ofScope)).toContain('hand_kept_contact_by_scope');
  expect(planOf(caseQueries.exports)).toContain('SEARCH case_entry USING PRIMARY KEY');
  expect(planOf(caseQueries.overrides)).toContain('case_override_by_case');
});

test('the latest override of each case on a page is found by index', () => {
  expect(planOf(caseListQueries.summary)).toContain(
    'SEARCH case_override USING INDEX case_override_by_case',
  );
});

const { summary, ...groups } = caseListQueries;
test.each(Object.entries(groups))('the cases of "%s" come in order off an index', (_, sql) => {
  const plan = planOf(sql);

  expect(plan).not.toContain('TEMP B-TREE');
  expect(plan).not.toMatch(/SCAN support_case(?!_text| USING INDEX support_case_unplanned)/);
});

test('a line of the list is read by its number', () => {
  expect(planOf(summary)).toContain('SEARCH support_case USING INTEGER PRIMARY KEY');
});

const filters: readonly CaseFilter[] = [
  {},
  { status: 'open' },
  { waitingOn: 'publisher' },
  { owner: 'microsoft' },
  { publisherId: 'nordwind' },
  { offer: { publisherId: 'nordwind', offerId: 'firewall' } },
  { due: 'overdue' },
  { due: 'today' },
  { due: 'waiting-long' },
  { status: 'open', waitingOn: 'customer', owner: 'partner', publisherId: 'a', due: 'overdue' },
];
const lists = caseOrders.flatMap((order) =>
  filters.flatMap((filter) =>
    [null, '"spruce" *'].map((match) => ({
      name: `${JSON.stringify(filter)} by ${order}${match === null ? '' : ' with a text'}`,
      query: toListQuery(filter, order, match, times),
    })),
  ),
);
test.each(lists)('the list of $name is read off one index, never sorted', ({ query }) => {
  const plan = planOf(`${query.sql} LIMIT 50`);

  expect(plan).toMatch(/(SCAN|SEARCH) support_case USING COVERING INDEX support_case_/);
  expect(plan).not.toMatch(/SCAN support_case(?! USING COVERING INDEX|_text)/);
  expect(plan).not.toContain('TEMP B-TREE');
});

test('the cases of one message are found from either end', () => {
  const plan = planOf(caseLinkQueries.of);

  expect(plan).toContain('SEARCH case_link USING COVERING INDEX case_link_by_later');
  expect(plan).toContain('SEARCH case_link USING PRIMARY KEY');
});

test('Verify reads each case and its entries by their keys', () => {
  expect(planOf(timelineReadQueries.cases)).toBe(
    'SEARCH support_case USING INTEGER PRIMARY KEY (rowid>?)',
  );
  expect(planOf(timelineReadQueries.entries)).toMatch(/^SEARCH case_entry USING PRIMARY KEY[^;]*$/);
});

test('the case log is read page by page from where the last one ended', () => {
  expect(planOf(caseLogQueries.page)).toMatch(/^SEARCH support_case USING INTEGER PRIMARY KEY/);
});

test.each(Object.entries(caseCountQueries))('"%s" counts in an index alone', (_, sql) => {
  const plan = planOf(sql);

  expect(plan).toContain('INDEX');
  expect(plan).not.toContain('TEMP B-TREE');
});
