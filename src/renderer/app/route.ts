import { factValues, type FactValue, type Topic } from '../../shared/model/facts.ts';
import { isLocalRule } from '../../shared/model/local-agreement.ts';
import type { OfferKey } from '../../shared/model/offer.ts';
import { listQuery, parseListQuery, type CaseListChoice } from '../cases/case-list-address.ts';

export type CaseView = 'decision' | 'escalation' | 'timeline';

/** A cell of the heat grid. */
export type GridPlace = { readonly topic: Topic; readonly askedBy: FactValue<'askedBy'> };

/** What the draft of the policy is looked at for. */
export const draftViews = ['edit', 'compare', 'replay', 'publish'] as const;
export type DraftView = (typeof draftViews)[number];

/** What the window shows. It stands in the address, so that a reload and the browser's Back keep the place. */
export type Route =
  | { readonly screen: 'triage' }
  | { readonly screen: 'today' }
  | { readonly screen: 'hand-over' }
  /** `list`: which cases, in which order; absent: all, the newest first. */
  | { readonly screen: 'cases'; readonly list?: CaseListChoice }
  /** `purpose`: the escalation view opens with the text that asks again. */
  | {
      readonly screen: 'case';
      readonly reference: string;
      readonly view: CaseView;
      readonly purpose?: 'chase';
    }
  | { readonly screen: 'offers'; readonly text: string }
  | { readonly screen: 'offer'; readonly key: OfferKey }
  | { readonly screen: 'new-offer' }
  | { readonly screen: 'desk-contacts' }
  /** All of them, imported and by hand. */
  | { readonly screen: 'contacts' }
  /** `uploadId`: a file that was handed over. */
  | { readonly screen: 'import'; readonly uploadId?: string }
  | { readonly screen: 'sources' }
  | { readonly screen: 'quality' }
  /** The version in force; a local rule is shown among the agreements. */
  | { readonly screen: 'policy'; readonly rule: string | null }
  | { readonly screen: 'policy-version'; readonly version: string; readonly rule: string | null }
  | { readonly screen: 'policy-grid'; readonly cell: GridPlace | null }
  | { readonly screen: 'policy-draft'; readonly view: DraftView }
  | { readonly screen: 'policy-versions' }
  | { readonly screen: 'policy-source' }
  /** `item`: a topic group, or the name of a local rule. */
  | { readonly screen: 'agreements'; readonly item?: string }
  | { readonly screen: 'outbox' }
  | { readonly screen: 'report' }
  /** `template`: such as `escalation.publisher.en`; null: none is open. */
  | { readonly screen: 'templates'; readonly template: string | null }
  | { readonly screen: 'settings' }
  /** `place`: what the address names, and no screen is. */
  | { readonly screen: 'nowhere'; readonly place: string };

/** The fragment of `route`, such as `#/cases/FP-2026-000001`. */
export function toHash(route: Route): string {
  switch (route.screen) {
    case 'cases':
      return join('cases') + listQuery(route.list);
    case 'case':
      return caseHash(route);
    case 'offers':
      return route.text === '' ? join('offers') : join('offers', 'find', route.text);
    case 'offer':
      return join('offers', 'record', route.key.publisherId, route.key.offerId);
    case 'new-offer':
      return join('offers', 'new');
    case 'desk-contacts':
      return join('offers', 'desk');
    case 'import':
      return join('offers', 'import', ...(route.uploadId === undefined ? [] : [route.uploadId]));
    case 'sources':
      return join('offers', 'sources');
    case 'quality':
      return join('offers', 'quality');
    case 'templates':
      return join('templates', ...(route.template === null ? [] : [route.template]));
    case 'nowhere':
      return join(...route.place.split('/'));
    case 'agreements':
      return join('agreements', ...(route.item === undefined ? [] : [route.item]));
    default:
      return route.screen.startsWith('policy') ? policyHash(route) : join(route.screen);
  }
}

function caseHash({ reference, view, purpose }: Extract<Route, { screen: 'case' }>): string {
  if (purpose !== undefined) return join('cases', reference, 'escalation', purpose);
  return join('cases', reference, ...(view === 'decision' ? [] : [view]));
}

function policyHash(route: Route): string {
  switch (route.screen) {
    case 'policy':
      if (route.rule === null) return join('policy');
      return isLocalRule(route.rule) ? join('agreements', route.rule) : join('policy', route.rule);
    case 'policy-version':
      return join('policy', 'version', route.version, ...(route.rule ? [route.rule] : []));
    case 'policy-grid':
      return join('policy', 'grid', ...(route.cell ? [route.cell.topic, route.cell.askedBy] : []));
    case 'policy-draft':
      return join('policy', 'draft', ...(route.view === 'edit' ? [] : [route.view]));
    default:
      return join('policy', route.screen.slice('policy-'.length));
  }
}

/** The route of a fragment; without one, or while it is a key, a new triage. */
export function parseHash(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  const [screen, first, second, third] = path.split('/').map(decode);
  if (screen === 'today' || screen === 'hand-over') return { screen };
  if (screen === 'cases') return parseCases(query, first, second, third);
  if (screen === 'contacts') return { screen };
  if (screen === 'offers') return parseOffers(first, second, third);
  if (screen === 'policy') return parsePolicy(first, second, third);
  if (screen === 'agreements') return { screen, ...(first ? { item: first } : {}) };
  if (screen === 'outbox') return { screen: 'outbox' };
  if (screen === 'report') return { screen: 'report' };
  if (screen === 'templates') return { screen, template: first || null };
  if (screen === 'settings') return { screen: 'settings' };
  const isStart = screen === undefined || screen === '' || screen === 'triage';
  if (isStart || hash.startsWith('#code=')) return { screen: 'triage' };
  return { screen: 'nowhere', place: path.split('/').map(decode).join('/') };
}

function parseCases(query: string, reference = '', view = '', purpose = ''): Route {
  if (reference === '') {
    const list = parseListQuery(query);
    return { screen: 'cases', ...(list ? { list } : {}) };
  }
  const isKnown = view === 'escalation' || view === 'timeline';
  return {
    screen: 'case',
    reference,
    view: isKnown ? view : 'decision',
    ...(view === 'escalation' && purpose === 'chase' ? { purpose } : {}),
  };
}

function parseOffers(kind = '', first = '', second = ''): Route {
  if (kind === 'find') return { screen: 'offers', text: first };
  if (kind === 'new') return { screen: 'new-offer' };
  if (kind === 'desk') return { screen: 'desk-contacts' };
  if (kind === 'import') return { screen: 'import', ...(first ? { uploadId: first } : {}) };
  if (kind === 'sources') return { screen: 'sources' };
  if (kind === 'quality') return { screen: 'quality' };
  if (kind === 'record' && first !== '' && second !== '') {
    return { screen: 'offer', key: { publisherId: first, offerId: second } };
  }
  return { screen: 'offers', text: '' };
}

function parsePolicy(kind = '', first = '', second = ''): Route {
  if (kind === 'version' && first !== '') {
    return { screen: 'policy-version', version: first, rule: second || null };
  }
  if (kind === 'grid') {
    const topic = factValues.topic.find((it) => it === first);
    const askedBy = factValues.askedBy.find((it) => it === second);
    return { screen: 'policy-grid', cell: topic && askedBy ? { topic, askedBy } : null };
  }
  if (kind === 'draft') {
    return { screen: 'policy-draft', view: draftViews.find((it) => it === first) ?? 'edit' };
  }
  if (kind === 'versions') return { screen: 'policy-versions' };
  if (kind === 'source') return { screen: 'policy-source' };
  return { screen: 'policy', rule: kind || null };
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
