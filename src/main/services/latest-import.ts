import type { DeskEvent } from '../../shared/desk-event.ts';
import { toWireError } from '../../shared/errors.ts';
import type { ImportReport } from '../../shared/model/catalogue-import.ts';
import type { CurrentImport } from '../../shared/model/current-import.ts';
import type { JobProgress } from '../jobs/catalogue-job.ts';

type Started = Pick<CurrentImport, 'jobId' | 'uploadId' | 'fileName' | 'sourceName' | 'isDryRun'>;

/** Tells of an import as it goes on, and keeps what was told last for a window that was not there. */
export function createLatestImport(emit: (event: DeskEvent) => void) {
  let latest: CurrentImport | null = null;

  function change(jobId: string, news: Partial<CurrentImport>): void {
    if (latest?.jobId === jobId) latest = { ...latest, ...news };
  }

  return {
    current: (): CurrentImport | null => latest,

    started(started: Started): void {
      latest = { ...started, state: 'running', progress: null, report: null, error: null };
    },

    progressed(jobId: string, progress: JobProgress): void {
      change(jobId, { progress });
      emit({ kind: 'import-progress', jobId, ...progress });
    },

    done(jobId: string, report: ImportReport): void {
      change(jobId, { state: 'done', report });
      emit({ kind: 'import-done', jobId, report });
    },

    /** `error` is what ended it; one that nobody expected is told as such. */
    failed(jobId: string, error: unknown): void {
      const { code, params } = toWireError(error);
      change(jobId, { state: 'failed', error: { code, params } });
      emit({ kind: 'import-failed', jobId, error: { code, params } });
    },
  };
}
