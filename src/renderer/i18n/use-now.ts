import { useSyncExternalStore } from 'react';

const minuteMs = 60_000;

/** The time to the minute: ages that are shown grow while the window is open. */
export function useNow(): Date {
  return new Date(useSyncExternalStore(everyMinute, currentMinute));
}

function everyMinute(onTick: () => void): () => void {
  const timer = setInterval(onTick, minuteMs / 4);
  return () => clearInterval(timer);
}

/** Rounded up, so that what was made just now is not in the future. */
function currentMinute(): number {
  return Math.ceil(Date.now() / minuteMs) * minuteMs;
}
