import { SingleLine } from '../limits.ts';
import {
  FileReading,
  ImportMapping,
  ImportPreview,
  PreviewRecord,
  SavedMapping,
} from '../model/catalogue-import.ts';
import {
  CatalogueSource,
  ImportUndo,
  SourceChoice,
  SourceName,
} from '../model/catalogue-source.ts';
import { CurrentImport } from '../model/current-import.ts';
import { ConflictChoice, MissingChoice, PlanGroup, PlanRow } from '../model/import-plan.ts';
import { z } from '../zod.ts';

const jobId = z.uuid();
const nothing = z.strictObject({});
const file = { uploadId: z.uuid(), ...FileReading.shape };
const sourceId = SingleLine.min(1);

/** In the order of precedence, and what can be taken back; `undo` null: nothing. */
const sources = z.strictObject({
  sources: z.array(CatalogueSource),
  undo: ImportUndo.nullable(),
});
const mappings = z.strictObject({ mappings: z.array(SavedMapping) });

/** Files that become part of the catalogue, and the sources that they came from. */
export const catalogueImportProcedures = {
  'import.inspect': { input: z.strictObject(file), output: ImportPreview },
  /** What becomes of the first ten records. */
  'import.preview': {
    input: z.strictObject({ ...file, mapping: ImportMapping }),
    output: z.strictObject({ records: z.array(PreviewRecord) }),
  },
  /** @throws IMPORT_RUNNING; SOURCE_NOT_FOUND and the rest come as events of the job */
  'import.start': {
    input: z.strictObject({
      ...file,
      /** Absent: the saved or shipped mapping that fits the header, else the guess. */
      mapping: ImportMapping.optional(),
      /** Absent: the source that is called as the file is, dates left out. */
      source: SourceChoice.optional(),
      /** True: only says what would happen. */
      isDryRun: z.boolean(),
      missing: MissingChoice.default('keep'),
      conflicts: ConflictChoice.default({ default: 'hand', except: [] }),
    }),
    output: z.strictObject({ jobId }),
  },
  /** A page of what the latest import of this desk does, or would do. An import that was done lists no `added` and `changed`. @throws JOB_NOT_FOUND */
  'import.plan': {
    input: z.strictObject({
      jobId,
      group: PlanGroup,
      offset: z.number().int().min(0),
      limit: z.number().int().min(1).max(1_000),
    }),
    output: z.strictObject({ total: z.number().int(), rows: z.array(PlanRow) }),
  },
  /** The import that runs, or the latest that did, for a window that was opened meanwhile. */
  'import.current': { input: nothing, output: z.strictObject({ job: CurrentImport.nullable() }) },
  'import.cancel': { input: z.strictObject({ jobId }), output: nothing },
  /** Back to the catalogue before the latest import or change of the sources, with what was taken back of what was written by hand. @throws NOTHING_TO_UNDO, IMPORT_RUNNING */
  'import.undo': { input: nothing, output: sources },

  'mappings.list': { input: nothing, output: mappings },
  /** In place of the one that has this name. */
  'mappings.save': { input: z.strictObject({ mapping: ImportMapping }), output: mappings },
  /** @throws MAPPING_NOT_FOUND */
  'mappings.remove': { input: z.strictObject({ name: z.string() }), output: mappings },

  'sources.list': { input: nothing, output: sources },
  /** All sources but the sample, the first to be heard first. Answers when the catalogue is made again. @throws SOURCES_CHANGED, IMPORT_RUNNING */
  'sources.order': {
    input: z.strictObject({ ids: z.array(sourceId).max(1_000) }),
    output: sources,
  },
  /** @throws SOURCE_NOT_FOUND, SOURCE_EXISTS, IMPORT_RUNNING */
  'sources.rename': { input: z.strictObject({ id: sourceId, name: SourceName }), output: sources },
  /** What only this source holds is gone. @throws SOURCE_NOT_FOUND, IMPORT_RUNNING */
  'sources.remove': { input: z.strictObject({ id: sourceId }), output: sources },
} as const;
