import { createStore } from 'zustand/vanilla';

import type { Client } from '../../shared/client.ts';
import type { AppError } from '../../shared/errors.ts';
import type { OfferKey } from '../../shared/model/offer.ts';
import type { QualityFlag, QualityKind, QualitySummary } from '../../shared/model/quality.ts';
import { toAppError } from '../app/to-app-error.ts';

type FlagsDone = {
  readonly act: 'dismissed' | 'restored';
  readonly kind: QualityKind;
  readonly ids: readonly string[];
  readonly reason: string;
};
/** What was done last, and what it takes to undo it. */
export type QualityDone =
  | FlagsDone
  | { readonly act: 'merged'; readonly away: OfferKey; readonly name: string }
  | { readonly act: 'checked'; readonly undoId: string; readonly count: number };
export type QualityWork = {
  readonly summary: QualitySummary | null;
  readonly isLooking: boolean;
  /** Of the offers that are looked at, 0 to 1. */
  readonly share: number;
  readonly kind: QualityKind | null;
  readonly isDismissed: boolean;
  readonly flags: readonly QualityFlag[];
  readonly hasMore: boolean;
  readonly chosen: string | null;
  readonly done: QualityDone | null;
  readonly error: AppError | null;
};
export type QualityStore = ReturnType<typeof createQualityStore>;

const pageSize = 200;

/** The page of flags: which kinds there are, those of one kind, and what was done to them. */
export function createQualityStore(client: Client) {
  const state = createStore<QualityWork>(() => ({
    summary: null,
    isLooking: false,
    share: 0,
    kind: null,
    isDismissed: false,
    flags: [],
    hasMore: false,
    chosen: null,
    done: null,
    error: null,
  }));
  let asked = 0;

  async function guarded(work: () => Promise<void>): Promise<void> {
    state.setState({ error: null });
    try {
      await work();
    } catch (error) {
      state.setState({ error: toAppError(error) });
    }
  }

  async function list(offset: number): Promise<void> {
    const { kind, isDismissed, flags } = state.getState();
    if (kind === null) return;
    asked += 1;
    const mine = asked;
    const page = await client('quality.list', { kind, isDismissed, offset, limit: pageSize });
    if (mine !== asked) return;
    const all = offset === 0 ? page.flags : [...flags, ...page.flags];
    const { chosen } = state.getState();
    const isThere = all.some(({ id }) => id === chosen);
    state.setState({
      flags: all,
      hasMore: page.hasMore,
      chosen: isThere ? chosen : (all[0]?.id ?? null),
    });
  }

  async function show(summary: QualitySummary): Promise<void> {
    const { kind } = state.getState();
    state.setState({ summary, kind: kind ?? summary.groups[0]?.kind ?? null });
    await list(0);
  }

  async function refresh(): Promise<void> {
    state.setState({ isLooking: true, share: 0 });
    try {
      await show(await client('quality.refresh', {}));
    } finally {
      state.setState({ isLooking: false });
    }
  }

  async function act({ act: what, kind, ids, reason }: FlagsDone): Promise<void> {
    if (what === 'dismissed') await client('quality.dismiss', { kind, ids: [...ids], reason });
    else await client('quality.restore', { ids: [...ids] });
    await show(await client('quality.summary', {}));
  }

  return {
    state,

    /** Shows what was found last, then what is found now where anything changed since. */
    load: () =>
      guarded(async () => {
        const summary = await client('quality.summary', {});
        await show(summary);
        if (summary.isBehind) await refresh();
      }),
    refresh: () => guarded(refresh),
    more: () => guarded(() => list(state.getState().flags.length)),
    choose: (chosen: string): void => state.setState({ chosen }),

    chooseKind: (kind: QualityKind) =>
      guarded(async () => {
        state.setState({ kind, flags: [], hasMore: false, chosen: null });
        await list(0);
      }),
    chooseState: (isDismissed: boolean) =>
      guarded(async () => {
        state.setState({ isDismissed, flags: [], hasMore: false, chosen: null });
        await list(0);
      }),

    dismiss: (flags: readonly QualityFlag[], reason: string) =>
      guarded(async () => {
        const { kind } = state.getState();
        if (kind === null || flags.length === 0) return;
        const done = { act: 'dismissed', kind, ids: flags.map(({ id }) => id), reason } as const;
        await act(done);
        state.setState({ done });
      }),
    restore: (flag: QualityFlag) =>
      guarded(async () => {
        const { kind, id, dismissal } = flag;
        const done = { act: 'restored', kind, ids: [id], reason: dismissal?.reason ?? '' } as const;
        await act(done);
        state.setState({ done });
      }),
    /** The record was set aside: what is flagged is another by now. */
    merged: ({ publisherId, offerId, name }: OfferKey & { readonly name: string }) =>
      guarded(async () => {
        state.setState({ done: { act: 'merged', away: { publisherId, offerId }, name } });
        await refresh();
      }),
    takeApart: ({ publisherId, offerId }: OfferKey) =>
      guarded(async () => {
        await client('quality.unmerge', { publisherId, offerId });
        state.setState({ done: null });
        await refresh();
      }),
    /** Somebody looked at all offers of a publisher and found them right. @throws AppError OFFERS_TOO_MANY */
    markChecked: (text: string) =>
      guarded(async () => {
        const { changed } = await client('offers.act', {
          selection: { kind: 'matching', text, except: [] },
          act: { kind: 'check' },
        });
        const { removals } = await client('removals.list', { kinds: ['offer-checks'], of: null });
        const undoId = removals.at(-1)?.undoId;
        if (undoId !== undefined) {
          state.setState({ done: { act: 'checked', undoId, count: changed } });
        }
        await refresh();
      }),
    hearShare: (share: number): void => state.setState({ share }),
    /** The other way round, with the reason that was given. */
    undo: () =>
      guarded(async () => {
        const { done } = state.getState();
        if (!done) return;
        if (done.act === 'merged' || done.act === 'checked') {
          if (done.act === 'merged') await client('quality.unmerge', done.away);
          else await client('removals.putBack', { undoId: done.undoId });
          state.setState({ done: null });
          await refresh();
          return;
        }
        const back = done.act === 'dismissed' ? 'restored' : 'dismissed';
        await act({ ...done, act: back });
        state.setState({ done: null });
      }),
  };
}
