import { isDeepStrictEqual } from 'node:util';

import type { Handlers } from '../../shared/contract.ts';
import type { Outcome } from '../../shared/model/decision.ts';
import { overrideInForce, type SupportCase } from '../../shared/model/support-case.ts';
import type { CaseRepository } from '../store/desk/case-repository.ts';
import { operatorOf, type ReadProfile } from './desk-profile.ts';
import type { PolicyBook } from './policy-book.ts';

type CaseDecisionDeps = {
  readonly cases: Pick<CaseRepository, 'get' | 'recordOverride' | 'policyRevisionOf'>;
  readonly book: Pick<PolicyBook, 'inForce' | 'engineOf'>;
  readonly readProfile: ReadProfile;
  readonly now: () => Date;
};

/** Why a case went where it went, and the operator's own decision against it. */
export function createCaseDecisionHandlers(
  deps: CaseDecisionDeps,
): Pick<Handlers, 'cases.override' | 'cases.explain'> {
  const { cases, book } = deps;
  return {
    'cases.override': ({ reference, outcome, reason }) => {
      const supportCase = cases.get(reference);
      // Nothing would change, so a retry leaves no second entry.
      if (isInForce(supportCase, outcome, reason.trim())) return supportCase;

      const { decision } = supportCase;
      return cases.recordOverride(reference, {
        at: deps.now().toISOString(),
        by: operatorOf(deps.readProfile().profile),
        reason: reason.trim(),
        outcome,
        rule: decision.status === 'routed' ? decision.rule : null,
      });
    },

    'cases.explain': ({ reference }) => {
      const { facts, decision, policyVersion } = cases.get(reference);
      const then = book.engineOf(policyVersion, cases.policyRevisionOf(reference));
      const explanation = then?.explain(facts);
      const rule = decision.status === 'routed' ? decision.rule : null;
      const today = book.inForce();
      return {
        // Without the agreement that decided, another rule would be given for what it never did.
        explanation: explanation?.rule === rule ? explanation : null,
        today: { policyVersion: today.policy.version, decision: today.decide(facts) },
      };
    },
  };
}

/** Nothing to take back, or the same decision for the same reason. */
function isInForce(supportCase: SupportCase, outcome: Outcome | null, reason: string): boolean {
  const inForce = overrideInForce(supportCase);
  if (outcome === null || inForce === null) return outcome === inForce;
  return isDeepStrictEqual(inForce, outcome) && supportCase.overrides.at(-1)?.reason === reason;
}
