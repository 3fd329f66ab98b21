import type { DeskEvent } from '../../shared/desk-event.ts';
import { AppError, toWireError } from '../../shared/errors.ts';
import type { ImportPreview, ImportReport } from '../../shared/model/catalogue-import.ts';
import type {
  CatalogueJob,
  ImportJob,
  InspectJob,
  JobProgress,
  JobResult,
  SampleJob,
} from '../jobs/catalogue-job.ts';
import { lockBuild, removeLeftovers, swapCatalogue } from '../store/catalogue/catalogue-swap.ts';
import { toImportSummary } from './import-summary.ts';
import { type RunningJob, startWorker } from './worker-thread.ts';

type JobDeps = {
  readonly dataFolder: string;
  readonly resourcesFolder: string;
  /** Some systems cannot replace a file that is open. */
  readonly catalogue: { readonly release: () => void };
  readonly emit: (event: DeskEvent) => void;
  readonly log: (error: unknown) => void;
  readonly now: () => Date;
  readonly newId: () => string;
};

type StartedJob = RunningJob & { readonly jobId: string };

export type CatalogueJobs = ReturnType<typeof createCatalogueJobs>;

/** Long work on the catalogue. One build at a time, over all processes; the desk reads on meanwhile. */
export function createCatalogueJobs(deps: JobDeps) {
  let building: (StartedJob & { readonly ended: Promise<unknown> }) | undefined;
  let latestReport: { readonly jobId: string; readonly report: ImportReport } | undefined;

  const start = (job: CatalogueJob, onProgress: (progress: JobProgress) => void): RunningJob => {
    const place = { ...deps, startedAt: deps.now().toISOString() };
    const { dataFolder, resourcesFolder, startedAt } = place;
    return startWorker(job, { dataFolder, resourcesFolder, startedAt }, onProgress);
  };

  /** Holds the lock from here until the new catalogue has its name, or is deleted. */
  function startBuild(job: ImportJob | SampleJob): StartedJob {
    const lock = lockBuild(deps.dataFolder);
    const jobId = deps.newId();
    const onProgress = (progress: JobProgress): void => {
      if (job.kind === 'import') deps.emit({ kind: 'import-progress', jobId, ...progress });
    };
    const running = start(job, onProgress);
    const result = finishBuild(running).finally(() => {
      try {
        removeLeftovers(deps.dataFolder);
      } finally {
        lock.release();
        building = undefined;
      }
    });
    const started = { ...running, result, jobId };
    building = { ...started, ended: result.catch(() => undefined) };
    return started;
  }

  async function finishBuild(running: RunningJob): Promise<JobResult> {
    const result = await running.result;
    if (running.isCancelled()) throw new AppError('IMPORT_CANCELLED');
    if (result.isBuilt) {
      deps.catalogue.release();
      swapCatalogue(deps.dataFolder, result.isOldDamaged ? deps.now() : null);
      deps.emit({ kind: 'catalogue-changed' });
    }
    return result;
  }

  async function reportImport({ jobId, result }: StartedJob, isDryRun: boolean): Promise<void> {
    try {
      const { report } = await result;
      if (!report) throw new Error('an import without a report');
      latestReport = { jobId, report };
      deps.emit({ kind: 'import-done', jobId, report: toImportSummary(report, isDryRun) });
    } catch (error) {
      if (!(error instanceof AppError)) deps.log(error);
      deps.emit({ kind: 'import-failed', jobId, error: toWireError(error) });
    }
  }

  return {
    async inspect(job: InspectJob): Promise<ImportPreview> {
      const { preview } = await start(job, () => undefined).result;
      if (!preview) throw new Error('an inspection without a preview');
      return preview;
    },

    /**
     * Starts an import and returns the id that its events carry; `ended` settles when the last was sent.
     * @throws AppError IMPORT_RUNNING, DATA_FOLDER_NOT_WRITABLE, DATA_FOLDER_NOT_A_FOLDER
     */
    startImport(job: ImportJob): { readonly jobId: string; readonly ended: Promise<boolean> } {
      const started = startBuild(job);
      const isDone = started.result.then(
        () => true,
        () => false,
      );
      const ended = reportImport(started, job.isDryRun).then(() => isDone);
      return { jobId: started.jobId, ended };
    },

    /** @throws AppError JOB_NOT_FOUND when it has ended */
    cancel(jobId: string): void {
      if (building?.jobId !== jobId) throw new AppError('JOB_NOT_FOUND');
      building.cancel();
    },

    /** Returns when the sample is in the catalogue, or out of it. */
    async changeSample(kind: SampleJob['kind']): Promise<void> {
      await startBuild({ kind }).result;
    },

    /** Every row of the report of the latest import: events carry only the first of each list. */
    fullReport: (jobId: string): ImportReport | undefined =>
      latestReport?.jobId === jobId ? latestReport.report : undefined,

    /** Cancels what is running and waits until it has let go of its files. */
    async close(): Promise<void> {
      building?.cancel();
      await building?.ended;
    },
  };
}
