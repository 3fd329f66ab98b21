import type { CatalogueJob, JobPlace, JobResult } from './catalogue-job.ts';
import { changeSample } from './change-sample.ts';
import { importFile } from './import-file.ts';
import { inspectFile } from './inspect-file.ts';
import type { JobSteps } from './job-steps.ts';

/** Does one job on the catalogue up to, and without, the swap. */
export async function runJob(
  job: CatalogueJob,
  place: JobPlace,
  steps: JobSteps,
): Promise<JobResult> {
  if (job.kind === 'inspect') return { isBuilt: false, preview: inspectFile(job, place) };
  if (job.kind === 'import') {
    const report = await importFile(job, place, steps);
    return { isBuilt: !job.isDryRun, report };
  }
  await changeSample(job, place, steps);
  return { isBuilt: true };
}
