import { parentPort, workerData } from 'node:worker_threads';

import { AppError } from '../../shared/errors.ts';
import { buildPaths } from '../store/catalogue/catalogue-swap.ts';
import { toStoreError } from '../store/store-error.ts';
import type { WorkerData, WorkerMessage } from './catalogue-job.ts';
import { createJobSteps } from './job-steps.ts';
import { runJob } from './run-job.ts';

/** The worker thread of long work on the catalogue: one job, then it ends. */
async function main(data: WorkerData): Promise<void> {
  const steps = createJobSteps(data.cancelFlag, (progress) => post({ kind: 'progress', progress }));
  try {
    post({ kind: 'done', result: await runJob(data.job, data, steps) });
  } catch (thrown) {
    const error = toStoreError(thrown, buildPaths(data.dataFolder).current);
    if (error instanceof AppError) {
      post({ kind: 'failed', error: { code: error.code, params: error.params } });
    } else {
      post({ kind: 'crashed', error });
    }
  }
}

function post(message: WorkerMessage): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port, not a window
  parentPort?.postMessage(message);
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- set by `startWorker`, our only caller
await main(workerData as WorkerData);
