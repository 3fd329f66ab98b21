import { useEffect, useState } from 'react';

import { codeOf } from './late-screens.ts';
import type { Route } from './route.ts';

export type Shown =
  | { readonly status: 'ready'; readonly route: Route }
  /** The window has just been opened, on a screen whose code is on its way. */
  | { readonly status: 'loading' }
  | { readonly status: 'failed' };

/** What to show for the place that was asked for: the screen before stays until the code of the next is there. */
export function useShownRoute(asked: Route): Shown {
  const [before, setBefore] = useState<Route | null>(null);
  const [failed, setFailed] = useState<Route | null>(null);
  const [, setLoaded] = useState<Route | null>(null);
  const code = codeOf(asked);
  const isReady = code === null || code.isLoaded();
  if (isReady && before !== asked) setBefore(asked);
  useEffect(() => {
    if (isReady || code === null) return undefined;
    let isWanted = true;
    code.load().then(
      () => isWanted && setLoaded(asked),
      () => isWanted && setFailed(asked),
    );
    return () => {
      isWanted = false;
    };
  }, [asked, code, isReady]);
  if (isReady) return { status: 'ready', route: asked };
  if (failed === asked) return { status: 'failed' };
  return before === null ? { status: 'loading' } : { status: 'ready', route: before };
}
