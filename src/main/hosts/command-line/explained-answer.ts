import type { Decision } from '../../../shared/model/decision.ts';
import type { Explanation, NearMiss } from '../../../shared/model/explanation.ts';

/** The decision, then what led to it and what would change it. */
export function explainedAnswer(decision: Decision, explanation: Explanation) {
  const { rule, failed, possible, reason, nearMisses, mightChange, published } = explanation;
  const { spans, notes, certainty, policyVersion, vector } = explanation;
  return {
    ...decisionAnswer(decision),
    trace: { rule, failed, possible },
    nearMisses: nearMisses.map(withOneOwner),
    mightChange: mightChange.map(withOneOwner),
    reason,
    spans,
    notes,
    certainty,
    published,
    policyVersion,
    vector,
  };
}

/** Scripts read these names; they stand in the order of the documentation. */
export function decisionAnswer(decision: Decision) {
  if (decision.status === 'needs-fact') {
    const { status, ask, owners } = decision;
    return { status, ask, owners };
  }
  const { status, rule, owner, firstContact, contact, escalateTo, certainty, cites } = decision;
  return { status, rule, owner, firstContact, contact, escalateTo, certainty, cites };
}

/** `owner` is null where several are possible. */
function withOneOwner({ fact, from, to, owners, rule }: NearMiss) {
  const owner = owners.length === 1 ? owners[0] : null;
  return { fact, from, to, owner, owners, rule };
}
