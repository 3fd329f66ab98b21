import { groundOf, routeOf } from './case-route.ts';
import type { EscalationInput } from './escalation-input.ts';
import { partOf } from './expected-recipients.ts';
import type { EscalationTexts } from './texts/text-shape.ts';

/** Where we stand when a case came back as "not ours": never firmer than the ground of the decision. */
export function writeStanding(input: EscalationInput, { standing }: EscalationTexts): string {
  const { supportCase, recipient } = input;
  const route = routeOf(supportCase);
  if (route.status !== 'routed') return standing.open;
  const part = partOf(recipient, route);
  const isTheirs = part === 'owner' || part === 'handles';
  if (isTheirs) return groundOf(supportCase) === 'policy' ? standing.byPolicy : standing.theirs;
  return part === 'next-hop' ? standing.help : standing.notTheirs;
}
