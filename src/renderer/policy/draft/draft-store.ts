import { createStore } from 'zustand/vanilla';

import type { Client } from '../../../shared/client.ts';
import type { DraftPolicy, PolicyDraft } from '../../../shared/model/policy-change.ts';
import { debounce } from '../../app/debounce.ts';
import { createRemovalsStore } from '../../app/removals-store.ts';
import { toAppError } from '../../app/to-app-error.ts';
import type { Transport } from '../../transport/transport.ts';
import type { DraftDesk, DraftWork, ExportedFile, ExportFormat } from './draft-work.ts';
import { removeRule } from './edit-rules.ts';
import { groupProblems } from './group-problems.ts';
import { redo, startHistory, step, undo, type History } from './undo-history.ts';

export type { DraftDesk, DraftWork, ExportFormat } from './draft-work.ts';
export type DraftStore = ReturnType<typeof createDraftStore>;

/** Short enough to be a keystroke, long enough that a held key does not queue. */
const savePauseMs = 30;

/** The one draft of the policy. `onPublished` hears that another version is in force. */
export function createDraftStore(client: Client, transport: Transport, onPublished: () => void) {
  const state = createStore<DraftDesk>(() => ({
    work: { status: 'idle' },
    waiting: null,
    sought: null,
    error: null,
    isActing: false,
    published: null,
    comparison: { status: 'idle' },
    replay: { status: 'idle' },
  }));
  const removals = createRemovalsStore(client, ['policy-draft']);
  const saveSoon = debounce(save, savePauseMs);
  /** Only one save is on its way: each names the revision that the one before it made. */
  let running: Promise<void> | null = null;

  function read(): DraftWork | null {
    const { work } = state.getState();
    return work.status === 'ready' ? work.value : null;
  }

  function patch(change: Partial<DraftWork>): void {
    const work = read();
    if (work) state.setState({ work: { status: 'ready', value: { ...work, ...change } } });
  }

  function take(draft: PolicyDraft | null): void {
    saveSoon.cancel();
    const value = draft && {
      saved: draft,
      history: startHistory(draft.policy),
      saving: { status: 'idle' } as const,
      chosen: null,
      removed: null,
    };
    state.setState({
      work: { status: 'ready', value },
      published: null,
      comparison: { status: 'idle' },
      replay: { status: 'idle' },
    });
  }

  async function save(): Promise<void> {
    if (running) {
      await running;
      // What was typed meanwhile has its own pause.
      return read()?.saving.status === 'loading' ? save() : undefined;
    }
    running = send();
    await running;
    running = null;
  }

  function isSaving(): boolean {
    return running !== null;
  }

  async function send(): Promise<void> {
    const work = read();
    if (!work) return;
    const policy = work.history.present;
    try {
      const saved = await client('policy.saveDraft', { policy, revision: work.saved.revision });
      const isCurrent = read()?.history.present === policy;
      patch({ saved, ...(isCurrent ? { saving: { status: 'ready' } } : {}) });
    } catch (error) {
      patch({ saving: { status: 'failed', error: toAppError(error) } });
    }
  }

  function move(history: History<DraftPolicy>): void {
    const work = read();
    if (!work || history === work.history) return;
    const isRenamedOnly = history.present.rules === work.history.present.rules;
    patch({ history, saving: { status: 'loading' }, removed: null });
    if (!isRenamedOnly) {
      state.setState({ comparison: { status: 'idle' }, replay: { status: 'idle' } });
    }
    saveSoon.soon();
  }

  /** One act at a time; what goes wrong stands beside it. */
  async function act(run: () => Promise<void>): Promise<void> {
    if (state.getState().isActing) return;
    state.setState({ isActing: true, error: null });
    try {
      await run();
    } catch (error) {
      state.setState({ error: toAppError(error) });
    }
    state.setState({ isActing: false });
  }

  async function importUpload(uploadId: string, replaces: boolean): Promise<void> {
    take(await client('policy.importDraft', { uploadId, replaces }));
  }

  return {
    state,
    removals,

    async load(): Promise<void> {
      state.setState({ work: { status: 'loading' }, error: null, waiting: null });
      try {
        take((await client('policy.loadDraft', {})).draft);
      } catch (error) {
        state.setState({ work: { status: 'failed', error: toAppError(error) } });
      }
    },

    start: (version: string): Promise<void> =>
      act(async () => {
        take(await client('policy.startDraft', { version }));
        state.setState({ sought: 'rules' });
      }),

    /** `subject`: what is typed at, so that a word is one step of undo; null: a step of its own. */
    edit(change: (policy: DraftPolicy) => DraftPolicy, subject: string | null): void {
      const work = read();
      if (!work) return;
      const policy = change(work.history.present);
      if (policy !== work.history.present) move(step(work.history, policy, subject));
    },

    removeRule(index: number): void {
      const work = read();
      const rule = work?.history.present.rules[index];
      if (!work || !rule) return;
      move(step(work.history, removeRule(work.history.present, index), null));
      patch({ chosen: null, removed: rule.id });
    },

    undo: (): void => {
      const work = read();
      if (work) move(undo(work.history));
    },

    redo: (): void => {
      const work = read();
      if (work) move(redo(work.history));
    },

    choose: (chosen: number | null): void => patch({ chosen }),

    /** Chooses the rule that the first problem is about; the focus follows. */
    seekProblem(): void {
      const work = read();
      const groups = groupProblems(work?.saved.check.problems ?? []);
      const first = groups.find(({ rule }) => rule !== null) ?? groups[0];
      if (!work || !first) return;
      const place = work.history.present.rules.findIndex(({ id }) => id === first.rule);
      if (place !== -1) patch({ chosen: place });
      state.setState({ sought: 'problem' });
    },

    /** The focus is where it was to go. */
    found: (): void => state.setState({ sought: null }),

    retry: (): Promise<void> => save(),
    flush: (): Promise<void> => saveSoon.flush(),

    discard: (): Promise<void> =>
      act(async () => {
        await saveSoon.flush();
        await client('policy.discardDraft', {});
        take(null);
        await removals.follow();
      }),

    /** A file becomes the draft; where there is one, only after a yes. */
    importFile: (file: File): Promise<void> =>
      act(async () => {
        const uploadId = await transport.upload(file);
        if (read() === null) return importUpload(uploadId, false);
        state.setState({ waiting: { uploadId, fileName: file.name } });
        return undefined;
      }),

    confirmImport: (): Promise<void> =>
      act(async () => {
        const { waiting } = state.getState();
        state.setState({ waiting: null });
        if (waiting) await importUpload(waiting.uploadId, true);
      }),

    /** The draft as a file; null when that failed, and the state says why. */
    async exportDraft(format: ExportFormat): Promise<ExportedFile | null> {
      const files: ExportedFile[] = [];
      await act(async () => {
        await settle();
        files.push(await client('policy.exportFile', { format, version: null }));
      });
      return files[0] ?? null;
    },

    dropImport: (): void => state.setState({ waiting: null }),

    /** Brings the comparison up to date with what was typed. */
    async compare(): Promise<void> {
      if (state.getState().comparison.status !== 'idle') return;
      await load('comparison', () => client('policy.compareDraft', {}));
    },

    async replayCases(): Promise<void> {
      if (state.getState().replay.status !== 'idle') return;
      await load('replay', () => client('policy.replayDraft', {}));
    },

    publish: (note: string): Promise<void> =>
      act(async () => {
        await settle();
        const work = read();
        if (!work) return;
        const { revision } = work.saved;
        const { version } = await client('policy.publishDraft', { note, revision });
        take(null);
        state.setState({ published: version });
        onPublished();
      }),
  };

  /** Waits until everything typed is at the desk. @throws AppError when it could not be saved */
  async function settle(): Promise<void> {
    await saveSoon.flush();
    while (isSaving()) {
      // oxlint-disable-next-line no-await-in-loop -- one save may follow the other
      await running;
    }
    const saving = read()?.saving;
    if (saving?.status === 'failed') throw saving.error;
  }

  async function load<Name extends 'comparison' | 'replay'>(
    name: Name,
    fetch: () => Promise<Extract<DraftDesk[Name], { status: 'ready' }>['value']>,
  ): Promise<void> {
    state.setState({ [name]: { status: 'loading' } });
    const isAsked = (): boolean => state.getState()[name].status === 'loading';
    try {
      await settle();
      const value = await fetch();
      if (isAsked()) state.setState({ [name]: { status: 'ready', value } });
    } catch (error) {
      if (isAsked()) state.setState({ [name]: { status: 'failed', error: toAppError(error) } });
    }
  }
}
