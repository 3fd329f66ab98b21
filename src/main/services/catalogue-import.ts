import type { Handlers } from '../../shared/contract.ts';
import type { CatalogueJobs } from './catalogue-jobs.ts';
import type { Uploads } from './uploads.ts';

type ImportDeps = {
  readonly jobs: Pick<CatalogueJobs, 'inspect' | 'startImport' | 'cancel'>;
  readonly uploads: Pick<Uploads, 'find' | 'forget'>;
  /** The desk's own list. */
  readonly microsoftPublishers: () => readonly string[];
  readonly operatorName: () => string;
  readonly log: (error: unknown) => void;
};

/** The import of a file that a door took in: looked into, started, cancelled. Events tell the rest. */
export function createImportHandlers(
  deps: ImportDeps,
): Pick<Handlers, 'import.inspect' | 'import.start' | 'import.cancel'> {
  return {
    'import.inspect': ({ uploadId, encoding }) => {
      const { path, fileName } = deps.uploads.find(uploadId);
      return deps.jobs.inspect({ kind: 'inspect', path, fileName, encoding });
    },

    'import.start': ({ uploadId, encoding, mapping, isDryRun }) => {
      const { path, fileName } = deps.uploads.find(uploadId);
      const { jobId, ended } = deps.jobs.startImport({
        kind: 'import',
        path,
        fileName,
        encoding,
        mapping,
        isDryRun,
        microsoftPublishers: deps.microsoftPublishers(),
        capturedBy: deps.operatorName(),
      });
      // After a trial or a failure the operator goes on with the same file.
      void ended
        .then((isDone) => (isDone && !isDryRun ? deps.uploads.forget(uploadId) : undefined))
        .catch(deps.log);
      return { jobId };
    },

    'import.cancel': ({ jobId }) => {
      deps.jobs.cancel(jobId);
      return {};
    },
  };
}
