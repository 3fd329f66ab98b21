import { expect, onTestFinished, test } from 'vitest';

import { openDeskFile } from '../../../../../src/main/store/desk/open-desk-file.ts';
import { reportQueries } from '../../../../../src/main/store/desk/report-reads.ts';
import { temporaryFolder } from '../temporary-folder.ts';

test.each(['cases', 'marks'] as const)(
  'the report reads its %s from an index alone, without looking into a case or an entry',
  (name) => {
    const db = openDeskFile(temporaryFolder());
    onTestFinished(() => void db.close());
    const values = { start: '', end: '', first: 0, last: 0 };

    const rows = db.prepare(`EXPLAIN QUERY PLAN ${reportQueries[name]}`).all(values);
    const plan = rows.map((row) => String(Object(row).detail)).join('; ');

    expect(plan).toMatch(/^SEARCH \w+ USING COVERING INDEX \w+_for_report /);
    expect(plan).not.toContain('TEMP B-TREE');
  },
);
