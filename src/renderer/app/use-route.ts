import { useMemo, useSyncExternalStore } from 'react';

import { parseHash, toHash, type Route } from './route.ts';

/** The route in the address, kept up to date. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  return useMemo(() => parseHash(hash), [hash]);
}

export function navigate(route: Route): void {
  window.location.hash = toHash(route);
}

/** Goes there without a step in the browser's history, as for a filter that is being typed. */
export function replaceRoute(route: Route): void {
  window.history.replaceState(null, '', toHash(route));
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange);
  return () => window.removeEventListener('hashchange', onChange);
}
