import { workerData } from 'node:worker_threads';

import { type QualityJob, runQualityJob } from './quality-job.ts';
import { workInThread } from './work-in-thread.ts';

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- set by `createQuality`, our only caller
const job = workerData as QualityJob;

/** The worker thread of the flags: all records once, then it ends. The stores have put their errors in our terms. */
await workInThread(
  (onProgress) => runQualityJob(job, onProgress),
  (thrown) => thrown,
);
