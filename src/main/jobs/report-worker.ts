import { workerData } from 'node:worker_threads';

import { type ReportJob, runReportJob } from './report-job.ts';
import { workInThread } from './work-in-thread.ts';

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- set by `createReportHandlers`, our only caller
const job = workerData as ReportJob;

/** The worker thread of the report: one period, then it ends. The stores have put their errors in our terms. */
await workInThread(
  () => runReportJob(job),
  (thrown) => thrown,
);
