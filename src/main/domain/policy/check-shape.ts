import { toRefusalParams } from '../../../shared/model/policy-refusal.ts';
import { Policy, type PolicyProblem } from '../../../shared/model/policy.ts';
import { z } from '../../../shared/zod.ts';
import { fileInvalid, type PolicyText, type ValuePath } from './policy-text.ts';
import { describeIssue, isMissing } from './shape-words.ts';

/**
 * Holds what was read against the schema of a policy.
 * @throws AppError POLICY_FILE_INVALID at the first value that does not fit
 */
export function checkShape(given: unknown, placeOf: PolicyText['placeOf']): PolicyText {
  const parsed = Policy.safeParse(given);
  if (parsed.success) return { policy: parsed.data, placeOf };
  const [issue] = parsed.error.issues;
  if (!issue) throw parsed.error;
  const { path } = issue;
  const keys = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const { file, line } = placeOf([...path, ...keys]) ?? { file: 'policy', line: 1 };
  const { rule, rest } = splitPath(path, given);
  const named = [...(rule === null ? [] : [`rule ${rule}`]), ...rest].join(', ');
  const detail = `${named === '' ? '' : `${named}: `}${describeIssue(issue, given)}`;
  const problem: PolicyProblem = {
    kind: 'invalid-rule',
    rule,
    cause:
      keys.length > 0 ? 'unknown-key' : isMissing(issue, given) ? 'missing-value' : 'wrong-shape',
    names: { path: [...rest, ...keys].join('.') || file },
    detail,
    counterExample: null,
  };
  throw fileInvalid(file, line, detail, toRefusalParams({ problem, more: 0 }));
}

const WithIds = z.object({ rules: z.array(z.object({ id: z.string() }).catch({ id: '' })) });

/** `R-BILLING` and `owner` rather than `rules.51.owner`. */
function splitPath(path: ValuePath, given: unknown) {
  const [part, number, ...rest] = path.map(String);
  const isInRule = part === 'rules' && number !== undefined;
  const rules = isInRule ? WithIds.safeParse(given).data?.rules : undefined;
  const rule = rules?.[Number(number)]?.id || null;
  return { rule, rest: rule === null ? path.map(String) : rest };
}
