export type IdleStop = ReturnType<typeof createIdleStop>;

/** Calls `stop` once no tab has been connected for `idleMs`; the time before the first tab counts too. */
export function createIdleStop(idleMs: number, stop: () => void) {
  let openTabs = 0;
  let isEnded = false;
  let timer = setTimeout(stop, idleMs);

  function restart(): void {
    clearTimeout(timer);
    if (openTabs === 0 && !isEnded) timer = setTimeout(stop, idleMs);
  }

  return {
    /** A tab is there. Returns what to call, once, when it is gone. */
    tabOpened(): () => void {
      openTabs += 1;
      restart();
      return () => {
        openTabs -= 1;
        restart();
      };
    },
    /** No `stop` after this, whichever tabs go away. */
    end(): void {
      isEnded = true;
      clearTimeout(timer);
    },
  };
}
