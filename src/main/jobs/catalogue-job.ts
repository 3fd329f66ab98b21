import type {
  FileReading,
  ImportMapping,
  ImportPreview,
  ImportReport,
  PreviewRecord,
} from '../../shared/model/catalogue-import.ts';
import type { SourceChoice } from '../../shared/model/catalogue-source.ts';
import type { ImportProgress, importPhases } from '../../shared/model/current-import.ts';
import type { ConflictChoice, MissingChoice } from '../../shared/model/import-plan.ts';

type SourceFile = {
  readonly path: string;
  /** As the operator knows it, without its folder. */
  readonly fileName: string;
  readonly reading: FileReading;
};

type MappedFile = SourceFile & {
  /** Those of the desk; one that fits the header comes before the shipped ones. */
  readonly savedMappings: readonly ImportMapping[];
};

export type InspectJob = MappedFile & { readonly kind: 'inspect' };

export type PreviewJob = SourceFile & {
  readonly kind: 'preview';
  readonly mapping: ImportMapping;
  readonly microsoftPublishers: readonly string[];
};

export type ImportJob = MappedFile & {
  readonly kind: 'import';
  /** Absent: the saved or shipped mapping that fits the header, else the guess. */
  readonly mapping?: ImportMapping | undefined;
  /** Absent: the source that is called as the file is. */
  readonly source?: SourceChoice | undefined;
  readonly isDryRun: boolean;
  readonly missing: MissingChoice;
  readonly conflicts: ConflictChoice;
  readonly microsoftPublishers: readonly string[];
  readonly capturedBy: string;
  /** A UUID: of the state of the catalogue that the import makes, and of its source if that is a new one. */
  readonly importId: string;
  /** Where the rows of the plan are written to; no such file is there yet. */
  readonly planPath: string;
};

/** What changes the sources without a file. */
export type SourceJob = { readonly importId: string } & (
  | { readonly kind: 'load-sample' }
  | { readonly kind: 'remove-source'; readonly id: string; readonly by: string }
  | { readonly kind: 'order-sources'; readonly ids: readonly string[]; readonly by: string }
  | { readonly kind: 'rename-source'; readonly id: string; readonly name: string }
);

/** Makes the catalogue of a catalogue of version 1. */
type CarryOverJob = { readonly kind: 'carry-over'; readonly importId: string };

/** What makes a new catalogue. */
export type BuildJob = ImportJob | SourceJob | CarryOverJob;

/** Long work on the catalogue, as it is handed to a worker thread. */
export type CatalogueJob = InspectJob | PreviewJob | BuildJob;

/** Where the work is done, and how it is told to stop. */
export type JobPlace = {
  readonly dataFolder: string;
  readonly resourcesFolder: string;
  /** UTC, ISO 8601: the moment of capture and of the change. */
  readonly startedAt: string;
};

export type WorkerData = JobPlace & {
  readonly job: CatalogueJob;
  /** One number; not zero: stop. */
  readonly cancelFlag: SharedArrayBuffer;
};

export type JobPhase = (typeof importPhases)[number];
export type JobProgress = ImportProgress;

/** What a job leaves behind. `isBuilt`: the next catalogue lies ready to be swapped in. */
export type JobResult = {
  readonly isBuilt: boolean;
  /** The present catalogue could not be read: nothing of it is in the next one. */
  readonly isOldDamaged?: boolean;
  readonly preview?: ImportPreview;
  readonly records?: readonly PreviewRecord[];
  readonly report?: ImportReport;
};
