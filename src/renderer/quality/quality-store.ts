import { createStore } from 'zustand/vanilla';

import type { Client } from '../../shared/client.ts';
import type { AppError } from '../../shared/errors.ts';
import type { QualityFlag, QualityKind, QualitySummary } from '../../shared/model/quality.ts';
import { toAppError } from '../app/to-app-error.ts';

/** What was done last, and to which flags. */
export type QualityDone = {
  readonly act: 'dismissed' | 'restored';
  readonly kind: QualityKind;
  readonly ids: readonly string[];
  readonly reason: string;
};
export type QualityWork = {
  readonly summary: QualitySummary | null;
  readonly isLooking: boolean;
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
    state.setState({ isLooking: true });
    try {
      await show(await client('quality.refresh', {}));
    } finally {
      state.setState({ isLooking: false });
    }
  }

  async function act({ act: what, kind, ids, reason }: QualityDone): Promise<void> {
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
    /** The other way round, with the reason that was given. */
    undo: () =>
      guarded(async () => {
        const { done } = state.getState();
        if (!done) return;
        const back = done.act === 'dismissed' ? 'restored' : 'dismissed';
        await act({ ...done, act: back });
        state.setState({ done: null });
      }),
  };
}
