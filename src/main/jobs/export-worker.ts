import { workerData } from 'node:worker_threads';

import { toStoreError } from '../store/store-error.ts';
import { type ExportJob, runExportJob } from './export-job.ts';
import { workInThread } from './work-in-thread.ts';

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- set by `createCatalogueExport`, our only caller
const job = workerData as ExportJob;

/** The worker thread of an export: one list, then it ends. */
await workInThread(
  (onProgress) => runExportJob(job, onProgress),
  (thrown) => toStoreError(thrown, job.path),
);
