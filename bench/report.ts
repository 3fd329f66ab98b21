import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createDesk } from '../src/main/compose.ts';
import { openBuiltDesk } from './built-desk.ts';
import { printTable } from './print-table.ts';
import { fillReportDesk } from './report-desk.ts';

const caseCount = 100_000;
const runs = 7;
const periods = [
  { name: 'a year, all cases', from: '2025-01-01', to: '2025-12-31' },
  { name: 'a quarter', from: '2025-07-01', to: '2025-09-30' },
  { name: 'a week', from: '2025-11-03', to: '2025-11-09' },
] as const;

/** How long a lead waits for the figures, from the door to the worker and back. */
export async function benchReport(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'fingerpost-bench-'));
  try {
    await makeEmptyDesk(folder);
    const entries = fillReportDesk(folder, caseCount);
    const desk = await openBuiltDesk(folder);
    const rows: (string | number)[][] = [];
    for (const { name, ...period } of periods) {
      const times: number[] = [];
      let cases = 0;
      for (let run = 0; run < runs; run += 1) {
        const startedAt = performance.now();
        // oxlint-disable-next-line no-await-in-loop -- one after the other, as a lead asks
        const report = await desk.call('report.make', period);
        times.push(performance.now() - startedAt);
        cases = Number(Object(report).cases);
      }
      const sorted = times.toSorted((a, b) => a - b);
      rows.push([name, cases, sorted[Math.floor(runs / 2)] ?? 0, sorted.at(-1) ?? 0]);
    }
    await desk.close();
    const [all, each] = [caseCount, entries].map((count) => count.toLocaleString('en'));
    printTable(
      `The report of a desk with ${all} cases and ${each} entries, in milliseconds`,
      ['period', 'cases', 'median', 'slowest'],
      rows,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function makeEmptyDesk(dataFolder: string): Promise<void> {
  const desk = await createDesk({ dataFolder, resourcesFolder: 'resources', log: console.error });
  await desk.close();
}
