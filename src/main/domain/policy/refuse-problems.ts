import { AppError } from '../../../shared/errors.ts';
import type { PolicyProblem } from '../../../shared/model/policy.ts';
import { describeFacts } from './describe-facts.ts';

/** The first problem in words, one with a counter-example if there is any. @throws AppError POLICY_REFUSED */
export function refuseProblems({
  problems,
}: {
  readonly problems: readonly PolicyProblem[];
}): void {
  const shown = problems.find((problem) => problem.counterExample) ?? problems[0];
  if (!shown) return;
  const others = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
  throw new AppError('POLICY_REFUSED', {
    detail: shown.detail + others,
    counterExample: shown.counterExample ? describeFacts(shown.counterExample) : 'none',
  });
}
