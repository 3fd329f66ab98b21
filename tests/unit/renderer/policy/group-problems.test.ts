import { expect, test } from 'vitest';

import { groupProblems } from '../../../../src/renderer/policy/draft/group-problems.ts';
import type { PolicyProblem } from '../../../../src/shared/model/policy.ts';

function hidden(rule: string, by: string): PolicyProblem {
  return {
    kind: 'hidden-rule',
    rule,
    cause: 'hidden-rule',
    names: { otherRules: [by] },
    detail: `${rule} behind ${by}`,
    counterExample: { topic: 'billing' },
  };
}

const noCitation: PolicyProblem = {
  kind: 'invalid-rule',
  rule: 'R-DOCS',
  cause: 'no-citation',
  names: {},
  detail: 'R-DOCS cites nothing',
  counterExample: null,
};

test('a rule that hides several others is named once and first, with the first that it hides', () => {
  const groups = groupProblems([
    noCitation,
    hidden('R-DIRECT-MS', 'R-UNKNOWN'),
    hidden('R-BILLING', 'R-UNKNOWN'),
  ]);
  expect(groups.map(({ rule, hidden: of }) => [rule, of])).toEqual([
    ['R-UNKNOWN', ['R-DIRECT-MS', 'R-BILLING']],
    ['R-DOCS', []],
  ]);
  expect(groups[0]?.first.counterExample).toEqual({ topic: 'billing' });
});

test('a rule that is hidden alone keeps its own problem', () => {
  expect(groupProblems([hidden('R-BILLING', 'R-UNKNOWN')])).toMatchObject([
    { rule: 'R-BILLING', hidden: [] },
  ]);
});

test('of two rules that hide others, the one that hides more comes first', () => {
  const groups = groupProblems([
    hidden('R-A', 'R-X'),
    hidden('R-B', 'R-X'),
    hidden('R-C', 'R-Y'),
    hidden('R-D', 'R-Y'),
    hidden('R-E', 'R-Y'),
  ]);
  expect(groups.map(({ rule }) => rule)).toEqual(['R-Y', 'R-X']);
});
