import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import type { DeskEvent } from '../../shared/desk-event.ts';
import { AppError } from '../../shared/errors.ts';
import type { ImportPreview, PreviewRecord } from '../../shared/model/catalogue-import.ts';
import type { PlanGroup } from '../../shared/model/import-plan.ts';
import { defaultSourceName } from '../domain/catalogue/source-name.ts';
import type {
  BuildJob,
  CatalogueJob,
  ImportJob,
  InspectJob,
  JobProgress,
  JobResult,
  PreviewJob,
  SourceJob,
} from '../jobs/catalogue-job.ts';
import { isCatalogueDamage } from '../store/catalogue/catalogue-error.ts';
import { catalogueFileName } from '../store/catalogue/catalogue-schema.ts';
import type { CatalogueStore } from '../store/catalogue/catalogue-store.ts';
import {
  type BuildLock,
  removeLeftovers,
  swapCatalogue,
} from '../store/catalogue/catalogue-swap.ts';
import { lockBuildFor } from '../store/catalogue/lock-holder.ts';
import { readImportId, undoCatalogue } from '../store/catalogue/undo-catalogue.ts';
import { dropVersionOne, keepVersionOne } from '../store/catalogue/version-one-file.ts';
import type { TakenBackRepository } from '../store/desk/taken-back-repository.ts';
import { type PlanPage, readPlanPage, removePlan } from '../store/import-plan-file.ts';
import { createLatestImport } from './latest-import.ts';
import { orWhenDamaged } from './readable-catalogue.ts';
import { type RunningJob, startWorker } from './worker-thread.ts';

type JobDeps = {
  readonly dataFolder: string;
  readonly resourcesFolder: string;
  /** Where the plan of an import lies as long as this desk runs; made when it is needed. */
  readonly planFolder: string;
  /** Some systems cannot replace a file that is open. */
  readonly catalogue: Pick<CatalogueStore, 'release' | 'isOutdated' | 'isDamaged' | 'refuse'>;
  readonly takenBack: Pick<TakenBackRepository, 'isUnsettled' | 'planReturn' | 'settle'>;
  readonly emit: (event: DeskEvent) => void;
  readonly log: (error: unknown) => void;
  readonly now: () => Date;
  readonly newId: () => string;
};

type StartedJob = RunningJob & { readonly jobId: string };
type Without<Job, Names extends string> = Job extends unknown ? Omit<Job, Names> : never;

export type ImportRequest = Omit<ImportJob, 'kind' | 'importId' | 'planPath'> & {
  /** Null: the file did not come through an upload. */
  readonly uploadId: string | null;
};
export type SourceRequest = Without<SourceJob, 'importId'>;

export type CatalogueJobs = ReturnType<typeof createCatalogueJobs>;

