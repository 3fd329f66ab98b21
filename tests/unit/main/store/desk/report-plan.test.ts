import { expect, onTestFinished, test } from 'vitest';

import { openDeskFile } from '../../../../../src/main/store/desk/open-desk-file.ts';
import { reportQueries } from '../../../../../src/main/store/desk/report-reads.ts';
import { temporaryFolder } from '../temporary-folder.ts';

test('the report reads its cases from an index alone, in order, without looking into a case', () => {
  const db = openDeskFile(temporaryFolder());
  onTestFinished(() => void db.close());

  const rows = db.prepare(`EXPLAIN QUERY PLAN ${reportQueries.cases}`).all({ start: '', end: '' });
  const plan = rows.map((row) => String(Object(row).detail)).join('; ');

  expect(plan).toMatch(/^SEARCH \w+ USING COVERING INDEX \w+_for_report /);
  expect(plan).not.toContain('TEMP B-TREE');
});
