import { isCatalogueDamage } from '../store/catalogue/catalogue-error.ts';
import { removeLeftovers } from '../store/catalogue/catalogue-swap.ts';
import { removePlan } from '../store/import-plan-file.ts';
import { carryOver } from './carry-over.ts';
import type { BuildJob, CatalogueJob, JobPlace, JobResult, SourceJob } from './catalogue-job.ts';
import { type CatalogueChange, changeCatalogue, type ChangeEnd } from './change-catalogue.ts';
import { loadSample } from './change-sample.ts';
import { orderSources, removeSource, renameSource } from './change-sources.ts';
import { importFile } from './import-file.ts';
import { inspectFile, previewFile } from './inspect-file.ts';
import type { JobSteps } from './job-steps.ts';

/** Does one job on the catalogue up to, and without, the swap. */
export async function runJob(
  job: CatalogueJob,
  place: JobPlace,
  steps: JobSteps,
): Promise<JobResult> {
  if (job.kind === 'inspect') return { isBuilt: false, preview: inspectFile(job, place) };
  if (job.kind === 'preview') return { isBuilt: false, records: previewFile(job, place) };
  try {
    return await build(job, place, steps, false);
  } catch (error) {
    const canDoWithout = job.kind === 'import' || job.kind === 'load-sample';
    // Without the present catalogue there is nothing that a source could be taken out of.
    if (!isCatalogueDamage(error) || !canDoWithout) throw error;
    removeLeftovers(place.dataFolder);
    if (job.kind === 'import') removePlan(job.planPath);
    return { ...(await build(job, place, steps, true)), isOldDamaged: true };
  }
}

async function build(
  job: BuildJob,
  place: JobPlace,
  steps: JobSteps,
  isOldDamaged: boolean,
): Promise<JobResult> {
  if (job.kind === 'import') {
    const report = await importFile({ job, place, steps, isOldDamaged });
    return { isBuilt: !job.isDryRun, report };
  }
  if (job.kind === 'carry-over') {
    await carryOver(job.importId, place, steps);
    return { isBuilt: true };
  }
  await changeCatalogue({ place, steps, isOldDamaged, importId: job.importId }, (change) =>
    changeSources(job, change, place, steps),
  );
  return { isBuilt: true };
}

function changeSources(
  job: SourceJob,
  change: CatalogueChange,
  place: JobPlace,
  steps: JobSteps,
): ChangeEnd | Promise<ChangeEnd> {
  if (job.kind === 'load-sample') return loadSample(change, place, steps);
  if (job.kind === 'remove-source') return removeSource(change, job, place, steps);
  if (job.kind === 'order-sources') return orderSources(change, job, place, steps);
  return renameSource(change, job);
}
