import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';

import type { FuzzResult, FuzzShare } from '../tests/fuzz/fuzz-worker.ts';
import { fileKinds } from '../tests/fuzz/list-files.ts';
import { measureBombs } from '../tests/fuzz/measure-bombs.ts';

const mostSilentMs = 2_000;
const lookMs = 250;
const sharesPerKind = 4;

/**
 * `npm run fuzz`: random and mutated files against everything that reads them. `--runs 200000`, `--seed N`; `--bombs`
 * measures the files that are made to exhaust a reader instead, each in a process of its own.
 */
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '200000' },
    seed: { type: 'string', default: `${Date.now() % 1_000_000_000}` },
    bombs: { type: 'boolean', default: false },
  },
});

if (values.bombs) process.exitCode = measureBombs() ? 0 : 1;
else process.exitCode = (await fuzz(Number(values.runs), Number(values.seed))) ? 0 : 1;

async function fuzz(runs: number, seed: number): Promise<boolean> {
  const startedAt = performance.now();
  const perShare = Math.ceil(runs / fileKinds.length / sharesPerKind);
  const shares = fileKinds.flatMap((kind, index) =>
    Array.from({ length: sharesPerKind }, (_, part) => ({
      kind,
      seed: seed + index * sharesPerKind + part,
      runs: perShare,
      storeEvery: 100,
    })),
  );
  console.log(`${perShare * shares.length} files from seed ${seed} (one more for each share)`);
  const results: string[] = [];
  const waiting = [...shares];
  async function work(): Promise<void> {
    for (let share = waiting.shift(); share !== undefined; share = waiting.shift()) {
      results.push(await runShare(share));
    }
  }
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, () => work()));
  const failures = results.filter((text) => text !== '');
  for (const failure of failures) console.error(failure);
  const seconds = Math.round((performance.now() - startedAt) / 1_000);
  console.log(`${failures.length} failures, ${seconds} s`);
  return failures.length === 0;
}

/** Empty: nothing but records and refusals of ours. */
async function runShare(share: Omit<FuzzShare, 'progress'>): Promise<string> {
  const progress = new SharedArrayBuffer(4);
  const worker = new Worker(new URL('../tests/fuzz/fuzz-worker.ts', import.meta.url), {
    workerData: { ...share, progress } satisfies FuzzShare,
  });
  const { promise, resolve } = Promise.withResolvers<string>();
  const watch = watchForHang(progress, (run) => {
    resolve(`${share.kind}, seed ${share.seed}: file ${run} takes longer than ${mostSilentMs} ms`);
  });
  worker.on('message', (result: FuzzResult) => resolve(describe(result)));
  worker.on('error', (error) => resolve(`${share.kind}, seed ${share.seed}: ${error.stack}`));
  const failure = await promise;
  clearInterval(watch);
  await worker.terminate();
  return failure;
}

function watchForHang(progress: SharedArrayBuffer, onHang: (run: number) => void): NodeJS.Timeout {
  const counter = new Int32Array(progress);
  let last = 0;
  let silentMs = 0;
  return setInterval(() => {
    const run = Atomics.load(counter, 0);
    silentMs = run === last ? silentMs + lookMs : 0;
    last = run;
    // Before the first file the thread is only starting.
    if (run > 0 && silentMs > mostSilentMs) onHang(run);
  }, lookMs);
}

function describe({ kind, seed, outcomes, stored, failure }: FuzzResult): string {
  console.log(`${kind} seed ${seed}: ${list(outcomes)}; into a store: ${list(stored)}`);
  return failure === null ? '' : `${kind}, seed ${seed}: ${failure}`;
}

function list(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .toSorted(([, one], [, other]) => other - one)
    .map(([outcome, count]) => `${outcome} ${count}`)
    .join(', ');
}
