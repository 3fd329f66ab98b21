import type { OfferKey } from '../../shared/model/offer.ts';

export type CaseView = 'decision' | 'escalation';

/** What the window shows. It stands in the address, so that a reload and the browser's Back keep the place. */
export type Route =
  | { readonly screen: 'triage' }
  | { readonly screen: 'cases' }
  | { readonly screen: 'case'; readonly reference: string; readonly view: CaseView }
  | { readonly screen: 'offers'; readonly text: string }
  | { readonly screen: 'offer'; readonly key: OfferKey }
  | { readonly screen: 'new-offer' }
  | { readonly screen: 'desk-contacts' }
  | { readonly screen: 'import' }
  | { readonly screen: 'policy'; readonly rule: string | null }
  | { readonly screen: 'settings' };

/** The fragment of `route`, such as `#/cases/FP-2026-000001`. */
export function toHash(route: Route): string {
  switch (route.screen) {
    case 'case':
      return join('cases', route.reference, ...(route.view === 'escalation' ? ['escalation'] : []));
    case 'offers':
      return route.text === '' ? join('offers') : join('offers', 'find', route.text);
    case 'offer':
      return join('offers', 'record', route.key.publisherId, route.key.offerId);
    case 'new-offer':
      return join('offers', 'new');
    case 'desk-contacts':
      return join('offers', 'desk');
    case 'import':
      return join('offers', 'import');
    case 'policy':
      return route.rule === null ? join('policy') : join('policy', route.rule);
    default:
      return join(route.screen);
  }
}

/** The route of a fragment; anything unknown is the start: a new triage. */
export function parseHash(hash: string): Route {
  const [screen, first, second, third] = hash.replace(/^#\/?/, '').split('/').map(decode);
  if (screen === 'cases') {
    if (!first) return { screen: 'cases' };
    const view = second === 'escalation' ? 'escalation' : 'decision';
    return { screen: 'case', reference: first, view };
  }
  if (screen === 'offers') return parseOffers(first, second, third);
  if (screen === 'policy') return { screen: 'policy', rule: first || null };
  if (screen === 'settings') return { screen: 'settings' };
  return { screen: 'triage' };
}

function parseOffers(kind = '', first = '', second = ''): Route {
  if (kind === 'find') return { screen: 'offers', text: first };
  if (kind === 'new') return { screen: 'new-offer' };
  if (kind === 'desk') return { screen: 'desk-contacts' };
  if (kind === 'import') return { screen: 'import' };
  if (kind === 'record' && first !== '' && second !== '') {
    return { screen: 'offer', key: { publisherId: first, offerId: second } };
  }
  return { screen: 'offers', text: '' };
}

function join(...parts: readonly string[]): string {
  return `#/${parts.map(encodeURIComponent).join('/')}`;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
