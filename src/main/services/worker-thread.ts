import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

import { AppError } from '../../shared/errors.ts';
import type {
  CatalogueJob,
  JobPlace,
  JobProgress,
  JobResult,
  WorkerData,
  WorkerMessage,
} from '../jobs/catalogue-job.ts';

export type RunningJob = {
  /** Rejects with the `AppError` that ended the job, or with a bug. */
  readonly result: Promise<JobResult>;
  /** Tells the job to end at its next step. */
  readonly cancel: () => void;
  readonly isCancelled: () => boolean;
};

/** Where the worker's file may lie, seen from this code: in the bundle, beside its chunks, in the sources. */
const workerPlaces = ['import-worker.js', '../import-worker.js', '../jobs/import-worker.ts'];

/** Runs one job in a thread of its own, with its own connections. */
export function startWorker(
  job: CatalogueJob,
  place: JobPlace,
  onProgress: (progress: JobProgress) => void,
): RunningJob {
  const cancelFlag = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const flag = new Int32Array(cancelFlag);
  const workerData: WorkerData = { ...place, job, cancelFlag };
  const result = new Promise<JobResult>((resolve, reject) => {
    // Our own flags, such as a loader of the tests, are no business of the worker's.
    const worker = new Worker(findWorkerFile(), { workerData, execArgv: [] });
    let ending: (() => void) | undefined;
    worker.on('message', (message: WorkerMessage) => {
      if (message.kind === 'progress') onProgress(message.progress);
      else ending = () => settle(message, resolve, reject);
    });
    worker.on('error', reject);
    // Only once the thread has ended has it let go of its files.
    worker.on('exit', (code) => {
      if (ending) ending();
      else reject(new Error(`the worker ended with ${code} and without a word`));
    });
  });
  return {
    result,
    cancel: () => void Atomics.store(flag, 0, 1),
    isCancelled: () => Atomics.load(flag, 0) !== 0,
  };
}

function settle(
  message: Exclude<WorkerMessage, { kind: 'progress' }>,
  resolve: (result: JobResult) => void,
  reject: (error: unknown) => void,
): void {
  if (message.kind === 'done') resolve(message.result);
  else if (message.kind === 'crashed') reject(message.error);
  else reject(new AppError(message.error.code, message.error.params));
}

function findWorkerFile(): string {
  const paths = workerPlaces.map((place) => join(import.meta.dirname, place));
  const found = paths.find((path) => existsSync(path));
  if (found === undefined) throw new Error(`no import worker near ${import.meta.dirname}`);
  return found;
}
