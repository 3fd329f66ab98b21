import type { AppError } from '../../shared/errors.ts';
import type { ImportPreview, ImportReport } from '../../shared/model/catalogue-import.ts';
import type { ImportProgress } from '../../shared/model/current-import.ts';

/** How far the import on the screen is. */
export type ImportWork =
  /** What was left here is being looked for. */
  | { readonly status: 'opening' }
  | { readonly status: 'idle'; readonly error: AppError | null }
  | { readonly status: 'uploading'; readonly fileName: string }
  | CheckingImport
  | RunningImport
  | ReportedImport;

export type CheckingImport = {
  readonly status: 'checking';
  readonly preview: ImportPreview;
  /** True: the file is being read in another way, and what is shown is of the way before. */
  readonly isReading: boolean;
  readonly error: AppError | null;
};

export type RunningImport = {
  readonly status: 'running';
  readonly fileName: string;
  readonly isDryRun: boolean;
  readonly progress: ImportProgress | null;
  readonly isCancelling: boolean;
  /** Null: another window chose the file, or this one was opened while the job ran. */
  readonly preview: ImportPreview | null;
};

export type ReportedImport = {
  readonly status: 'reported';
  readonly jobId: string;
  readonly fileName: string;
  readonly report: ImportReport;
  readonly preview: ImportPreview | null;
  readonly error: AppError | null;
};
