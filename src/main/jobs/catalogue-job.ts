import type {
  Encoding,
  ImportMapping,
  ImportPreview,
  ImportReport,
} from '../../shared/model/catalogue-import.ts';

type SourceFile = {
  readonly path: string;
  /** As the operator knows it, without its folder. */
  readonly fileName: string;
  /** Absent: it is found out. */
  readonly encoding?: Encoding | undefined;
};

export type InspectJob = SourceFile & { readonly kind: 'inspect' };

export type ImportJob = SourceFile & {
  readonly kind: 'import';
  /** Absent: the shipped mapping that fits the header, else the guess. */
  readonly mapping?: ImportMapping | undefined;
  readonly isDryRun: boolean;
  readonly microsoftPublishers: readonly string[];
  readonly capturedBy: string;
};

export type SampleJob = { readonly kind: 'load-sample' | 'remove-sample' };

/** Long work on the catalogue, as it is handed to a worker thread. */
export type CatalogueJob = InspectJob | ImportJob | SampleJob;

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

export type JobPhase = 'reading' | 'indexing' | 'checking';

export type JobProgress = {
  readonly phase: JobPhase;
  readonly rows: number;
  readonly share: number;
};

/** What a job leaves behind. `isBuilt`: the next catalogue lies ready to be swapped in. */
export type JobResult = {
  readonly isBuilt: boolean;
  /** The present catalogue could not be read: nothing of it is in the next one. */
  readonly isOldDamaged?: boolean;
  readonly preview?: ImportPreview;
  readonly report?: ImportReport;
};
