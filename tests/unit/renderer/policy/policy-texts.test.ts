import { expect, test } from 'vitest';

import { readPolicy } from '../../../../src/main/store/policy-file.ts';
import { createI18n } from '../../../../src/renderer/i18n/create-i18n.ts';
import { conditionText } from '../../../../src/renderer/policy/condition-text.ts';
import { factPhrases, factSentence } from '../../../../src/renderer/policy/facts-text.ts';
import { filterRules } from '../../../../src/renderer/policy/filter-rules.ts';
import { otherRules, problemText } from '../../../../src/renderer/policy/problem-text.ts';
import { factNames, factValues } from '../../../../src/shared/model/facts.ts';
import { locales } from '../../../../src/shared/model/locale.ts';
import {
  problemCauses,
  type PolicyProblem,
  type ProblemNames,
} from '../../../../src/shared/model/policy.ts';

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

const everyName: Required<ProblemNames> = {
  invariant: 3,
  otherRules: ['R-A', 'R-B'],
  fact: 'weather',
  value: 'fine',
  table: 'base',
  row: 4,
  span: '109',
  note: 'sla-note',
  version: '<b>',
  path: 'rules.0.id',
  count: 5,
  most: 2000,
};

test.each(locales)(
  'every cause of a problem has its sentence, with all it names (%s)',
  (locale) => {
    const { t } = createI18n(locale);
    const texts = problemCauses.map((cause) => problemText(t, { cause, names: everyName }));

    expect(texts.filter((it) => /policyDraft\.|\{\{|undefined/.test(it))).toEqual([]);
    expect(texts.filter((it) => !/[.。]$/.test(it))).toEqual([]);
    expect(new Set(texts).size).toBe(texts.length);
  },
);

test('a sentence names the fact by its label, and one that there is not as the file does', () => {
  const chinese = createI18n('zh-CN').t;

  expect(
    problemText(english, { cause: 'unknown-value', names: { fact: 'publisher', value: 'me' } }),
  ).toBe('Its condition names the value “me”, which “Publisher” does not have.');
  expect(problemText(chinese, { cause: 'unknown-fact', names: { fact: 'weather' } })).toBe(
    '它的条件提到了不存在的事实“weather”。',
  );
  expect(
    problemText(chinese, { cause: 'example-of-others', names: { otherRules: ['R-A', 'R-B'] } }),
  ).toBe('有一个本应由它判定的示例，可能改由 R-A、R-B 判定。');
});

test('the other rules of a problem can be jumped to, each once', () => {
  const problem: PolicyProblem = {
    kind: 'hidden-rule',
    rule: 'R-B',
    cause: 'hidden-rule',
    names: { otherRules: ['R-A-LONG', 'R-B', 'R-GONE'] },
    detail: 'words for the log, such as R-A',
    counterExample: null,
  };

  expect(otherRules(problem, ['R-A', 'R-A-LONG', 'R-A-LONG', 'R-B'])).toEqual(['R-A-LONG']);
});
