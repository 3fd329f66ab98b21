import { isDeepStrictEqual } from 'node:util';

import type { EntryDetails } from '../../../shared/model/case-timeline.ts';
import { outcomeInForce, type SupportCase } from '../../../shared/model/support-case.ts';
import { ownerOf } from './case-row.ts';

type Decided = Pick<SupportCase, 'decision' | 'policyVersion'>;

/** What the timeline says of the policy’s decision. */
export function decidedIn({ decision, policyVersion }: Decided): EntryDetails {
  const rule = decision.status === 'routed' ? decision.rule : null;
  const outcome = outcomeInForce({ decision, overrides: [] });
  return { rule, owner: ownerOf(decision, null), policyVersion, isOverride: false, outcome };
}

/** Whether a timeline that says the one says the other. */
export function isDecidedAlike(before: Decided, changed: Decided): boolean {
  return (
    before.policyVersion === changed.policyVersion &&
    isDeepStrictEqual(before.decision, changed.decision)
  );
}
