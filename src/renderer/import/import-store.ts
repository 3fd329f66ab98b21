import { createStore } from 'zustand/vanilla';

import type { Client } from '../../shared/client.ts';
import type { DeskEvent } from '../../shared/desk-event.ts';
import type { AppError } from '../../shared/errors.ts';
import type {
  FileReading,
  ImportPreview,
  ImportReport,
} from '../../shared/model/catalogue-import.ts';
import type { CurrentImport } from '../../shared/model/current-import.ts';
import { createFormDraft } from '../app/form-draft.ts';
import { toAppError } from '../app/to-app-error.ts';
import type { UnfinishedText } from '../app/unfinished-text.ts';
import type { Transport } from '../transport/transport.ts';
import { freshChoices, ImportChoices } from './import-choices.ts';
import type { ImportWork } from './import-work.ts';
import { isSameHeader } from './is-same-header.ts';
import { toImportError } from './to-import-error.ts';

type JobEvent = Extract<DeskEvent, { kind: 'import-progress' | 'import-done' | 'import-failed' }>;

type ImportStoreDeps = {
  readonly client: Client;
  readonly transport: Pick<Transport, 'upload' | 'onEvent'>;
  /** Keeps the choices over a reload. */
  readonly unfinished: UnfinishedText;
};

export type ImportStore = ReturnType<typeof createImportStore>;

