import { createStore } from 'zustand/vanilla';

import type { Client } from '../../shared/client.ts';
import type { AppError } from '../../shared/errors.ts';
import type { TriageDraft, TriageDraftSummary } from '../../shared/model/triage-draft.ts';
import { toAppError } from '../app/to-app-error.ts';
import type { DraftPlace } from './draft-place.ts';

/** A draft that was thrown away and can be had back. */
export type RemovedDraft = { readonly id: string; readonly draft: TriageDraft };

export type UnfinishedDrafts = {
  /** Those of other windows and of earlier days, the newest first. */
  readonly others: readonly TriageDraftSummary[];
  readonly openElsewhere: ReadonlySet<string>;
  readonly removed: RemovedDraft | null;
  readonly error: AppError | null;
};

/** The unfinished triages beside the one in this window. */
export function createUnfinishedDrafts(client: Client, place: DraftPlace, ownId: () => string) {
  const state = createStore<UnfinishedDrafts>(() => ({
    others: [],
    openElsewhere: new Set(),
    removed: null,
    error: null,
  }));

  async function refresh(): Promise<void> {
    try {
      const [{ drafts }, openElsewhere] = await Promise.all([
        client('triage.drafts', {}),
        place.openAnywhere(),
      ]);
      const others = drafts.filter((it) => it.id !== ownId());
      state.setState({ others, openElsewhere, error: null });
    } catch (error) {
      state.setState({ error: toAppError(error) });
    }
  }

  return {
    state,
    refresh,

    /** Offers it for Undo. */
    remember: (removed: RemovedDraft): void => state.setState({ removed }),

    async remove(id: string): Promise<void> {
      try {
        const { draft, revision } = await client('triage.loadDraft', { id });
        await client('triage.saveDraft', { id, draft: null, revision });
        if (draft) state.setState({ removed: { id, draft } });
        await refresh();
      } catch (error) {
        state.setState({ error: toAppError(error) });
      }
    },

    /** Writes the draft that was thrown away again; its id, or null where there is none or it failed. */
    async restore(): Promise<string | null> {
      const { removed } = state.getState();
      if (!removed) return null;
      try {
        await client('triage.saveDraft', { ...removed, revision: 0 });
        state.setState({ removed: null });
        await refresh();
        return removed.id;
      } catch (error) {
        state.setState({ error: toAppError(error) });
        return null;
      }
    },
  };
}
