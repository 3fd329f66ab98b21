import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { z } from '../../src/shared/zod.ts';
import { bombs } from './bombs.ts';

const mostMs = 2_000;
const mostRefusedMebibytes = 150;
/** What an import may take, all in all. */
const mostReadMebibytes = 400;
const reader = join(import.meta.dirname, 'read-bomb.ts');
const Measured = z.object({ outcome: z.string(), ms: z.number(), aboveIdleMiB: z.number() });

/**
 * Has each bomb read by a process of its own and prints what it took. False: one that must be refused was
 * read, or took longer than two seconds or more than 150 MiB, or one that may be read took more than 400 MiB.
 */
export function measureBombs(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'fingerpost-bombs-'));
  const path = join(folder, 'bomb');
  try {
    const verdicts = bombs.map(({ name, make, isRefused }) => {
      const content = make();
      writeFileSync(path, content);
      const output = execFileSync(process.execPath, [reader, path], { encoding: 'utf8' });
      const { outcome, ms, aboveIdleMiB } = Measured.parse(JSON.parse(output));
      const wasRefused = /^[A-Z_]+$/.test(outcome);
      const isGood = wasRefused
        ? ms <= mostMs && aboveIdleMiB <= mostRefusedMebibytes
        : !isRefused && aboveIdleMiB <= mostReadMebibytes;
      const kilobytes = Math.round(content.length / 1_000);
      console.log(
        `${isGood ? 'ok  ' : 'FAIL'} ${name} (${kilobytes} kB): ${outcome}, ${ms} ms, ${aboveIdleMiB} MiB above idle`,
      );
      return isGood;
    });
    return verdicts.every(Boolean);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