/** One import: the file goes up, its columns are looked over, it is tried, then done. */
export function createImportStore({ client, transport, unfinished }: ImportStoreDeps) {
  const state = createStore<ImportWork>(() => ({ status: 'opening' }));
  const choices = createFormDraft(unfinished, ImportChoices, freshChoices);
  /** Null until the desk has named the job; what it says before that is kept in `early`. */
  let jobId: string | null = null;
  let early: JobEvent[] = [];
  /** Counts the ways in which the file was asked for, so that a late answer replaces no newer one. */
  let asked = 0;

  const set = (work: ImportWork): void => state.setState(work, true);
  const chosen = (): ImportChoices => choices.state.getState();

  function follow(id: string): void {
    jobId = id;
    const waiting = early;
    early = [];
    waiting.forEach(hear);
  }

  function hear(event: DeskEvent): void {
    if (!('jobId' in event)) return;
    if (jobId === null) early.push(event);
    else if (event.jobId === jobId) take(event);
  }

  function take(event: JobEvent): void {
    const work = state.getState();
    if (work.status !== 'running') return;
    if (event.kind === 'import-progress') {
      const { kind: _kind, jobId: _jobId, ...progress } = event;
      return set({ ...work, progress });
    }
    if (event.kind === 'import-done') return showReport(event.jobId, work, event.report);
    choices.type({ jobId: null });
    return void showColumns(work.preview, toImportError(event.error));
  }

  function showReport(
    id: string,
    { fileName, preview }: { fileName: string; preview: ImportPreview | null },
    report: ImportReport,
  ): void {
    set({ status: 'reported', jobId: id, fileName, report, preview, error: null });
  }

  /** Back to the columns; where they are not known, the file is read for them. */
  async function showColumns(known: ImportPreview | null, error: AppError | null): Promise<void> {
    const { uploadId, reading } = chosen();
    if (known) return set({ status: 'checking', preview: known, isReading: false, error });
    if (uploadId === null) return set({ status: 'idle', error });
    try {
      const preview = await client('import.inspect', { uploadId, ...reading });
      return set({ status: 'checking', preview, isReading: false, error });
    } catch (problem) {
      choices.end();
      return set({ status: 'idle', error: error ?? toAppError(problem) });
    }
  }

  /** What ran or ended while this window was elsewhere. False: nothing of it is of interest here. */
  function takeUp(job: CurrentImport | null): boolean {
    if (job === null) return false;
    const { fileName, isDryRun, progress, report } = job;
    if (job.state === 'running') {
      set({ status: 'running', fileName, isDryRun, progress, isCancelling: false, preview: null });
      follow(job.jobId);
      return true;
    }
    if (job.jobId !== chosen().jobId) return false;
    if (report) showReport(job.jobId, { fileName, preview: null }, report);
    else void showColumns(null, toImportError(job.error ?? { code: 'INTERNAL', params: {} }));
    return true;
  }

  return {
    state,
    choices: choices.state,

    /** Takes up what runs, or was left. `uploadId`: a file that was handed over from another screen. */
    async resume(uploadId: string | null): Promise<void> {
      const [job] = await Promise.all([
        client('import.current', {}).then(
          (answer) => answer.job,
          () => null,
        ),
        choices.resume((kept) => uploadId === null || kept.uploadId === uploadId),
      ]);
      if (state.getState().status !== 'opening' || takeUp(job)) return;
      const isHandedOver = uploadId !== null && chosen().uploadId === null;
      if (isHandedOver) choices.type({ ...freshChoices, uploadId });
      const wasKept = !isHandedOver && chosen().uploadId !== null;
      await showColumns(null, null);
      const now = state.getState();
      // A file that is gone since is nothing to report: another one is asked for.
      const isGone = now.status === 'idle' && now.error?.code === 'UPLOAD_NOT_FOUND';
      if (wasKept && isGone) set({ status: 'idle', error: null });
    },

    async choose(file: File): Promise<void> {
      set({ status: 'uploading', fileName: file.name });
      try {
        const uploadId = await transport.upload(file);
        choices.type({ ...freshChoices, uploadId });
        await showColumns(null, null);
      } catch (error) {
        set({ status: 'idle', error: toAppError(error) });
      }
    },

    /** Reads the file in another way. The columns stay as they were set, where they are the same ones. */
    async setReading(change: FileReading): Promise<void> {
      const work = state.getState();
      const { uploadId, reading } = chosen();
      if (work.status !== 'checking' || uploadId === null) return;
      asked += 1;
      const mine = asked;
      const next = { ...reading, ...change };
      choices.type({ reading: next });
      set({ ...work, isReading: true, error: null });
      try {
        const preview = await client('import.inspect', { uploadId, ...next });
        if (mine !== asked) return;
        if (!isSameHeader(preview.header, work.preview.header)) choices.type({ mapping: null });
        set({ status: 'checking', preview, isReading: false, error: null });
      } catch (error) {
        if (mine !== asked) return;
        choices.type({ reading });
        set({ ...work, isReading: false, error: toAppError(error) });
      }
    },

    /** What the operator decides beside the reading of the file. */
    decide: (
      change: Pick<Partial<ImportChoices>, 'mapping' | 'source' | 'missing' | 'conflicts'>,
    ) => choices.type(change),

    async start(isDryRun: boolean): Promise<void> {
      const work = state.getState();
      const { uploadId, reading, mapping, source, missing, conflicts } = chosen();
      if ((work.status !== 'checking' && work.status !== 'reported') || !uploadId) return;
      const { preview } = work;
      const fileName = work.status === 'reported' ? work.fileName : work.preview.fileName;
      jobId = null;
      early = [];
      set({ status: 'running', fileName, isDryRun, progress: null, isCancelling: false, preview });
      try {
        const started = await client('import.start', {
          uploadId,
          ...reading,
          ...(mapping ? { mapping } : {}),
          ...(source ? { source } : {}),
          isDryRun,
          missing,
          conflicts,
        });
        choices.type({ jobId: started.jobId });
        // A window that goes now finds the job again.
        void choices.flush();
        follow(started.jobId);
      } catch (error) {
        set({ ...work, error: toAppError(error) });
      }
    },

    async cancel(): Promise<void> {
      const work = state.getState();
      if (work.status !== 'running' || jobId === null) return;
      set({ ...work, isCancelling: true });
      // A job that has just ended says so itself.
      await client('import.cancel', { jobId }).catch(() => undefined);
    },

    /** Back to the columns, with the same file. */
    async change(): Promise<void> {
      const work = state.getState();
      if (work.status !== 'reported') return;
      choices.type({ jobId: null });
      await showColumns(work.preview, null);
    },

    reset(): void {
      choices.end();
      set({ status: 'idle', error: null });
    },

    flush: choices.flush,
    /** Hears of the job's progress until the returned function is called. */
    listen: (): (() => void) => transport.onEvent(hear),
  };
}
