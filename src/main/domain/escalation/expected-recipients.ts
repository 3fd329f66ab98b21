import type { ContactHop, Owner } from '../../../shared/model/decision.ts';
import type { Recipient, SupportCase } from '../../../shared/model/support-case.ts';
import { routeOf, type CaseRoute } from './case-route.ts';

/** How the way of a case sees a recipient, the strongest relation first. */
export type RecipientPart = 'owner' | 'next-hop' | 'handles' | 'possible' | 'none';

const ofOwner: Readonly<Record<Owner, readonly Recipient[]>> = {
  publisher: ['publisher'],
  partner: ['partner'],
  'indirect-provider': ['indirect-provider'],
  'shared-indirect': ['indirect-provider', 'partner'],
  microsoft: ['microsoft'],
  undetermined: [],
  'outside-policy': [],
};

/** Whom a fact is asked of: the customer, by a colleague of ours. */
const askedForFacts: readonly Recipient[] = ['customer', 'partner'];

/** Which part the route gives to `recipient`. */
export function partOf(recipient: Recipient, route: CaseRoute): RecipientPart {
  if (route.status === 'needs-fact') {
    const isPossible = route.owners.some((owner) => ofOwner[owner].includes(recipient));
    return isPossible || askedForFacts.includes(recipient) ? 'possible' : 'none';
  }
  if (ofOwner[route.owner].includes(recipient)) return 'owner';
  const hops = [route.contact, route.escalateTo].filter((hop) => hop !== null);
  if (hops.some((hop) => isReachedBy(hop, recipient))) return 'next-hop';
  return route.firstContact === recipient ? 'handles' : 'none';
}

/**
 * Anyone may be written to, but one that is neither owner nor next hop is worth a warning: who only
 * handles the case now would get back what they passed on. The hop after the next counts as well,
 * because escalating a case means going there.
 */
export function isExpected(recipient: Recipient, route: CaseRoute): boolean {
  const part = partOf(recipient, route);
  return part === 'owner' || part === 'next-hop' || part === 'possible';
}

function isReachedBy(hop: ContactHop, recipient: Recipient): boolean {
  return hop === 'ask-for-facts'
    ? askedForFacts.includes(recipient)
    : recipientOf(hop) === recipient;
}

/** Who is behind a hop. What stands in the offer's own material is the publisher's. */
export function recipientOf(hop: ContactHop): Exclude<Recipient, 'customer'> {
  if (hop === 'own-desk' || hop === 'ask-for-facts') return 'partner';
  if (hop === 'indirect-provider') return 'indirect-provider';
  return hop.startsWith('microsoft-') ? 'microsoft' : 'publisher';
}

/** Whom a case is escalated to next. Where the desk itself handles it, that is the hop after it. */
export function suggestRecipient(
  supportCase: Pick<SupportCase, 'decision' | 'overrides'>,
): Recipient {
  const route = routeOf(supportCase);
  if (route.status !== 'routed') return 'partner';
  const { contact, escalateTo } = route;
  return recipientOf(contact === 'own-desk' && escalateTo !== null ? escalateTo : contact);
}
