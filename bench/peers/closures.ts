import type { FailedRule } from '../../src/shared/model/explanation.ts';
import { factNames, type CompleteFacts } from '../../src/shared/model/facts.ts';
import type { Policy } from '../../src/shared/model/policy.ts';
import type { PeerAnswer } from './peer-answer.ts';

/** The table as one closure for each condition, in table order, noting what fails: the plain way to explain. */
export function createClosurePeer(policy: Policy): (facts: CompleteFacts) => PeerAnswer {
  const rules = policy.rules.map(({ id, when }) => ({
    id,
    tests: factNames.flatMap((fact) => {
      const accepted = when[fact];
      if (!accepted) return [];
      const values = new Set(accepted);
      return [{ fact, accepts: (facts: CompleteFacts): boolean => values.has(facts[fact]) }];
    }),
  }));
  return (facts) => {
    const failed: FailedRule[] = [];
    for (const { id, tests } of rules) {
      const failing = tests.find(({ accepts }) => !accepts(facts));
      if (!failing) return { rule: id, failed };
      failed.push({ rule: id, fact: failing.fact, value: facts[failing.fact] });
    }
    throw new Error('no rule');
  };
}
