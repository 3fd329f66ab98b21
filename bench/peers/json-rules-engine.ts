import { Engine, type NestedCondition, type RuleProperties } from 'json-rules-engine';

import { FailedRule } from '../../src/shared/model/explanation.ts';
import { factNames, type CompleteFacts } from '../../src/shared/model/facts.ts';
import type { Policy, PolicyRule } from '../../src/shared/model/policy.ts';
import { z } from '../../src/shared/zod.ts';
import type { PeerAnswer } from './peer-answer.ts';

/** One condition of a rule that failed, as the engine reports it. */
const Evaluated = z.object({ fact: z.string(), factResult: z.string(), result: z.boolean() });
const Conditions = z.object({ all: z.array(z.unknown()) });

/**
 * The rules in json-rules-engine, compiled once: a priority of its own for each, so that they are
 * tried in table order, and stopped at the first that holds. Every fact is a constant of the run.
 */
export function createJsonRulesEnginePeer(policy: Policy) {
  const engine = new Engine(policy.rules.map(toRule(policy.rules.length)));
  engine.on('success', () => engine.stop());

  const run = (facts: CompleteFacts) => engine.run(facts);
  return {
    /** As fast as it goes: the result of the run is not looked at. */
    run,

    /** The first rule that held, and the first failing condition of each one before it. */
    answer: async (facts: CompleteFacts): Promise<PeerAnswer> => {
      const { results, failureResults } = await run(facts);
      const failed = failureResults.map(({ name, conditions }) => {
        const failing = Conditions.parse(conditions)
          .all.map((condition) => Evaluated.parse(condition))
          .find((condition) => !condition.result);
        return FailedRule.parse({ rule: name, fact: failing?.fact, value: failing?.factResult });
      });
      return { rule: results[0]?.name ?? 'none', failed };
    },
  };
}

function toRule(count: number): (rule: PolicyRule, number: number) => RuleProperties {
  return ({ id, when }, number) => ({
    name: id,
    priority: count - number,
    conditions: {
      all: factNames.flatMap((fact): NestedCondition[] => {
        const values = when[fact];
        if (!values) return [];
        return values.length === 1
          ? [{ fact, operator: 'equal', value: values[0] }]
          : [{ fact, operator: 'in', value: [...values] }];
      }),
    },
    event: { type: id },
  });
}
