import type { DraftPolicy } from '../../../shared/model/policy-change.ts';
import type { Policy } from '../../../shared/model/policy.ts';
import { checkShape } from './check-shape.ts';
import { readDmnText } from './dmn/read-dmn.ts';
import { lineOf, readJsonLines } from './json-lines.ts';
import { fileInvalid, mostPolicyCharacters, type PolicyText } from './policy-text.ts';
import { requireProvedText } from './prove-text.ts';

/**
 * Reads a policy and proves it: our JSON (a whole policy, or a list of rules whose rest is that of
 * `base`), or a DMN 1.3 decision table.
 * @throws AppError POLICY_FILE_INVALID with the line, POLICY_REFUSED with a counter-example
 */
export async function readPolicyText(text: string, file: string, base: Policy): Promise<Policy> {
  return requireProvedText(await parsePolicyText(text, file, base));
}

/**
 * The same, without the proof: the table may have gaps or name what is not there.
 * @throws AppError POLICY_FILE_INVALID with the line
 */
export async function parsePolicyText(
  text: string,
  file: string,
  base: Policy,
): Promise<PolicyText> {
  if (text.length > mostPolicyCharacters) {
    throw fileInvalid(file, 1, `it is larger than ${mostPolicyCharacters} characters`);
  }
  const bare = text.replace(/^\uFEFF/, '');
  if (bare.trim() === '') throw fileInvalid(file, 1, 'the file is empty');
  if (bare.trimStart().startsWith('<')) return readDmnText(bare, file, base);
  return readJsonText(bare, file, base);
}

/** A whole policy in one file, as `readPolicyText` takes it. */
export function writePolicyJson(policy: DraftPolicy): string {
  return `${JSON.stringify(policy, null, 2)}\n`;
}

function readJsonText(text: string, file: string, base: Policy): PolicyText {
  const { value, lines } = readJsonLines(text, file);
  if (!Array.isArray(value)) {
    return checkShape(value, (path) => ({ file, line: lineOf(lines, path) }));
  }
  return checkShape({ ...base, rules: value }, ([part, ...rest]) =>
    part === 'rules' ? { file, line: lineOf(lines, rest) } : null,
  );
}
