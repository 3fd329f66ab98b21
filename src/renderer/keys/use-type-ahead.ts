import { useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';

import { pressKey, useKeys } from './use-keys.ts';

const heldKeys = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'e', 's'] as const;

/**
 * Keys that are pressed while the next question is on its way belong to that question: they are held and
 * pressed again when it is there, instead of answering the old one twice.
 */
export function useTypeAhead(isBusy: boolean): void {
  const held = useRef<string[]>([]);
  const hold = heldKeys.map((key) => [key, () => void held.current.push(key)] as const);
  useKeys(isBusy ? Object.fromEntries(hold) : {}, 'hold');

  useEffect(() => {
    const waiting = held.current;
    if (isBusy || waiting.length === 0) return undefined;
    // One at a time, with the screen brought up to date: each may bring another list of answers.
    const timer = setInterval(() => {
      const next = waiting.shift();
      if (next === undefined) clearInterval(timer);
      else flushSync(() => pressKey(next));
    }, 0);
    return () => clearInterval(timer);
  }, [isBusy, held]);
}
