export type Debounced = {
  /** Runs `act` after the pause; a later call starts the pause again. */
  readonly soon: () => void;
  /** Runs it at once if it was waiting. */
  readonly flush: () => Promise<void>;
  readonly cancel: () => void;
};

/** Waits for a pause in typing. */
export function debounce(act: () => Promise<void>, pauseMs: number): Debounced {
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function run(): Promise<void> {
    timer = undefined;
    await act();
  }

  return {
    soon() {
      clearTimeout(timer);
      timer = setTimeout(() => void run(), pauseMs);
    },
    async flush() {
      if (timer === undefined) return;
      clearTimeout(timer);
      await run();
    },
    cancel() {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
