import { AppError } from '../../../shared/errors.ts';
import { toRefusalParams } from '../../../shared/model/policy-refusal.ts';
import type { PolicyProblem } from '../../../shared/model/policy.ts';
import { describeFacts } from './describe-facts.ts';

/** The first problem in words, one with a counter-example if there is any. @throws AppError POLICY_REFUSED */
export function refuseProblems({
  problems,
}: {
  readonly problems: readonly PolicyProblem[];
}): void {
  const shown = problems.find((problem) => problem.counterExample) ?? problems[0];
  if (shown) throw refusalOf(shown, problems.length - 1);
}

/** A policy refused for one problem, with `more` beside it. */
export function refusalOf(problem: PolicyProblem, more = 0): AppError {
  const others = more > 0 ? ` (and ${more} more)` : '';
  const { counterExample } = problem;
  return new AppError('POLICY_REFUSED', {
    detail: problem.detail + others,
    counterExample: counterExample ? describeFacts(counterExample) : 'none',
    ...toRefusalParams({ problem, more }),
  });
}
