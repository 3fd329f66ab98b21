import { createStore } from 'zustand/vanilla';

import type { Client } from '../../shared/client.ts';
import type { AppError } from '../../shared/errors.ts';
import type { OfferKey } from '../../shared/model/offer.ts';
import {
  mostListedFlags,
  type QualityFlag,
  type QualityKind,
  type QualitySummary,
} from '../../shared/model/quality.ts';
import { toAppError } from '../app/to-app-error.ts';
import {
  type ChosenFlags,
  chooseFlags,
  mostChosenFlags,
  noFlags,
  toggleFlag,
} from './flag-selection.ts';

type FlagsDone = {
  readonly act: 'dismissed' | 'restored';
  readonly kind: QualityKind;
  readonly count: number;
  /** The moment takes it back. */
  readonly at: string;
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
  /** How many flags are listed. */
  readonly total: number;
  /** By their number, a page of `pageSize` rows each; those that were never looked at are absent. */
  readonly pages: ReadonlyMap<number, readonly QualityFlag[]>;
  /** The row that is looked at. */
  readonly row: number;
  readonly chosen: ChosenFlags;
  /** Where a range begins; null: no row was pressed yet. */
  readonly anchor: number | null;
  /** True: dismissing or opening many takes a while. */
  readonly isActing: boolean;
  readonly done: QualityDone | null;
  readonly error: AppError | null;
};
export type QualityStore = ReturnType<typeof createQualityStore>;

const pageSize = 100;
const nothingListed = { total: 0, pages: new Map(), row: 0 } as const;
const nothingChosen = { chosen: noFlags, anchor: null } as const;

/** The flag in a row; undefined: it is not here yet. */
export function flagAt(
  { pages }: Pick<QualityWork, 'pages'>,
  row: number,
): QualityFlag | undefined {
  return pages.get(Math.floor(row / pageSize))?.[row % pageSize];
}

/** The page of flags: which kinds there are, those of one kind, and what was done to them. */
export function createQualityStore(client: Client) {
  const state = createStore<QualityWork>(() => ({
    summary: null,
    isLooking: false,
    share: 0,
    kind: null,
    isDismissed: false,
    ...nothingListed,
    ...nothingChosen,
    isActing: false,
    done: null,
    error: null,
  }));
  /** Of what the rows belong to: an answer to an earlier question is dropped. */
  let latest = 0;
  let asked = new Set<number>();

  async function guarded(work: () => Promise<void>): Promise<void> {
    state.setState({ error: null });
    try {
      await work();
    } catch (error) {
      state.setState({ error: toAppError(error) });
    }
  }

  /** `isAnew`: what is shown now goes once the new page is there. */
  async function fetchPage(page: number, isAnew: boolean): Promise<void> {
    const { kind, isDismissed } = state.getState();
    if (kind === null) return;
    asked.add(page);
    const mine = latest;
    const input = { kind, isDismissed, offset: page * pageSize, limit: pageSize };
    const { flags } = await client('quality.list', input);
    if (mine !== latest) return;
    state.setState({
      pages: new Map(isAnew ? [] : state.getState().pages).set(page, flags),
      total: countListed(state.getState()),
    });
  }

  /** From the row that is looked at, or the last where there are fewer. */
  async function list(): Promise<void> {
    latest += 1;
    asked = new Set();
    const total = countListed(state.getState());
    const row = Math.max(0, Math.min(state.getState().row, total - 1));
    state.setState({ row, ...nothingChosen });
    await fetchPage(Math.floor(row / pageSize), true);
  }

  /** The flags of a range, those that are not here yet too. */
  async function readRows(first: number, last: number): Promise<QualityFlag[]> {
    const from = Math.floor(first / pageSize);
    const count = Math.floor(last / pageSize) - from + 1;
    const pages = Array.from({ length: count }, (_, at) => from + at);
    await Promise.all(
      pages
        .filter((page) => !state.getState().pages.has(page))
        .map((page) => fetchPage(page, false)),
    );
    const rows = Array.from({ length: last - first + 1 }, (_, at) =>
      flagAt(state.getState(), first + at),
    );
    return rows.filter((it) => it !== undefined);
  }

  async function show(summary: QualitySummary): Promise<void> {
    const { kind } = state.getState();
    state.setState({ summary, kind: kind ?? summary.groups[0]?.kind ?? null });
    await list();
  }

  async function refresh(): Promise<void> {
    state.setState({ isLooking: true, share: 0 });
    try {
      await show(await client('quality.refresh', {}));
    } finally {
      state.setState({ isLooking: false });
    }
  }

  /** Dismisses or opens, and shows what is left. */
  function act(
    what: FlagsDone['act'],
    run: (kind: QualityKind) => Promise<Pick<FlagsDone, 'count' | 'at'>>,
  ): Promise<void> {
    return guarded(async () => {
      const { kind, isActing } = state.getState();
      if (kind === null || isActing) return;
      state.setState({ isActing: true });
      try {
        const { count, at } = await run(kind);
        await show(await client('quality.summary', {}));
        state.setState({ done: { act: what, kind, count, at } });
      } finally {
        state.setState({ isActing: false });
      }
    });
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
    /** A row is looked at. */
    look: (row: number): void => state.setState({ row }),

    /** The rows from `first` to before `last` are in view. */
    need(first: number, last: number): void {
      for (let page = Math.floor(first / pageSize); page * pageSize < last; page += 1) {
        if (!asked.has(page)) void guarded(() => fetchPage(page, false));
      }
    },

    /** Chooses a row more, or one less; a range begins there. */
    toggle(row: number): void {
      const flag = flagAt(state.getState(), row);
      if (!flag) return;
      state.setState({ chosen: toggleFlag(state.getState().chosen, flag), anchor: row });
    },

    /** Chooses what stands between the beginning of the range and this row, and only that. */
    extend: (row: number, start: number) =>
      guarded(async () => {
        const anchor = state.getState().anchor ?? start;
        state.setState({ anchor });
        const mine = latest;
        const far = mostChosenFlags - 1;
        const reach = Math.max(anchor - far, Math.min(anchor + far, row));
        const flags = await readRows(Math.min(anchor, reach), Math.max(anchor, reach));
        if (mine === latest) state.setState({ chosen: chooseFlags(flags) });
      }),

    chooseAll: (): void => state.setState({ chosen: 'all' }),
    clearChosen: (): void => state.setState(nothingChosen),

    chooseKind: (kind: QualityKind) =>
      guarded(async () => {
        state.setState({ kind, ...nothingListed });
        await list();
      }),
    chooseState: (isDismissed: boolean) =>
      guarded(async () => {
        state.setState({ isDismissed, ...nothingListed });
        await list();
      }),

    /** `ids` null: all of the kind. */
    dismiss: (ids: readonly string[] | null, reason: string) =>
      act('dismissed', (kind) => client('quality.dismiss', { kind, ids: ids && [...ids], reason })),
    restore: (ids: readonly string[] | null) =>
      act('restored', (kind) =>
        client('quality.restore', ids === null ? { kind } : { ids: [...ids] }),
      ),
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
    /** As it was before, with the reasons that were given. */
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
        const { act: what, kind, at } = done;
        await client('quality.takeBack', { act: what, kind, at });
        await show(await client('quality.summary', {}));
        state.setState({ done: null });
      }),
  };
}

function countListed({
  summary,
  kind,
  isDismissed,
}: Pick<QualityWork, 'summary' | 'kind' | 'isDismissed'>): number {
  const group = summary?.groups.find((it) => it.kind === kind);
  if (!group) return 0;
  return Math.min(mostListedFlags, isDismissed ? group.dismissed : group.open);
}
