import { createStore } from 'zustand/vanilla';

import type { Client } from '../../shared/client.ts';
import type { DeskEvent } from '../../shared/desk-event.ts';
import type { AppError } from '../../shared/errors.ts';
import type { Encoding, ImportPreview, ImportReport, MappingField } from '../../shared/model/catalogue-import.ts';
import { toAppError } from '../app/to-app-error.ts';
import type { Transport } from '../transport/transport.ts';
import { toImportError } from './to-import-error.ts';
import { withColumn } from './with-column.ts';

type Progress = Extract<DeskEvent, { kind: 'import-progress' }>;

/** A file that was understood, with the mapping as the operator has it now. */
export type CheckedFile = {
  readonly uploadId: string;
  readonly preview: ImportPreview;
  readonly isChanged: boolean;
};

export type ImportWork =
  | { readonly status: 'idle' }
  | { readonly status: 'uploading'; readonly fileName: string }
  | { readonly status: 'checking'; readonly file: CheckedFile; readonly error: AppError | null }
  | {
      readonly status: 'running';
      readonly file: CheckedFile;
      readonly isDryRun: boolean;
      readonly progress: Progress | null;
      readonly isCancelling: boolean;
    }
  | { readonly status: 'reported'; readonly file: CheckedFile; readonly report: ImportReport }
  | { readonly status: 'failed'; readonly error: AppError };

export type ImportStore = ReturnType<typeof createImportStore>;

/** One import: the file goes up, its columns are looked over, it is tried, then done. */
export function createImportStore(client: Client, transport: Transport) {
  const state = createStore<ImportWork>(() => ({ status: 'idle' }));
  /** Null until the desk has named the job; what it says before that is kept in `early`. */
  let jobId: string | null = null;
  let early: DeskEvent[] = [];

  function hear(event: DeskEvent): void {
    if (event.kind === 'catalogue-changed' || event.kind === 'verify-progress') return;
    if (jobId === null) early.push(event);
    else if (event.jobId === jobId) take(event);
  }

  function take(
    event: Exclude<DeskEvent, { kind: 'catalogue-changed' | 'verify-progress' }>,
  ): void {
    const work = state.getState();
    if (work.status !== 'running') return;
    if (event.kind === 'import-progress') {
      return state.setState({ ...work, progress: event }, true);
    }
    const { file } = work;
    if (event.kind === 'import-done') {
      return state.setState({ status: 'reported', file, report: event.report }, true);
    }
    const error = toImportError(event.error);
    state.setState({ status: 'checking', file, error }, true);
  }

  async function inspect(uploadId: string, encoding?: Encoding): Promise<void> {
    const preview = await client('import.inspect', {
      uploadId,
      ...(encoding === undefined ? {} : { encoding }),
    });
    const file = { uploadId, preview, isChanged: false };
    state.setState({ status: 'checking', file, error: null }, true);
  }

  return {
    state,

    async choose(file: File): Promise<void> {
      state.setState({ status: 'uploading', fileName: file.name }, true);
      try {
        await inspect(await transport.upload(file));
      } catch (error) {
        state.setState({ status: 'failed', error: toAppError(error) }, true);
      }
    },

    async setEncoding(encoding: Encoding): Promise<void> {
      const work = state.getState();
      if (work.status !== 'checking') return;
      try {
        await inspect(work.file.uploadId, encoding);
      } catch (error) {
        state.setState({ ...work, error: toAppError(error) }, true);
      }
    },

    /** `field` null: the column is not used. */
    setColumn(column: string, field: MappingField | null): void {
      const work = state.getState();
      if (work.status !== 'checking') return;
      const { preview } = work.file;
      const mapping = withColumn(preview.mapping, column, field);
      const file = { ...work.file, preview: { ...preview, mapping }, isChanged: true };
      state.setState({ status: 'checking', file, error: null }, true);
    },

    async start(isDryRun: boolean): Promise<void> {
      const work = state.getState();
      if (work.status !== 'checking' && work.status !== 'reported') return;
      const { file } = work;
      const { encoding, mapping } = file.preview;
      jobId = null;
      early = [];
      state.setState(
        { status: 'running', file, isDryRun, progress: null, isCancelling: false },
        true,
      );
      try {
        const started = await client('import.start', {
          uploadId: file.uploadId,
          encoding,
          mapping,
          isDryRun,
        });
        jobId = started.jobId;
        early.forEach(hear);
      } catch (error) {
        state.setState({ status: 'checking', file, error: toAppError(error) }, true);
      }
    },

    async cancel(): Promise<void> {
      const work = state.getState();
      if (work.status !== 'running' || jobId === null) return;
      state.setState({ ...work, isCancelling: true }, true);
      // A job that has just ended says so itself.
      await client('import.cancel', { jobId }).catch(() => undefined);
    },

    /** Back to the columns, with the same file. */
    change(): void {
      const work = state.getState();
      if (work.status !== 'reported') return;
      state.setState({ status: 'checking', file: work.file, error: null }, true);
    },

    reset: (): void => state.setState({ status: 'idle' }, true),
    /** Hears of the job's progress until the returned function is called. */
    listen: (): (() => void) => transport.onEvent(hear),
  };
}
