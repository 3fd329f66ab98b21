import type { ContactHop } from '../../shared/model/decision.ts';
import {
  outcomeInForce,
  type Recipient,
  type SupportCase,
} from '../../shared/model/support-case.ts';

/** Whom to write to next. Where the desk itself handles the case, that is the hop after it. */
export function suggestRecipient(
  supportCase: Pick<SupportCase, 'decision' | 'overrides'>,
): Recipient {
  const outcome = outcomeInForce(supportCase);
  if (outcome === null) return 'customer';
  const { contact, escalateTo } = outcome;
  return recipientOf(contact === 'own-desk' && escalateTo !== null ? escalateTo : contact);
}

function recipientOf(hop: ContactHop): Recipient {
  if (hop === 'own-desk') return 'partner';
  if (hop === 'ask-for-facts') return 'customer';
  if (hop === 'indirect-provider') return 'indirect-provider';
  return hop.startsWith('microsoft') ? 'microsoft' : 'publisher';
}
