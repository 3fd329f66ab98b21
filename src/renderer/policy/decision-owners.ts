import type { Decision, Owner } from '../../shared/model/decision.ts';

/** Everybody that a decision leaves possible: one, once it is routed. */
export function decisionOwners(decision: Decision): readonly Owner[] {
  return decision.status === 'routed' ? [decision.owner] : decision.owners;
}
