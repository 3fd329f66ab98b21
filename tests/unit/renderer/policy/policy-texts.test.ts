import { expect, test } from 'vitest';

import { readPolicy } from '../../../../src/main/store/policy-file.ts';
import { createI18n } from '../../../../src/renderer/i18n/create-i18n.ts';
import { conditionText } from '../../../../src/renderer/policy/condition-text.ts';
import { otherRules, problemText } from '../../../../src/renderer/policy/draft/problem-text.ts';
import { factPhrases, factSentence } from '../../../../src/renderer/policy/facts-text.ts';
import { filterRules } from '../../../../src/renderer/policy/filter-rules.ts';
import { factNames, factValues } from '../../../../src/shared/model/facts.ts';
import { locales } from '../../../../src/shared/model/locale.ts';
import { PolicyProblem } from '../../../../src/shared/model/policy.ts';

const english = createI18n('en').t;
const policy = readPolicy('resources');

test('facts read as a person would say them, who asks first', () => {
  const facts = { cspModel: 'direct-bill', topic: 'billing', askedBy: 'customer' } as const;

  expect(factSentence(english, facts)).toBe(
    'The customer asks, “Charge or invoice”, we bill directly',
  );
  expect(factSentence(createI18n('zh-CN').t, facts)).toBe('客户提问、“扣费或发票”、我方直接计费');
  expect(factSentence(english, {})).toBe('Nothing known');
});

test.each(locales)('every value of every fact has its phrase (%s)', (locale) => {
  const { t } = createI18n(locale);
  const phrases = factNames.flatMap((fact) =>
    factValues[fact].flatMap((value) => factPhrases(t, { [fact]: value })),
  );

  expect(phrases.filter((it) => /^(policy|topics)\./.test(it))).toEqual([]);
  expect(new Set(phrases).size).toBe(phrases.length);
});

test('a whole group of topics is named once, and its topics still find the rule', () => {
  const rule = policy.rules.find((it) => it.id === 'R-ISV-COMMERCE');

  expect(rule && conditionText(english, rule.when)).toContain(
    'About: all of “Money and subscriptions”, Our own account',
  );
  const found = filterRules(english, policy, 'money back publisher asked').map((it) => it.id);
  expect(found).toContain('R-ISV-COMMERCE');
});

test.each(locales)('every kind of problem has its sentence (%s)', (locale) => {
  const { t } = createI18n(locale);
  const texts = PolicyProblem.shape.kind.options.map((kind) =>
    problemText(t, { kind, rule: 'R-X', detail: 'invariant 3', counterExample: null }),
  );

  expect(texts.filter((it) => it.includes('policyDraft.') || it.includes('invariant'))).toEqual([]);
});

test('the other rules of a problem can be jumped to, each once', () => {
  const problem: PolicyProblem = {
    kind: 'hidden-rule',
    rule: 'R-B',
    detail: 'rule R-B is never reached: rules before it, such as R-A-LONG, decide all of it',
    counterExample: null,
  };

  expect(otherRules(problem, ['R-A', 'R-A-LONG', 'R-A-LONG', 'R-B'])).toEqual(['R-A-LONG']);
});
