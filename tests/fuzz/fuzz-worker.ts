import { parentPort, workerData } from 'node:worker_threads';

import * as fc from 'fast-check';

import { createStoreCheck } from './import-into-store.ts';
import { type FileKind, fileOf } from './list-files.ts';
import { readWholeList } from './read-whole-list.ts';

/** One share of the runs: files of one kind, from one seed. */
export type FuzzShare = {
  readonly kind: FileKind;
  readonly seed: number;
  readonly runs: number;
  /** Every so many files one is imported into a store as well. */
  readonly storeEvery: number;
  /** The number of the file that is being read, for whoever watches for a hang. */
  readonly progress: SharedArrayBuffer;
};

/** What became of the files, by the code of each refusal; `failure`: what no file should have done. */
export type FuzzResult = {
  readonly kind: FileKind;
  readonly seed: number;
  readonly outcomes: Readonly<Record<string, number>>;
  readonly stored: Readonly<Record<string, number>>;
  readonly failure: string | null;
};

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- set by the script, our only caller
const share = workerData as FuzzShare;
const progress = new Int32Array(share.progress);
const outcomes: Record<string, number> = {};
const stored: Record<string, number> = {};
const store = createStoreCheck();
let count = 0;

function add(counts: Record<string, number>, outcome: string): void {
  counts[outcome] = (counts[outcome] ?? 0) + 1;
}

async function checkFile(content: Uint8Array): Promise<void> {
  count += 1;
  Atomics.add(progress, 0, 1);
  const result = readWholeList(content);
  add(outcomes, typeof result === 'number' ? 'records' : result);
  if (count % share.storeEvery === 0) add(stored, await store.take(content));
}

await store.begin();
const details = await fc.check(fc.asyncProperty(fileOf(share.kind), checkFile), {
  seed: share.seed,
  numRuns: share.runs,
  endOnFailure: true,
});
store.remove();
const failure = details.failed ? fc.defaultReportMessage(details) : undefined;
const result: FuzzResult = {
  kind: share.kind,
  seed: share.seed,
  outcomes,
  stored,
  failure: failure ?? null,
};
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port of a thread, no window
parentPort?.postMessage(result);
