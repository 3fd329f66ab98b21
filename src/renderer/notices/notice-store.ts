import { createStore } from 'zustand/vanilla';

import type { Client } from '../../shared/client.ts';
import type { ServiceNotice } from '../../shared/model/case-list.ts';
import type { NoticeFile } from '../../shared/model/notice-file.ts';
import { z } from '../../shared/zod.ts';
import { createFormDraft } from '../app/form-draft.ts';
import type { Loadable, SaveState } from '../app/loadable.ts';
import { createRemovalsStore } from '../app/removals-store.ts';
import { toAppError } from '../app/to-app-error.ts';
import { createUnfinishedText } from '../app/unfinished-text.ts';
import {
  blankNotice,
  lackingOfNotice,
  NoticeFields,
  noticeFieldsOf,
  toNotice,
} from './notice-fields.ts';

const NoticeText = z.strictObject({ editing: NoticeFields.nullable() });

export type NoticeWork = {
  readonly notices: Loadable<readonly ServiceNotice[]>;
  /** The one that is written now; null: none. */
  readonly editing: NoticeFields | null;
  readonly isTried: boolean;
  readonly saving: SaveState;
  /** A file that was looked at and not kept yet; null: none. */
  readonly file: (NoticeFile & { readonly uploadId: string }) | null;
};

export type NoticeStore = ReturnType<typeof createNoticeStore>;

type Tools = {
  readonly now: () => Date;
  readonly newId: () => string;
  readonly upload: (file: File) => Promise<string>;
};

/** Faults and maintenance of offers: written down, changed, ended, removed. */
export function createNoticeStore(client: Client, onChange: () => Promise<void>, tools: Tools) {
  const state = createStore<NoticeWork>(() => ({
    notices: { status: 'idle' },
    editing: null,
    isTried: false,
    saving: { status: 'idle' },
    file: null,
  }));

  const removals = createRemovalsStore(client, ['notice', 'notice-end', 'notice-import']);
  const draft = createFormDraft(createUnfinishedText(client, 'notice'), NoticeText, {
    editing: null,
  });

  function open(editing: NoticeFields): void {
    state.setState({ editing, isTried: false, saving: { status: 'idle' } });
  }

  async function load(): Promise<void> {
    try {
      const { notices } = await client('notices.list', {});
      state.setState({ notices: { status: 'ready', value: notices } });
    } catch (error) {
      state.setState({ notices: { status: 'failed', error: toAppError(error) } });
    }
  }

  /** `isForm`: what is done is the notice in the form, which is then closed. */
  async function attempt(work: () => Promise<unknown>, isForm = false): Promise<void> {
    if (state.getState().saving.status === 'loading') return;
    state.setState({ saving: { status: 'loading' } });
    try {
      await work();
      // Closed before the list tells of it: a key that follows belongs to the page again.
      if (isForm) close();
      state.setState({ saving: { status: 'ready' } });
      await Promise.all([load(), onChange()]);
    } catch (error) {
      state.setState({ saving: { status: 'failed', error: toAppError(error) } });
    }
  }

  function close(): void {
    draft.end();
    state.setState({ editing: null, isTried: false, saving: { status: 'idle' } });
  }

  /** What happened to one that stands in the list; a form that is open stays so. */
  async function attemptOnList(work: () => Promise<unknown>): Promise<void> {
    await attempt(work);
    await removals.follow();
  }

  return {
    state,
    removals,
    load,
    /** Takes up a notice that was half written here, also before a crash; what is opened by now stays. */
    async resume(): Promise<void> {
      await draft.resume();
      const { editing } = draft.state.getState();
      if (editing !== null && state.getState().editing === null) open(editing);
    },
    /** Keeps at once what still waits: the page is about to go. */
    flush: draft.flush,
    add: (): void => open(blankNotice(tools.newId(), tools.now())),
    edit: (notice: ServiceNotice): void => open(noticeFieldsOf(notice)),
    type(change: Partial<NoticeFields>): void {
      const { editing } = state.getState();
      if (!editing) return;
      const typed = { ...editing, ...change };
      state.setState({ editing: typed });
      draft.type({ editing: typed });
    },
    leave: close,
    async save(): Promise<void> {
      const { editing } = state.getState();
      state.setState({ isTried: true });
      if (!editing || lackingOfNotice(editing).length > 0) return;
      await attempt(() => client('notices.save', toNotice(editing)), true);
      await removals.follow();
    },
    end: ({ offerName: _name, ...notice }: ServiceNotice): Promise<void> =>
      attemptOnList(() => client('notices.save', { ...notice, until: tools.now().toISOString() })),
    /** Looks at a file; nothing is kept yet. */
    async openFile(file: File): Promise<void> {
      try {
        const uploadId = await tools.upload(file);
        const found = await client('notices.importFile', { uploadId, isDryRun: true });
        state.setState({ file: { ...found, uploadId }, saving: { status: 'idle' } });
      } catch (error) {
        state.setState({ file: null, saving: { status: 'failed', error: toAppError(error) } });
      }
    },
    leaveFile: (): void => state.setState({ file: null }),
    async keepFile(): Promise<void> {
      const { file } = state.getState();
      if (file === null) return;
      await attemptOnList(async () => {
        await client('notices.importFile', { uploadId: file.uploadId, isDryRun: false });
        state.setState({ file: null });
      });
    },
    remove: (id: string): Promise<void> => attemptOnList(() => client('notices.remove', { id })),
  };
}
