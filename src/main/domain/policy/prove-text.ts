import { toRefusalParams } from '../../../shared/model/policy-refusal.ts';
import type { Policy, PolicyCheck, PolicyProblem } from '../../../shared/model/policy.ts';
import { fileInvalid, type FilePlace, type PolicyText } from './policy-text.ts';
import { provePolicy } from './prove-policy.ts';
import { refuseProblems } from './refuse-problems.ts';

/** What is wrong with a file as it is written, not with what its table says. */
const writtenWrong: ReadonlySet<PolicyProblem['kind']> = new Set([
  'unknown-fact',
  'unknown-value',
  'unknown-citation',
  'unknown-table',
  'duplicate-id',
  'invalid-rule',
]);

/**
 * The policy of a text whose table holds.
 * @throws AppError POLICY_FILE_INVALID, POLICY_REFUSED naming the line and a counter-example
 */
export function requireProvedText(text: PolicyText): Policy {
  refuseTextProblems(text, proveText(text));
  return text.policy;
}

/** The proof, each problem with its line where it has one. */
export function proveText(text: PolicyText): PolicyCheck {
  const { check } = provePolicy(text.policy);
  const problems = check.problems.map((problem) => {
    const place = placeOfProblem(text, problem);
    return place ? { ...problem, line: place.line } : problem;
  });
  return { ...check, problems };
}

/** @throws AppError POLICY_FILE_INVALID, POLICY_REFUSED unless there are no problems */
export function refuseTextProblems(text: PolicyText, check: PolicyCheck): void {
  const [first] = check.problems;
  const place = first && placeOfProblem(text, first);
  if (first && place && writtenWrong.has(first.kind)) {
    const more = check.problems.length - 1;
    // The error names the line itself.
    const { line: _, ...problem } = first;
    const refusal = toRefusalParams({ problem, more });
    throw fileInvalid(place.file, place.line, first.detail + others(check), refusal);
  }
  const problems = check.problems.map((problem) => {
    const at = placeOfProblem(text, problem);
    return at ? { ...problem, detail: `${at.file}, line ${at.line}: ${problem.detail}` } : problem;
  });
  refuseProblems({ ...check, problems });
}

function others({ problems }: PolicyCheck): string {
  return problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
}

/** The rule that the problem names; of two with one id, the second. */
function placeOfProblem(
  { policy, placeOf }: PolicyText,
  { kind, rule }: PolicyProblem,
): FilePlace | null {
  if (rule === null) return writtenWrong.has(kind) ? placeOf([]) : null;
  const isNamed = ({ id }: { readonly id: string }) => id === rule;
  const number =
    kind === 'duplicate-id' ? policy.rules.findLastIndex(isNamed) : policy.rules.findIndex(isNamed);
  return number < 0 ? null : placeOf(['rules', number]);
}
