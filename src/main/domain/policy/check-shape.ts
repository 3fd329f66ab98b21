import { Policy } from '../../../shared/model/policy.ts';
import { z } from '../../../shared/zod.ts';
import { fileInvalid, type PolicyText, type ValuePath } from './policy-text.ts';

/**
 * Holds what was read against the schema of a policy.
 * @throws AppError POLICY_FILE_INVALID at the first value that does not fit
 */
export function checkShape(given: unknown, placeOf: PolicyText['placeOf']): PolicyText {
  const parsed = Policy.safeParse(given);
  if (parsed.success) return { policy: parsed.data, placeOf };
  const [issue] = parsed.error.issues;
  const path = issue?.path ?? [];
  const keys = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const { file, line } = placeOf([...path, ...keys]) ?? { file: 'policy', line: 1 };
  throw fileInvalid(file, line, `${nameOf(path, given)}${issue?.message ?? 'not understood'}`);
}

const WithIds = z.object({ rules: z.array(z.object({ id: z.string() }).catch({ id: '' })) });

/** `rule R-BILLING, owner: ` rather than `rules.51.owner`. */
function nameOf(path: ValuePath, given: unknown): string {
  const [part, number, ...rest] = path.map(String);
  const isInRule = part === 'rules' && number !== undefined;
  const rules = isInRule ? WithIds.safeParse(given).data?.rules : undefined;
  const id = rules?.[Number(number)]?.id;
  const named = id ? [`rule ${id}`, ...rest] : path.map(String);
  return named.length > 0 ? `${named.join(', ')}: ` : '';
}
