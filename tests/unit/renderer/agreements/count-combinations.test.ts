import { expect, test } from 'vitest';

import { provePolicy } from '../../../../src/main/domain/policy/prove-policy.ts';
import { readPolicy } from '../../../../src/main/store/policy-file.ts';
import { countCombinations } from '../../../../src/renderer/agreements/count-combinations.ts';

test('without a condition, a rule fits every combination that the policy is proved over', () => {
  const { combinations } = provePolicy(readPolicy('resources')).check;
  expect(countCombinations({})).toBe(combinations);
});

test('each fact of the condition narrows it to the values that are listed', () => {
  expect(countCombinations({ azureBased: ['yes'] })).toBe(countCombinations({}) / 2);
  expect(countCombinations({ azureBased: ['yes', 'no'] })).toBe(countCombinations({}));
});
