import type { Decision, Outcome } from '../../../shared/model/decision.ts';
import { isLocalRule } from '../../../shared/model/local-agreement.ts';
import { overrideInForce, type SupportCase } from '../../../shared/model/support-case.ts';

/** Where a case goes, whoever decided it; or the fact that is still open. */
export type CaseRoute =
  | (Outcome & { readonly status: 'routed' })
  | Extract<Decision, { status: 'needs-fact' }>;

/** Who decided where a case goes. */
export type RouteGround = 'policy' | 'split' | 'local-rule' | 'override';

type Decided = Pick<SupportCase, 'decision' | 'overrides'>;

/** The operator's override, else the decision. */
export function routeOf(supportCase: Decided): CaseRoute {
  const outcome = overrideInForce(supportCase);
  return outcome ? { status: 'routed', ...outcome } : supportCase.decision;
}

/**
 * What may be said of the reason: the published policy speaks in decisions of its own rules alone, and
 * not where it leaves the answer to what reseller and provider agreed.
 */
export function groundOf(supportCase: Decided): RouteGround {
  if (overrideInForce(supportCase)) return 'override';
  const { decision } = supportCase;
  if (decision.status !== 'routed') return 'policy';
  if (isLocalRule(decision.rule)) return 'local-rule';
  return decision.certainty === 'local-agreement' ? 'split' : 'policy';
}
