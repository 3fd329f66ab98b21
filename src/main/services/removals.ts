import type { Handlers } from '../../shared/contract.ts';
import { AppError } from '../../shared/errors.ts';
import type { Removal } from '../../shared/model/removal.ts';

type RemovalDeps = { readonly now: () => Date; readonly newId: () => string };

/** Something that was just removed, and how it comes back. */
export type RemovedThing = Omit<Removal, 'undoId'> & {
  /** Puts it back whole. @throws AppError where that cannot be */
  readonly putBack: () => void;
  /** How many records are held for it; absent: one. */
  readonly size?: number;
  /** It never comes back: what was held for it may go. */
  readonly forget?: () => void;
};

type Kept = RemovedThing & Pick<Removal, 'undoId'> & { readonly at: number };

export type Removals = ReturnType<typeof createRemovals>;

/** For how long something removed can come back, as in the outbox. */
const undoMs = 24 * 3_600_000;
const mostKept = 200;
/** Of acts on many records at once the oldest go first. */
const mostRecords = 500_000;

/**
 * What was removed from the lists of this desk. The desk holds it until it is closed, so that a window that
 * is loaded again still offers the way back.
 */
export function createRemovals({ now, newId }: RemovalDeps) {
  let kept: readonly Kept[] = [];

  function drop(isGone: (it: Kept, index: number) => boolean): void {
    const gone = kept.filter(isGone);
    kept = kept.filter((it) => !gone.includes(it));
    gone.forEach((it) => it.forget?.());
  }

  function dropOld(): void {
    const oldest = now().getTime() - undoMs;
    drop(({ at }) => at < oldest);
  }

  /** The latest always stays. */
  function dropHeavy(): void {
    let records = 0;
    const fits = kept.toReversed().findIndex(({ size = 1 }) => (records += size) > mostRecords);
    if (fits > 0) drop((_, index) => index < kept.length - fits);
  }

  function requireKept(undoId: string): Kept {
    dropOld();
    const found = kept.find((it) => it.undoId === undoId);
    if (!found) throw new AppError('REMOVAL_TOO_LATE');
    return found;
  }

  const handlers: Pick<Handlers, 'removals.list' | 'removals.putBack'> = {
    'removals.list': ({ kinds, of }) => {
      dropOld();
      const found = kept.filter((it) => it.of === of && kinds.includes(it.kind));
      return { removals: found.map(toRemoval) };
    },

    'removals.putBack': ({ undoId }) => {
      const found = requireKept(undoId);
      try {
        found.putBack();
      } catch (error) {
        // Its place is taken for good: what was removed before it can still come back.
        if (isReplaced(error)) drop((it) => it === found);
        throw error;
      }
      kept = kept.filter((it) => it !== found);
      return { removal: toRemoval(found) };
    },
  };

  return {
    handlers,
    /** Tells that something was removed; call it once that is written. Answers with what takes it back. */
    keep(thing: RemovedThing): string {
      const undoId = newId();
      kept = [...kept, { ...thing, undoId, at: now().getTime() }];
      dropOld();
      drop((_, index) => index < kept.length - mostKept);
      dropHeavy();
      return undoId;
    },
  };
}

function toRemoval({ undoId, kind, of, name }: Kept): Removal {
  return { undoId, kind, of, name };
}

function isReplaced(error: unknown): boolean {
  return error instanceof AppError && error.code === 'REMOVAL_REPLACED';
}
