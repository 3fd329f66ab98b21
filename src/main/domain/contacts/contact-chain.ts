import type { Contact, ContactChainStep, ContactRole } from '../../../shared/model/contact.ts';
import type { ContactHop } from '../../../shared/model/decision.ts';
import type { FactValue } from '../../../shared/model/facts.ts';
import type { LinkKind, Offer } from '../../../shared/model/offer.ts';

/** What is on record about one question. Among equals the first contact of `contacts` is preferred. */
export type ContactRecords = {
  /** Undefined: no offer was chosen, or it is on no record. */
  readonly offer: Pick<Offer, 'links'> | undefined;
  /** Whether there is an offer to look contacts up by, known to the catalogue or not. */
  readonly hasOffer: boolean;
  /** Of the offer, its publisher, the indirect provider and Microsoft; hand-kept ones first. */
  readonly contacts: readonly Contact[];
  readonly cspModel: FactValue<'cspModel'>;
};

type Step = Omit<ContactChainStep, 'isUsed'>;

/** The order in which a publisher's contacts are tried is the desk's own: span 124 does not give one. */
const publisherRoles = ['customer-support', 'csp-program', 'engineering'] as const;

/** Links that answer a question about material (spans 111 and 125). */
const resourceLinks: readonly LinkKind[] = [
  'documentation',
  'training',
  'service-health',
  'sales',
  'csp-marketing',
  'listing',
];

/**
 * The way from a hop of the decision to somebody to turn to: every place that was looked at, in
 * order, the one to use marked. None is marked where the desk's own records lack the counterpart.
 */
export function findContactChain(hop: ContactHop, records: ContactRecords): ContactChainStep[] {
  switch (hop) {
    case 'own-desk':
      return [onlyStep({ role: 'own-desk', level: 'desk', contact: null })];
    case 'ask-for-facts':
      return [onlyStep({ role: 'ask-for-facts', level: 'none', contact: null })];
    case 'offer-resources':
      return resourceChain(records);
    case 'publisher-any':
      return publisherChain(undefined, records);
    case 'publisher-customer-support':
      return publisherChain('customer-support', records);
    case 'publisher-engineering':
      return publisherChain('engineering', records);
    case 'publisher-csp-program':
      return publisherChain('csp-program', records);
    case 'indirect-provider':
      return ownRecordChain([lookUp(hop, hop, records)]);
    default:
      return microsoftChain(hop, records);
  }
}

/** The step to use, if there is one. */
export function usedStep(chain: readonly ContactChainStep[]): ContactChainStep | undefined {
  return chain.find((step) => step.isUsed);
}

function resourceChain(records: ContactRecords): ContactChainStep[] {
  const step: Step = { role: 'offer-resources', level: 'offer', contact: null };
  const hasLinks = records.offer?.links.some((link) => resourceLinks.includes(link.kind)) ?? false;
  if (hasLinks) return [onlyStep(step)];
  return [{ ...step, isUsed: false }, ...publisherChain('customer-support', records)];
}

/**
 * The role wanted, of the offer and then of its publisher; then the other roles in our order; then the
 * Offer details page (span 123), and last who gives access to contacts (spans 118, 120).
 */
function publisherChain(role: ContactRole | undefined, records: ContactRecords) {
  const others = publisherRoles.filter((it) => it !== role);
  const roles = role === undefined ? others : [role, ...others];
  const places = roles.flatMap((it) => lookUpAtPublisher(it, records));
  const found = places.findIndex((step) => step.contact !== null);
  if (found >= 0) return places.slice(0, found + 1).map((step, at) => mark(step, at === found));
  return [
    ...places.map((step) => mark(step, false)),
    onlyStep({ role: 'offer-details-page', level: 'offer', contact: null }),
    mark(lastResort(records), false),
  ];
}

function lookUpAtPublisher(role: ContactRole, records: ContactRecords): Step[] {
  if (!records.hasOffer) return [{ role, level: 'none', contact: null }];
  return [lookUp(role, 'offer', records), lookUp(role, 'publisher', records)];
}

/** A reseller asks its provider, not Microsoft (spans 120, 121). */
function lastResort(records: ContactRecords): Step {
  return records.cspModel === 'indirect-reseller'
    ? lookUp('indirect-provider', 'indirect-provider', records)
    : lookUp('microsoft-partner-support', 'microsoft', records);
}

/** Requests that a partner files with Microsoft can start at partner support; the others cannot. */
function microsoftChain(
  role: Extract<ContactHop, `microsoft-${string}`>,
  records: ContactRecords,
): ContactChainStep[] {
  const isPartnerRequest =
    role === 'microsoft-azure-request' || role === 'microsoft-service-request';
  const places = [lookUp(role, 'microsoft', records)];
  if (isPartnerRequest) places.push(lookUp('microsoft-partner-support', 'microsoft', records));
  return ownRecordChain(places);
}

/** Places that only the desk's own records can fill: the first that they do is used. */
function ownRecordChain(places: readonly Step[]): ContactChainStep[] {
  const found = places.findIndex((step) => step.contact !== null);
  const looked = found < 0 ? places : places.slice(0, found + 1);
  return looked.map((step, at) => mark(step, at === found));
}

function lookUp(
  role: ContactRole,
  level: Contact['scope']['kind'],
  { contacts }: ContactRecords,
): Step {
  const contact = contacts.find((it) => it.role === role && it.scope.kind === level) ?? null;
  return { role, level, contact };
}

function mark(step: Step, isUsed: boolean): ContactChainStep {
  return { ...step, isUsed };
}

function onlyStep(step: Step): ContactChainStep {
  return mark(step, true);
}
