import { setImmediate } from 'node:timers/promises';

import type { Handlers } from '../../shared/contract.ts';
import type { DeskEvent } from '../../shared/desk-event.ts';
import type { OfferKey } from '../../shared/model/offer.ts';
import { type QualityKind, qualityKinds, type QualitySummary } from '../../shared/model/quality.ts';
import type { QualityJob } from '../jobs/quality-job.ts';
import type { CatalogueStore } from '../store/catalogue/catalogue-store.ts';
import type { DeskStore } from '../store/desk/desk-store.ts';
import { openQualityStore } from '../store/quality/quality-store.ts';
import { createProfileReader, operatorOf } from './desk-profile.ts';
import { startThread } from './start-thread.ts';

type QualityDeps = {
  readonly dataFolder: string;
  readonly now: () => Date;
  readonly desk: Pick<DeskStore, 'quality' | 'profile'>;
  readonly catalogue: Pick<CatalogueStore, 'changedAt'>;
  readonly shippedPublishers: readonly string[];
  readonly emit: (event: DeskEvent) => void;
};

/** So many flags are written at once: others ask the desk in between. */
const atOnce = 1_000;

/** `step` says whether there is more. */
async function inSteps(step: () => boolean): Promise<void> {
  while (step()) {
    // oxlint-disable-next-line no-await-in-loop -- whoever waits is answered between two steps
    await setImmediate();
  }
}

export type Quality = ReturnType<typeof createQuality>;

/** Flags over the records of both files. They are looked for in a thread of its own, once at a time. */
export function createQuality({
  dataFolder,
  now,
  desk,
  catalogue,
  shippedPublishers,
  emit,
}: QualityDeps) {
  const store = openQualityStore(dataFolder);
  const readProfile = createProfileReader(desk.profile, shippedPublishers);
  const cancelFlag = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  let running: Promise<void> | undefined;

  /** Another text once anything that the flags are made of is another. */
  function basis(): string {
    return JSON.stringify([
      catalogue.changedAt(),
      desk.quality.stamp(),
      now().toISOString().slice(0, 10),
    ]);
  }

  function summary(): QualitySummary {
    const meta = store.meta();
    const dismissedIds = qualityKinds.flatMap((kind) => desk.quality.dismissedIds(kind));
    const groups = store.totals(dismissedIds).map(({ kind, total, dismissed }) => ({
      kind,
      open: total - dismissed,
      dismissed,
    }));
    groups.sort((one, other) => qualityKinds.indexOf(one.kind) - qualityKinds.indexOf(other.kind));
    return { groups, madeAt: meta?.madeAt ?? null, isBehind: meta?.basis !== basis() };
  }

  async function lookAgain(): Promise<void> {
    const job: QualityJob = { dataFolder, basis: basis(), now: now(), cancelFlag };
    await startThread<undefined, number>('quality-worker', job, (share) =>
      emit({ kind: 'quality-progress', share }),
    );
  }

  const handlers: Pick<
    Handlers,
    | 'quality.summary'
    | 'quality.refresh'
    | 'quality.list'
    | 'quality.dismiss'
    | 'quality.restore'
    | 'quality.takeBack'
  > = {
    'quality.summary': () => summary(),

    'quality.refresh': async () => {
      // What changed while somebody else's look ran was not seen by it.
      await running;
      if (summary().isBehind) {
        running ??= lookAgain().finally(() => (running = undefined));
        await running;
      }
      return summary();
    },

    'quality.list': ({ kind, isDismissed, offset, limit }) => {
      const dismissedIds = desk.quality.dismissedIds(kind);
      const page = { kind, isDismissed, dismissedIds, offset, limit: limit + 1 };
      const found = store.page(page);
      const flags = found
        .slice(0, limit)
        .map((flag) => ({ ...flag, dismissal: desk.quality.dismissalOf(flag.id) }));
      return { flags, hasMore: found.length > limit };
    },

    'quality.dismiss': async ({ kind, ids, reason }) => {
      const at = now().toISOString();
      const dismissal = { reason, at, by: operatorOf(readProfile().profile) };
      if (ids !== null) return { count: desk.quality.dismiss(kind, ids, dismissal), at };
      let count = 0;
      let after = 0;
      await inSteps(() => {
        const found = store.idsAfter(kind, after, atOnce);
        const wanted = found.map(({ id }) => id);
        count += desk.quality.dismiss(kind, wanted, dismissal);
        after = found.at(-1)?.number ?? after;
        return found.length === atOnce;
      });
      return { count, at };
    },

    'quality.restore': async (asked) => {
      const at = now().toISOString();
      if ('ids' in asked) return { count: desk.quality.restore(asked.ids, at), at };
      const ids = desk.quality.dismissedIds(asked.kind);
      let count = 0;
      let from = 0;
      await inSteps(() => {
        count += desk.quality.restore(ids.slice(from, from + atOnce), at);
        from += atOnce;
        return from < ids.length;
      });
      return { count, at };
    },

    'quality.takeBack': async ({ act, kind, at }) => {
      const moment = now().toISOString();
      await inSteps(() => {
        const taken =
          act === 'dismissed'
            ? desk.quality.takeBackDismissals(kind, at, moment, atOnce)
            : desk.quality.takeBackRestorals(kind, at, atOnce);
        return taken === atOnce;
      });
      return {};
    },
  };

  return {
    handlers,
    /** Keys of the offers that have an open flag of this kind, as they were when the records were last looked at. */
    offersOf: (kind: QualityKind): OfferKey[] =>
      store.offersOf(kind, desk.quality.dismissedIds(kind)),
    /** Another text once `offersOf` may answer something else. */
    stampOf: (kind: QualityKind): string =>
      JSON.stringify([store.meta(), desk.quality.dismissedIds(kind)]),
    standing: (): Pick<QualitySummary, 'madeAt' | 'isBehind'> => {
      const meta = store.meta();
      return { madeAt: meta?.madeAt ?? null, isBehind: meta?.basis !== basis() };
    },
    /** Stops the look that runs. Returns when nothing reads or writes its files any more. */
    async close(): Promise<void> {
      Atomics.store(new Int32Array(cancelFlag), 0, 1);
      await running?.catch(() => undefined);
    },
  };
}
