import { FileReading, ImportMapping } from '../../shared/model/catalogue-import.ts';
import { SourceChoice } from '../../shared/model/catalogue-source.ts';
import { ConflictChoice, MissingChoice } from '../../shared/model/import-plan.ts';
import { z } from '../../shared/zod.ts';

/** What the operator decided about an import so far; kept by the desk until the import is done with. */
export const ImportChoices = z.strictObject({
  /** Null: no file was chosen. */
  uploadId: z.uuid().nullable(),
  reading: FileReading,
  /** Null: as the desk proposed it. */
  mapping: ImportMapping.nullable(),
  /** Null: the source that is called as the file is. */
  source: SourceChoice.nullable(),
  missing: MissingChoice,
  conflicts: ConflictChoice,
  /** Of the latest trial or import of this file; null: there was none since the columns were changed. */
  jobId: z.uuid().nullable(),
});
export type ImportChoices = Readonly<z.infer<typeof ImportChoices>>;

export const freshChoices: ImportChoices = {
  uploadId: null,
  reading: {},
  mapping: null,
  source: null,
  missing: 'keep',
  conflicts: { default: 'hand', except: [] },
  jobId: null,
};
