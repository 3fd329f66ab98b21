import { createStore } from 'zustand/vanilla';

import type { Client } from '../../../shared/client.ts';
import type { AppError } from '../../../shared/errors.ts';
import type { CaseActKind } from '../../../shared/model/case-progress.ts';
import type { TimelineEntry, TimelineVerdict } from '../../../shared/model/case-timeline.ts';
import type { SupportCase } from '../../../shared/model/support-case.ts';
import type { Loadable, SaveState } from '../../app/loadable.ts';
import { toAppError } from '../../app/to-app-error.ts';
import type { UnfinishedText } from '../../app/unfinished-text.ts';
import { blankActDraft, toAct, type ActDraft } from './act-draft.ts';
import { readDraftText, toDraftText, type ActDrafts } from './act-drafts.ts';

const pageSize = 50;

/** What was done last, and how it is taken back. */
export type DoneAct = {
  readonly kind: CaseActKind;
  /** Null: it cannot be taken back. */
  readonly undoId: string | null;
  readonly undoing: SaveState;
};

export type TimelineWork = {
  /** Newest first. */
  readonly entries: readonly TimelineEntry[];
  readonly hasMore: boolean;
  readonly loading: SaveState;
  /** The act that is being written, or null. */
  readonly writing: CaseActKind | null;
  readonly drafts: ActDrafts;
  readonly acting: SaveState;
  readonly done: DoneAct | null;
  /** What Undo took back last, until something else is begun. */
  readonly takenBack: CaseActKind | null;
  readonly verdict: Loadable<TimelineVerdict>;
};

export type TimelineStore = ReturnType<typeof createTimelineStore>;

/** The timeline of one case, and what is done with it. `onCase` is given the case after each act. */
export function createTimelineStore(
  client: Client,
  reference: string,
  unfinished: UnfinishedText,
  onCase: (supportCase: SupportCase) => void,
) {
  const state = createStore<TimelineWork>(() => ({
    entries: [],
    hasMore: false,
    loading: { status: 'idle' },
    writing: null,
    drafts: {},
    acting: { status: 'idle' },
    done: null,
    takenBack: null,
    verdict: { status: 'idle' },
  }));

  let untouched: ActDraft | null = null;

  async function load(before?: number): Promise<void> {
    state.setState({ loading: { status: 'loading' } });
    try {
      const page = await client('cases.timeline', {
        reference,
        limit: pageSize,
        ...(before === undefined ? {} : { before }),
      });
      const kept = before === undefined ? [] : state.getState().entries;
      state.setState({
        entries: [...kept, ...page.entries],
        hasMore: page.hasMore,
        loading: { status: 'ready' },
      });
    } catch (error) {
      state.setState({ loading: failed(error) });
    }
  }

  function keep(kind: CaseActKind, draft: ActDraft | null): void {
    const { [kind]: _, ...others } = state.getState().drafts;
    const drafts = draft === null ? others : { ...others, [kind]: draft };
    state.setState({ drafts });
    unfinished.keep(toDraftText(drafts));
  }

  async function take(cases: readonly SupportCase[]): Promise<void> {
    for (const it of cases) if (it.reference === reference) onCase(it);
    state.setState({ verdict: { status: 'idle' } });
    await load();
  }

  return {
    state,
    load: (): Promise<void> => load(),

    /** What was added since comes on top; what was read before stays. */
    async follow(): Promise<void> {
      if (state.getState().loading.status !== 'ready') return;
      const page = await client('cases.timeline', { reference, limit: pageSize }).catch(() => null);
      if (page === null) return;
      const { entries } = state.getState();
      const newest = entries[0]?.sequence ?? 0;
      const added = page.entries.filter(({ sequence }) => sequence > newest);
      if (added.length === 0) return;
      // More came than one page holds: the older ones are read on from there.
      const isWhole = added.length < page.entries.length || !page.hasMore;
      state.setState({
        ...(isWhole ? { entries: [...added, ...entries] } : page),
        verdict: { status: 'idle' },
      });
    },

    /** Takes up what was half written here, also before a crash; what is typed by now wins. */
    async resume(): Promise<void> {
      const kept = readDraftText(await unfinished.load());
      state.setState(({ drafts }) => ({ drafts: { ...kept, ...drafts } }));
    },

    /** Keeps what still waits to be kept: the page is about to go. */
    flush: (): Promise<void> => unfinished.flush(),

    async loadMore(): Promise<void> {
      const { entries, loading } = state.getState();
      const last = entries.at(-1);
      if (last && loading.status !== 'loading') await load(last.sequence);
    },

    /** Opens the form of an act with what was typed there before, else with `start`. */
    write(kind: CaseActKind, start: Partial<ActDraft>): void {
      const kept = state.getState().drafts[kind];
      if (!kept || start.entryId !== undefined) {
        untouched = { ...blankActDraft, ...kept, ...start };
        keep(kind, untouched);
      }
      state.setState({ writing: kind, takenBack: null, acting: { status: 'idle' } });
    },

    type(change: Partial<ActDraft>): void {
      const { writing, drafts } = state.getState();
      if (writing) keep(writing, { ...blankActDraft, ...drafts[writing], ...change });
    },

    /** Closes the form; what was typed stays for the next time. */
    leave: (): void => {
      const { writing, drafts } = state.getState();
      // What only the form itself filled in is nobody's words.
      if (writing && drafts[writing] === untouched) keep(writing, null);
      state.setState({ writing: null, acting: { status: 'idle' } });
    },

    /** Does what is written. True when the desk has it. */
    async act(): Promise<boolean> {
      const { writing, drafts, acting } = state.getState();
      const draft = writing && drafts[writing];
      if (!writing || !draft || acting.status === 'loading') return false;
      state.setState({ acting: { status: 'loading' } });
      try {
        const act = toAct(writing, draft);
        const { cases, undoId } = await client('cases.act', { references: [reference], act });
        keep(writing, null);
        const done = { kind: writing, undoId, undoing: { status: 'idle' } } as const;
        state.setState({ writing: null, acting: { status: 'ready' }, done });
        await take(cases);
        return true;
      } catch (error) {
        state.setState({ acting: failed(error) });
        return false;
      }
    },

    async undo(): Promise<void> {
      const { done } = state.getState();
      if (done === null || done.undoId === null || done.undoing.status === 'loading') return;
      state.setState({ done: { ...done, undoing: { status: 'loading' } } });
      try {
        const { cases } = await client('cases.undo', { undoId: done.undoId });
        state.setState({ done: null, takenBack: done.kind });
        await take(cases);
      } catch (error) {
        state.setState({ done: { ...done, undoing: failed(error) } });
      }
    },

    /** Looks at every hash of this case. */
    async verify(): Promise<void> {
      state.setState({ verdict: { status: 'loading' } });
      try {
        const value = await client('cases.verify', { reference });
        state.setState({ verdict: { status: 'ready', value } });
      } catch (error) {
        state.setState({ verdict: failed(error) });
      }
    },
  };
}

function failed(error: unknown): { readonly status: 'failed'; readonly error: AppError } {
  return { status: 'failed', error: toAppError(error) };
}
