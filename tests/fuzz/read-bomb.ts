import { readFileSync } from 'node:fs';

import { readRecords } from '../../src/main/domain/catalogue/read-records.ts';
import { toListSource } from '../../src/main/jobs/list-source.ts';
import { openSource } from '../../src/main/jobs/source-bytes.ts';
import { AppError } from '../../src/shared/errors.ts';

/** Reads the file that is named, in a process of its own, and prints what became of it and what that took. */
const path = process.argv[2] ?? '';
const source = openSource(path);
const idleKilobytes = process.memoryUsage.rss() / 1024;
const startedAt = performance.now();
const outcome = readOutcome();
console.log(
  JSON.stringify({
    outcome,
    ms: Math.round(performance.now() - startedAt),
    aboveIdleMiB: Math.round((peakKilobytes() - idleKilobytes) / 1024),
  }),
);

/** `maxRSS` begins with what the process had that started this one; Linux knows the peak of this one alone. */
function peakKilobytes(): number {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS;
  const status = readFileSync('/proc/self/status', 'utf8');
  return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1]);
}

function readOutcome(): string {
  try {
    const reading = { fileName: 'bomb', reading: {} };
    let count = 0;
    for (const batch of readRecords(toListSource(source, reading, () => undefined)).batches) {
      count += batch.length;
    }
    return `${count} records`;
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}
