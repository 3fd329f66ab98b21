import { expect, test } from 'vitest';

import { groupFailed } from '../../../../src/renderer/decision/group-failed.ts';

test('the trace is grouped by the fact that failed each rule, rules in their order', () => {
  const groups = groupFailed([
    { rule: 'L-1', fact: 'topic', value: 'billing' },
    { rule: 'R-PORTAL', fact: 'askedBy', value: 'customer' },
    { rule: 'R-ABUSE', fact: 'topic', value: 'billing' },
  ]);

  expect(groups).toEqual([
    { fact: 'topic', value: 'billing', rules: ['L-1', 'R-ABUSE'] },
    { fact: 'askedBy', value: 'customer', rules: ['R-PORTAL'] },
  ]);
});
