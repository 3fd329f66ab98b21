import type { PolicyRule } from '../../../shared/model/policy.ts';
import { isMet } from '../policy/condition.ts';
import type { EscalationInput } from './escalation-input.ts';

type Decided = Pick<EscalationInput, 'supportCase' | 'policy' | 'localRule'>;

/** The published rule that the decision names; undefined when the desk does not have its version. */
export function findDecidedRule({
  supportCase,
  policy,
}: Omit<Decided, 'localRule'>): PolicyRule | undefined {
  const { decision, policyVersion } = supportCase;
  if (decision.status !== 'routed' || policyVersion !== policy.version) return undefined;
  return policy.rules.find((rule) => rule.id === decision.rule);
}

/**
 * True when the rule named is only the first of several that answer alike: a fact that it asks for is
 * open, so what it says of that fact must not be told.
 */
export function isOneOfSeveral(decided: Decided): boolean {
  const rule = decided.localRule ?? findDecidedRule(decided);
  return rule !== undefined && !isMet(rule.when, decided.supportCase.facts);
}
