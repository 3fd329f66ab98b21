/** Which draft belongs to this window, and which ones other windows have open. */
export type DraftPlace = {
  /** The draft that this window showed last, also before a reload; null: none yet. */
  readonly last: () => string | null;
  /** Makes the draft this window’s own. False: another window has it open. */
  readonly take: (id: string) => Promise<boolean>;
  /** Others may open it now; this window comes back to it. */
  readonly leave: () => void;
  /** This window has none any more. */
  readonly forget: () => void;
  readonly openAnywhere: () => Promise<ReadonlySet<string>>;
};

const storageKey = 'fingerpost-triage-draft';
const lockPrefix = 'fingerpost-triage-draft ';
/** Another window may be about to close. */
const mostWaitMs = 1_000;
/** What this page freed itself comes free for certain, however busy the machine is. */
const mostWaitForOwnMs = 20_000;

/** The triage of this tab goes on with this draft when it is opened next. */
export function openNext(storage: Storage, id: string): void {
  storage.setItem(storageKey, id);
}

/**
 * The id stands in the storage of the tab. A lock of the browser says that the draft is open: it goes with its
 * window, also when that crashes. After a reload the lock of the page before is taken over: `isReloaded`.
 */
export function createDraftPlace(
  storage: Storage,
  locks: LockManager,
  isReloaded: boolean,
): DraftPlace {
  let held: { readonly id: string; readonly free: () => void } | null = null;
  let lastHeld: string | null = null;
  const inherited = isReloaded ? storage.getItem(storageKey) : null;

  function leave(): void {
    held?.free();
    held = null;
  }

  async function hold(id: string): Promise<boolean> {
    const taken = Promise.withResolvers<boolean>();
    const kept = Promise.withResolvers<void>();
    const isInherited = lastHeld === null && id === inherited;
    const mostMs = id === lastHeld ? mostWaitForOwnMs : mostWaitMs;
    const options = isInherited ? { steal: true } : { signal: AbortSignal.timeout(mostMs) };
    void locks
      .request(`${lockPrefix}${id}`, options, () => {
        taken.resolve(true);
        return kept.promise;
      })
      .catch(() => taken.resolve(false));
    const isHeld = await taken.promise;
    if (isHeld) {
      held = { id, free: kept.resolve };
      lastHeld = id;
    }
    return isHeld;
  }

  return {
    last: () => storage.getItem(storageKey),
    async take(id) {
      if (held?.id !== id) {
        leave();
        if (!(await hold(id))) return false;
      }
      storage.setItem(storageKey, id);
      return true;
    },
    leave,
    forget() {
      leave();
      storage.removeItem(storageKey);
    },
    async openAnywhere() {
      const { held: locked = [] } = await locks.query();
      const names = locked.flatMap(({ name = '' }) => (name.startsWith(lockPrefix) ? [name] : []));
      return new Set(names.map((name) => name.slice(lockPrefix.length)));
    },
  };
}
