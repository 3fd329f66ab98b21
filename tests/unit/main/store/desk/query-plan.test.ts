import { expect, onTestFinished, test } from 'vitest';

import { caseQueries } from '../../../../../src/main/store/desk/case-repository.ts';
import { handKeptContactQueries } from '../../../../../src/main/store/desk/hand-kept-contact-repository.ts';
import { handKeptOfferQueries } from '../../../../../src/main/store/desk/hand-kept-offer-repository.ts';
import { openDeskFile } from '../../../../../src/main/store/desk/open-desk-file.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const listQueries = Object.entries({
  ...prefixed('case', caseQueries),
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
  const rows = db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values);
  return rows.map((row) => String(Object(row).detail)).join('; ');
}

test.each(listQueries)(
  'the query "%s" is in order, limited, and reads by an index',
  (name, sql) => {
    const plan = planOf(sql);

    // A search is read row by row and left when its page is full.
    const end = name.endsWith(' search')
      ? /ORDER BY \w+\.rowid( DESC)?$/
      : /ORDER BY [\s\S]+ LIMIT \?/;
    expect(sql).toMatch(end);
    expect(plan).not.toContain('TEMP B-TREE');
    // Reading a table in the order of its own key, from one end, stops at the limit.
    const scans = plan.split('; ').filter((step) => /^SCAN (?!.*VIRTUAL TABLE)/.test(step));
    for (const scan of scans) {
      const [, table] = scan.split(' ');
      expect(sql).toMatch(new RegExp(`FROM ${table}[ \\n]+ORDER BY number DESC`));
    }
  },
);

test('the contacts of a scope and the exports of a case are found by their own index', () => {
  expect(planOf(handKeptContactQueries.ofScope)).toContain('hand_kept_contact_by_scope');
  expect(planOf(caseQueries.exports)).toContain('case_export_by_case');
});
