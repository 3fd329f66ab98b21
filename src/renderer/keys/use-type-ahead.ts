import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

import { createHeldKeys } from './held-keys.ts';
import { pressKey, useKeys } from './use-keys.ts';

const answerKeys = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'e', 's'] as const;

/**
 * Keys that are pressed while the next question is on its way belong to that question: they are held and
 * pressed again when it is there, instead of answering the old one twice.
 */
export function useTypeAhead(isBusy: boolean): void {
  const [held] = useState(() => createHeldKeys(answerKeys));
  useKeys(() => held.map(isBusy), 'hold');

  useEffect(() => {
    if (isBusy || held.isEmpty()) return undefined;
    // One at a time, with the screen brought up to date: each may bring another list of answers.
    const timer = setInterval(() => {
      const next = held.next();
      if (next === undefined) clearInterval(timer);
      else flushSync(() => pressKey(next));
    }, 0);
    return () => clearInterval(timer);
  }, [isBusy, held]);
}
