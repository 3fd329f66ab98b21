import { isDeepStrictEqual } from 'node:util';

import type { Handlers } from '../../shared/contract.ts';
import { AppError } from '../../shared/errors.ts';
import type { Outcome } from '../../shared/model/decision.ts';
import {
  outcomeInForce,
  overrideInForce,
  type SupportCase,
} from '../../shared/model/support-case.ts';
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
      if (isLogged(supportCase, outcome, reason.trim())) return supportCase;
      refuseNoChange(supportCase, outcome);

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

/** True when the last entry says the same, as when an answer was lost and the request came again. */
function isLogged({ overrides }: SupportCase, outcome: Outcome | null, reason: string): boolean {
  const last = overrides.at(-1);
  return last !== undefined && last.reason === reason && isDeepStrictEqual(last.outcome, outcome);
}

/**
 * An override that holds may be given a better reason; one that decides nothing anew is no override.
 * @throws AppError OVERRIDE_CHANGES_NOTHING
 */
function refuseNoChange(supportCase: SupportCase, outcome: Outcome | null): void {
  if (overrideInForce(supportCase) !== null) return;
  if (outcome !== null && !isDeepStrictEqual(outcome, outcomeInForce(supportCase))) return;
  throw new AppError('OVERRIDE_CHANGES_NOTHING', { reference: supportCase.reference });
}
