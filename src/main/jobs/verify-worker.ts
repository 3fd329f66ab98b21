import { workerData } from 'node:worker_threads';

import { runVerifyJob, type VerifyJob } from './verify-job.ts';
import { workInThread } from './work-in-thread.ts';

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- set by `createVerifyHandlers`, our only caller
const job = workerData as VerifyJob;

/** The worker thread of Verify: every timeline once, then it ends. The store has put its errors in our terms. */
await workInThread(
  (onProgress) => runVerifyJob(job, onProgress),
  (thrown) => thrown,
);
