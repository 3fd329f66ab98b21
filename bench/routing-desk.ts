import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createDesk } from '../src/main/compose.ts';
import type { Facts } from '../src/shared/model/facts.ts';
import { printTable } from './print-table.ts';

/** One step of a triage through the whole desk but for the wire: parse, look up, decide, explain, reply. */
export async function benchDesk(questions: readonly Facts[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'fingerpost-bench-'));
  const desk = await createDesk({
    dataFolder: join(folder, 'desk'),
    resourcesFolder: 'resources',
    log: console.error,
  });
  try {
    const times: number[] = [];
    for (const facts of questions) {
      const startedAt = performance.now();
      // oxlint-disable-next-line no-await-in-loop -- one after the other, as an operator answers
      const reply = await desk.call('triage.step', { facts, offer: null });
      times.push(performance.now() - startedAt);
      if (!reply.ok) throw new Error(`triage.step: ${reply.error.code}`);
    }
    const sorted = times.toSorted((a, b) => a - b);
    const at = (share: number): number => sorted[Math.floor(sorted.length * share)] ?? 0;
    printTable(
      'One triage.step through a desk with its files, milliseconds',
      ['calls', 'median', '99 %'],
      [[`${questions.length.toLocaleString('en')} steps`, at(0.5), at(0.99)]],
    );
  } finally {
    await desk.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
