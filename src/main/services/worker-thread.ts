import type {
  CatalogueJob,
  JobPlace,
  JobProgress,
  JobResult,
  WorkerData,
} from '../jobs/catalogue-job.ts';
import { startThread } from './start-thread.ts';

export type RunningJob = {
  /** Rejects with the `AppError` that ended the job, or with a bug. */
  readonly result: Promise<JobResult>;
  /** Tells the job to end at its next step. */
  readonly cancel: () => void;
  readonly isCancelled: () => boolean;
};

/** Runs one job on the catalogue in a thread of its own, with its own connections. */
export function startWorker(
  job: CatalogueJob,
  place: JobPlace,
  onProgress: (progress: JobProgress) => void,
): RunningJob {
  const cancelFlag = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const flag = new Int32Array(cancelFlag);
  const data: WorkerData = { ...place, job, cancelFlag };
  return {
    result: startThread<JobResult, JobProgress>('import-worker', data, onProgress),
    cancel: () => void Atomics.store(flag, 0, 1),
    isCancelled: () => Atomics.load(flag, 0) !== 0,
  };
}
