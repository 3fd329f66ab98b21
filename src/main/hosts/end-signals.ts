/**
 * Calls `end` once, when the operator or the system asks this process to stop. What arrives after that is
 * swallowed: a terminal tells every process of its group, and each caller above tells it again.
 */
export function onEndSignal(end: () => void): void {
  let isEnding = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (isEnding) return;
      isEnding = true;
      end();
    });
  }
}
