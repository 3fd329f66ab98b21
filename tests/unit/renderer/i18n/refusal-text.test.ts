import { expect, test } from 'vitest';

import { provePolicy } from '../../../../src/main/domain/policy/prove-policy.ts';
import {
  readPolicyText,
  writePolicyJson,
} from '../../../../src/main/domain/policy/read-policy-text.ts';
import { refuseProblems } from '../../../../src/main/domain/policy/refuse-problems.ts';
import { readPolicy } from '../../../../src/main/store/policy-file.ts';
import { createI18n } from '../../../../src/renderer/i18n/create-i18n.ts';
import { errorText } from '../../../../src/renderer/i18n/use-error-text.ts';
import { AppError, toWireError } from '../../../../src/shared/errors.ts';
import type { PolicyRule } from '../../../../src/shared/model/policy.ts';

const english = createI18n('en').t;
const chinese = createI18n('zh-CN').t;
const policy = readPolicy('resources');

test('a draft that breaks a promise is refused in the language of the window, with its facts', () => {
  const { check } = provePolicy(withRule('R-DOCS', { owner: 'microsoft' }));
  const error = thrownBy(() => refuseProblems(check));

  expect(errorText(chinese, error).message).toMatch(
    /^支持政策表不成立：R-DOCS（违反了一项保证：.+）(，另有 \d+ 个问题)?。$/,
  );
  expect(errorText(chinese, error).hint).toMatch(/^反例：客户提问、/);
  expect(errorText(english, error).message).toMatch(
    /^The policy table does not hold: R-DOCS \(A promise is broken: .+\)(, and \d+ more)?\.$/,
  );
});

test('a file that cites what is not there is refused with the line, in the language of the window', async () => {
  const text = writePolicyJson(withRule('R-DOCS', { cites: ['999'] }));
  const error = await readPolicyText(text, 'ours.json', policy).then(() => null, overTheWire);

  expect(error && errorText(chinese, error).message).toMatch(
    /^ours\.json 第 \d+ 行：R-DOCS（它引用了第 999 句，而支持政策中没有列出这一句）。$/,
  );
});

test('a file whose table does not hold names rule and line', async () => {
  const text = writePolicyJson(withRule('R-DOCS', { owner: 'microsoft' }));
  const error = await readPolicyText(text, 'ours.json', policy).then(() => null, overTheWire);

  expect(error && errorText(chinese, error).message).toMatch(
    /^支持政策表不成立：R-DOCS、第 \d+ 行（违反了一项保证/,
  );
});

test('a refusal that cannot be read, or is not there, leaves the words of the desk', () => {
  for (const refusal of ['{', '{}', 7]) {
    const error = new AppError('POLICY_REFUSED', {
      detail: 'it is odd',
      counterExample: 'none',
      refusal,
    });
    expect(errorText(english, error).message).toBe('The policy table does not hold: it is odd.');
  }
});

function withRule(id: string, change: Partial<PolicyRule>) {
  return {
    ...policy,
    rules: policy.rules.map((rule) => (rule.id === id ? { ...rule, ...change } : rule)),
  };
}

function thrownBy(act: () => void): AppError {
  try {
    act();
  } catch (error) {
    return overTheWire(error);
  }
  throw new Error('nothing was thrown');
}

/** As the window gets it. */
function overTheWire(error: unknown): AppError {
  const { code, params } = toWireError(error);
  return new AppError(code, params);
}
