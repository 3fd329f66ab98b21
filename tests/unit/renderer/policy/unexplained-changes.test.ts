import { expect, test } from 'vitest';

import { readPolicy } from '../../../../src/main/store/policy-file.ts';
import { changeRule } from '../../../../src/renderer/policy/draft/edit-rules.ts';
import { unexplainedChanges } from '../../../../src/renderer/policy/draft/unexplained-changes.ts';

const policy = readPolicy('resources');
const [first] = policy.rules;
const owner = first?.owner === 'partner' ? 'publisher' : 'partner';

test('a rule that goes elsewhere and still gives its old reason is named', () => {
  expect(unexplainedChanges(policy, changeRule(policy, 0, { owner }))).toEqual([first?.id]);
});

test('a rule with a new reason is not, nor one that goes where it went', () => {
  const reason = { en: 'Agreed in June.', 'zh-CN': '六月商定。' };
  expect(unexplainedChanges(policy, changeRule(policy, 0, { owner, reason }))).toEqual([]);
  expect(unexplainedChanges(policy, policy)).toEqual([]);
});
