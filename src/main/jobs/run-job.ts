import { isCatalogueDamage } from '../store/catalogue/catalogue-error.ts';
import { removeLeftovers } from '../store/catalogue/catalogue-swap.ts';
import type { CatalogueJob, ImportJob, JobPlace, JobResult, SampleJob } from './catalogue-job.ts';
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
  try {
    return await build(job, place, steps, false);
  } catch (error) {
    // Without the present catalogue there is nothing that a sample could be taken out of.
    if (!isCatalogueDamage(error) || job.kind === 'remove-sample') throw error;
    removeLeftovers(place.dataFolder);
    return { ...(await build(job, place, steps, true)), isOldDamaged: true };
  }
}

async function build(
  job: ImportJob | SampleJob,
  place: JobPlace,
  steps: JobSteps,
  isOldDamaged: boolean,
): Promise<JobResult> {
  if (job.kind === 'import') {
    const report = await importFile(job, place, steps, isOldDamaged);
    return { isBuilt: !job.isDryRun, report };
  }
  await changeSample(job, place, steps, isOldDamaged);
  return { isBuilt: true };
}
