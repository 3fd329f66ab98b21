/**
 * A reading that may be asked for at any time: who asks while it reads gets one more after it, however
 * often it was asked. Two never run at once, and what stood last is what is read last.
 */
export function readAgain(read: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let isStale = false;

  async function run(): Promise<void> {
    try {
      while (isStale) {
        isStale = false;
        // oxlint-disable-next-line no-await-in-loop -- one after the other is what is promised
        await read();
      }
    } finally {
      running = null;
    }
  }

  return () => {
    isStale = true;
    running ??= run();
    return running;
  };
}
