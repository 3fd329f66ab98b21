import { workerData } from 'node:worker_threads';

import { buildPaths } from '../store/catalogue/catalogue-swap.ts';
import { toStoreError } from '../store/store-error.ts';
import type { WorkerData } from './catalogue-job.ts';
import { createJobSteps } from './job-steps.ts';
import { runJob } from './run-job.ts';
import { workInThread } from './work-in-thread.ts';

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- set by `startWorker`, our only caller
const data = workerData as WorkerData;

/** The worker thread of long work on the catalogue: one job, then it ends. */
await workInThread(
  (onProgress) => {
    const isTrial = data.job.kind === 'import' && data.job.isDryRun;
    return runJob(data.job, data, createJobSteps(data.cancelFlag, onProgress, { isTrial }));
  },
  (thrown) => toStoreError(thrown, buildPaths(data.dataFolder).current),
);
