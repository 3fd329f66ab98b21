import type { Handlers } from '../../shared/contract.ts';
import type { ImportMapping } from '../../shared/model/catalogue-import.ts';
import type { MappingRepository } from '../store/desk/mapping-repository.ts';
import type { CatalogueJobs } from './catalogue-jobs.ts';
import type { Uploads } from './uploads.ts';

type ImportDeps = {
  readonly jobs: Pick<
    CatalogueJobs,
    'inspect' | 'preview' | 'startImport' | 'currentImport' | 'planPage' | 'cancel'
  >;
  readonly uploads: Pick<Uploads, 'find' | 'forget'>;
  readonly mappings: Pick<MappingRepository, 'list'>;
  /** The desk's own list. */
  readonly microsoftPublishers: () => readonly string[];
  readonly operatorName: () => string;
  readonly log: (error: unknown) => void;
};

type ImportHandlers = Pick<
  Handlers,
  | 'import.inspect'
  | 'import.preview'
  | 'import.start'
  | 'import.plan'
  | 'import.current'
  | 'import.cancel'
>;

/** The import of a file that a door took in: looked into, started, cancelled. Events tell the rest. */
export function createImportHandlers(deps: ImportDeps): ImportHandlers {
  const savedMappings = (): ImportMapping[] => deps.mappings.list().map(({ mapping }) => mapping);

  return {
    'import.inspect': ({ uploadId, ...reading }) => {
      const { path, fileName } = deps.uploads.find(uploadId);
      const file = { path, fileName, reading, savedMappings: savedMappings() };
      return deps.jobs.inspect({ kind: 'inspect', ...file });
    },

    'import.preview': async ({ uploadId, mapping, ...reading }) => {
      const { path, fileName } = deps.uploads.find(uploadId);
      const microsoftPublishers = deps.microsoftPublishers();
      const file = { path, fileName, reading, mapping, microsoftPublishers };
      return { records: [...(await deps.jobs.preview({ kind: 'preview', ...file }))] };
    },

    'import.start': ({ uploadId, encoding, delimiter, sheet, ...choices }) => {
      const { path, fileName } = deps.uploads.find(uploadId);
      const { jobId, ended } = deps.jobs.startImport({
        ...choices,
        uploadId,
        path,
        fileName,
        reading: { encoding, delimiter, sheet },
        savedMappings: savedMappings(),
        microsoftPublishers: deps.microsoftPublishers(),
        capturedBy: deps.operatorName(),
      });
      // After a trial or a failure the operator goes on with the same file.
      void ended
        .then((isDone) => (isDone && !choices.isDryRun ? deps.uploads.forget(uploadId) : undefined))
        .catch(deps.log);
      return { jobId };
    },

    'import.plan': ({ jobId, group, offset, limit }) => {
      const { total, rows } = deps.jobs.planPage(jobId, group, { offset, limit });
      return { total, rows: [...rows] };
    },

    'import.current': () => ({ job: deps.jobs.currentImport() }),

    'import.cancel': ({ jobId }) => {
      deps.jobs.cancel(jobId);
      return {};
    },
  };
}
