import type { ContactHop, Decision, Owner } from '../../../shared/model/decision.ts';
import type { Recipient } from '../../../shared/model/support-case.ts';

/** How a decision sees a recipient, the strongest relation first. */
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

/** Which part the decision gives to `recipient`; `none` is worth a warning. */
export function partOf(recipient: Recipient, decision: Decision): RecipientPart {
  if (decision.status === 'needs-fact') {
    const isPossible = decision.owners.some((owner) => ofOwner[owner].includes(recipient));
    return isPossible || recipient === 'partner' ? 'possible' : 'none';
  }
  if (ofOwner[decision.owner].includes(recipient)) return 'owner';
  const hops = [decision.contact, decision.escalateTo].filter((hop) => hop !== null);
  if (hops.some((hop) => recipientOf(hop) === recipient)) return 'next-hop';
  return decision.firstContact === recipient ? 'handles' : 'none';
}

/** Who is behind a hop. What stands in the offer's own material is the publisher's. */
export function recipientOf(hop: ContactHop): Exclude<Recipient, 'customer'> {
  if (hop === 'own-desk' || hop === 'ask-for-facts') return 'partner';
  if (hop === 'indirect-provider') return 'indirect-provider';
  return hop.startsWith('microsoft-') ? 'microsoft' : 'publisher';
}
