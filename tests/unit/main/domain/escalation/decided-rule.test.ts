import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { isOneOfSeveral } from '../../../../../src/main/domain/escalation/decided-rule.ts';
import { combinationCount, factsAt } from '../../../../../src/main/domain/policy/fact-space.ts';
import { createPolicyEngine } from '../../../../../src/main/domain/policy/policy-engine.ts';
import { readPolicy } from '../../../../../src/main/store/policy-file.ts';
import { factNames, type Facts } from '../../../../../src/shared/model/facts.ts';
import { technicalCase } from './escalation-builder.ts';

const policy = readPolicy('resources');
const engine = createPolicyEngine(policy);

const someFacts: fc.Arbitrary<Facts> = fc
  .tuple(
    fc.nat({ max: combinationCount - 1 }).map(factsAt),
    fc.subarray([...factNames], { maxLength: 7 }),
  )
  .map(([complete, open]) =>
    Object.fromEntries(
      factNames.flatMap((fact) => (open.includes(fact) ? [] : [[fact, complete[fact]]])),
    ),
  );

test('a rule is one of several exactly where the table leaves more than one possible', () => {
  let several = 0;
  fc.assert(
    fc.property(someFacts, (facts) => {
      const decision = engine.decide(facts);
      fc.pre(decision.status === 'routed');
      const supportCase = { ...technicalCase, facts, decision, policyVersion: policy.version };

      const { possible } = engine.explain(facts);
      several += possible.length > 1 ? 1 : 0;
      expect(isOneOfSeveral({ supportCase, policy, localRule: null })).toBe(possible.length > 1);
    }),
    { numRuns: 2_000 },
  );
  expect(several).toBeGreaterThan(0);
});
