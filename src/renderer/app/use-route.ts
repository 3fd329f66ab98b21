import { useMemo, useSyncExternalStore } from 'react';

import { parseHash, toHash, type Route } from './route.ts';

/** The route in the address, kept up to date. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  return useMemo(() => parseHash(hash), [hash]);
}

/** Where the window is now: somebody may have gone on while something was saved. */
export function readRoute(): Route {
  return parseHash(window.location.hash);
}

export function navigate(route: Route): void {
  window.location.hash = toHash(route);
}

/** The same place told otherwise, as while a search is typed: Back does not stop at it. */
export function replaceRoute(route: Route): void {
  window.history.replaceState(null, '', toHash(route));
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange);
  return () => window.removeEventListener('hashchange', onChange);
}