/** Long work on the catalogue. One build at a time, over all processes; the desk reads on meanwhile. */
export function createCatalogueJobs(deps: JobDeps) {
  const { dataFolder } = deps;
  let building: (StartedJob & { readonly ended: Promise<unknown> }) | undefined;
  const latest = createLatestImport(deps.emit);
  let latestPlan: { readonly jobId: string; readonly path: string } | undefined;

  const start = (job: CatalogueJob, onProgress: (progress: JobProgress) => void): RunningJob => {
    const { resourcesFolder } = deps;
    const startedAt = deps.now().toISOString();
    return startWorker(job, { dataFolder, resourcesFolder, startedAt }, onProgress);
  };

  /** Does what was written down of what was kept by hand, now that the catalogue tells how it ended. */
  function settleTakenBack(): void {
    const importId = orWhenDamaged(() => readImportId(dataFolder), undefined);
    if (importId !== undefined) deps.takenBack.settle(importId);
  }

  /** A desk that was killed between its two files has left this to the next one. */
  function settleLeftBehind(): void {
    if (!deps.takenBack.isUnsettled()) return;
    try {
      const lock = lockBuildFor(dataFolder, null);
      try {
        settleTakenBack();
      } finally {
        lock.release();
      }
    } catch (error) {
      // Whoever holds the lock settles it.
      if (!(error instanceof AppError)) throw error;
    }
  }

  /** Holds the lock from here until the new catalogue has its name, or is deleted. */
  function startBuild(job: BuildJob, jobId: string): StartedJob {
    if (job.kind !== 'carry-over') requireUpToDate(job);
    const holder = job.kind === 'import' ? { file: job.fileName, by: job.capturedBy } : null;
    const lock = lockBuildFor(dataFolder, holder);
    try {
      if (deps.takenBack.isUnsettled()) settleTakenBack();
      return startLocked(job, jobId, lock);
    } catch (error) {
      lock.release();
      throw error;
    }
  }

  function startLocked(job: BuildJob, jobId: string, lock: BuildLock): StartedJob {
    const onProgress = (progress: JobProgress): void => {
      if (job.kind === 'import') latest.progressed(jobId, progress);
    };
    const running = start(job, onProgress);
    const result = finishBuild(job, running).finally(() => {
      try {
        removeLeftovers(dataFolder);
        if (deps.takenBack.isUnsettled()) settleTakenBack();
      } finally {
        lock.release();
        building = undefined;
      }
    });
    const started = { ...running, result, jobId };
    building = { ...started, ended: result.catch(() => undefined) };
    return started;
  }

  /** What is of version 1 is never built over, and never taken for nothing. */
  function requireUpToDate(job: BuildJob): void {
    const path = join(dataFolder, catalogueFileName);
    if (deps.catalogue.isOutdated()) throw new AppError('CATALOGUE_OUTDATED', { path });
    const canDoWithout = job.kind === 'import' || job.kind === 'load-sample';
    if (!canDoWithout && deps.catalogue.isDamaged())
      throw new AppError('CATALOGUE_DAMAGED', { path });
  }

  /** Settles when a catalogue of version 1 was carried over, or none is there that can be. */
  async function carryOver(): Promise<void> {
    if (!deps.catalogue.isOutdated()) return;
    const jobId = deps.newId();
    try {
      await startBuild({ kind: 'carry-over', importId: jobId }, jobId).result;
    } catch (error) {
      if (!isCatalogueDamage(error)) {
        if (!(error instanceof AppError)) deps.log(error);
        const path = join(dataFolder, catalogueFileName);
        throw new AppError('CATALOGUE_OUTDATED', { path }, { cause: error });
      }
      deps.catalogue.refuse();
      deps.emit({ kind: 'catalogue-changed' });
    }
  }

  async function finishBuild(job: BuildJob, running: RunningJob): Promise<JobResult> {
    const result = await running.result;
    if (running.isCancelled()) throw new AppError('IMPORT_CANCELLED');
    if (result.isBuilt) {
      // A damaged one of version 1 is known as such to this process, not to the worker.
      const isOldDamaged = result.isOldDamaged ?? deps.catalogue.isDamaged();
      deps.catalogue.release();
      if (job.kind === 'carry-over') keepVersionOne(dataFolder);
      swapCatalogue(dataFolder, isOldDamaged ? deps.now() : null);
      if (job.kind === 'import') dropVersionOne(dataFolder);
      settleTakenBack();
      deps.emit({ kind: 'catalogue-changed' });
    }
    return result;
  }

  async function reportImport({ jobId, result }: StartedJob): Promise<boolean> {
    try {
      const { report } = await result;
      if (!report) throw new Error('an import without a report');
      latest.done(jobId, report);
      return true;
    } catch (error) {
      dropPlan();
      if (!(error instanceof AppError)) deps.log(error);
      latest.failed(jobId, error);
      return false;
    }
  }

  function newPlanPath(jobId: string): string {
    mkdirSync(deps.planFolder, { recursive: true, mode: 0o700 });
    return join(deps.planFolder, `plan-${jobId}.sqlite`);
  }

  function dropPlan(): void {
    if (latestPlan) removePlan(latestPlan.path);
    latestPlan = undefined;
  }

  settleLeftBehind();
  const ready = carryOver();
  // Whoever waits for it is told; the window is told by its status.
  ready.catch(() => undefined);
  return {
    /** Settles once no catalogue of version 1 is left. @throws AppError CATALOGUE_OUTDATED when it did not succeed */
    ready,

    async inspect(job: InspectJob): Promise<ImportPreview> {
      const { preview } = await start(job, () => undefined).result;
      if (!preview) throw new Error('an inspection without a preview');
      return preview;
    },

    async preview(job: PreviewJob): Promise<readonly PreviewRecord[]> {
      const { records } = await start(job, () => undefined).result;
      if (!records) throw new Error('a preview without records');
      return records;
    },

    /**
     * Starts an import and returns the id that its events carry; `ended` settles when the last was sent, with
     * whether it was done.
     * @throws AppError IMPORT_RUNNING, IMPORT_OF_FILE_RUNNING, DATA_FOLDER_NOT_WRITABLE, DATA_FOLDER_NOT_A_FOLDER
     */
    startImport({ uploadId, ...request }: ImportRequest): {
      readonly jobId: string;
      readonly ended: Promise<boolean>;
    } {
      const jobId = deps.newId();
      const path = newPlanPath(jobId);
      const job: ImportJob = { ...request, kind: 'import', importId: jobId, planPath: path };
      const started = startBuild(job, jobId);
      dropPlan();
      latestPlan = { jobId, path };
      const { fileName, isDryRun } = request;
      latest.started({ jobId, uploadId, fileName, sourceName: sourceNameOf(request), isDryRun });
      return { jobId, ended: reportImport(started) };
    },

    /** The import that runs, or the latest that did; null: none since the desk was opened. */
    currentImport: latest.current,

    /** A page of what the latest import of this desk does, or would do. @throws AppError JOB_NOT_FOUND */
    planPage(
      jobId: string,
      group: PlanGroup,
      page: { readonly offset: number; readonly limit: number },
    ): PlanPage {
      const isThere = latestPlan?.jobId === jobId && building?.jobId !== jobId;
      if (!latestPlan || !isThere) throw new AppError('JOB_NOT_FOUND');
      return readPlanPage(latestPlan.path, group, page);
    },

    /** @throws AppError JOB_NOT_FOUND when it has ended */
    cancel(jobId: string): void {
      if (building?.jobId !== jobId) throw new AppError('JOB_NOT_FOUND');
      building.cancel();
    },

    /** Returns when the catalogue is as was asked. @throws AppError IMPORT_RUNNING, and those of the job */
    async changeSources(request: SourceRequest): Promise<void> {
      const importId = deps.newId();
      await startBuild({ ...request, importId }, importId).result;
    },

    /**
     * Back to the catalogue before the latest import, with what it took back of what was written by hand.
     * @throws AppError NOTHING_TO_UNDO, IMPORT_RUNNING, IMPORT_OF_FILE_RUNNING
     */
    undoImport(): void {
      const lock = lockBuildFor(dataFolder, null);
      try {
        settleTakenBack();
        const importId = readImportId(dataFolder);
        if (importId === null) throw new AppError('NOTHING_TO_UNDO');
        deps.takenBack.planReturn(importId);
        deps.catalogue.release();
        undoCatalogue(dataFolder);
        deps.emit({ kind: 'catalogue-changed' });
      } finally {
        try {
          settleTakenBack();
        } finally {
          lock.release();
        }
      }
    },

    /** Cancels what is running and waits until it has let go of its files. */
    async close(): Promise<void> {
      building?.cancel();
      await building?.ended;
      dropPlan();
    },
  };
}

/** Null: a source that is there was chosen. */
function sourceNameOf({ source, fileName }: Pick<ImportJob, 'source' | 'fileName'>): string | null {
  if (source === undefined) return defaultSourceName(fileName);
  return 'name' in source ? source.name : null;
}
