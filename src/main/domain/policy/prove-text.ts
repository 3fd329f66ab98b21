import { toRefusalParams } from '../../../shared/model/policy-refusal.ts';
import type { Policy, PolicyCheck, PolicyProblem } from '../../../shared/model/policy.ts';
import { fileInvalid, type FilePlace, type PolicyText, type ValuePath } from './policy-text.ts';
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

function placeOfProblem({ policy, placeOf }: PolicyText, problem: PolicyProblem): FilePlace | null {
  const path = pathOfProblem(policy, problem);
  return path && placeOf(path);
}

/** What the problem names; of two with one id, the second. */
function pathOfProblem(policy: Policy, { kind, rule, names }: PolicyProblem): ValuePath | null {
  const findIn = (part: 'rules' | 'notes' | 'spans', id: string): ValuePath | null => {
    const ids = policy[part].map((it) => it.id);
    const number = kind === 'duplicate-id' ? ids.lastIndexOf(id) : ids.indexOf(id);
    return number < 0 ? null : [part, number];
  };
  if (rule !== null) return findIn('rules', rule);
  if (names.note !== undefined) return findIn('notes', names.note);
  if (names.span !== undefined) return findIn('spans', names.span);
  if (names.table !== undefined) return ['nextHops', names.table, (names.row ?? 1) - 1];
  if (names.version !== undefined) return ['version'];
  return writtenWrong.has(kind) ? [] : null;
}
