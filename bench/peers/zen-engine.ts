import { ZenEngine } from '@gorules/zen-engine';

import { factNames, type CompleteFacts } from '../../src/shared/model/facts.ts';
import type { Policy } from '../../src/shared/model/policy.ts';
import { z } from '../../src/shared/zod.ts';
import type { PeerAnswer } from './peer-answer.ts';

const Answer = z.object({ result: z.object({ rule: z.string() }) });

/** The rules as one decision table of zen-engine, hit policy first, compiled once. It names the winner alone. */
export function createZenEnginePeer(policy: Policy) {
  const decision = new ZenEngine().createDecision(toDecisionModel(policy));
  const run = (facts: CompleteFacts) => decision.evaluate(facts);
  return {
    run,
    answer: async (facts: CompleteFacts): Promise<PeerAnswer> => {
      return { rule: Answer.parse(await run(facts)).result.rule, failed: null };
    },
  };
}

/** A JSON decision model: facts in, the table, the rule's name out. An empty cell accepts anything. */
function toDecisionModel({ rules }: Policy): object {
  const position = { x: 0, y: 0 };
  const inputs = factNames.map((fact) => ({ id: fact, name: fact, field: fact }));
  const rows = rules.map(({ id, when }) => ({
    _id: id,
    ...Object.fromEntries(
      factNames.map((fact) => [
        fact,
        (when[fact] ?? []).map((it) => JSON.stringify(it)).join(', '),
      ]),
    ),
    rule: JSON.stringify(id),
  }));
  const content = {
    hitPolicy: 'first',
    inputs,
    outputs: [{ id: 'rule', name: 'rule', field: 'rule' }],
    rules: rows,
  };
  return {
    contentType: 'application/vnd.gorules.decision',
    nodes: [
      { id: 'facts', name: 'facts', type: 'inputNode', position },
      { id: 'table', name: 'table', type: 'decisionTableNode', position, content },
      { id: 'answer', name: 'answer', type: 'outputNode', position },
    ],
    edges: [
      { id: 'in', type: 'edge', sourceId: 'facts', targetId: 'table' },
      { id: 'out', type: 'edge', sourceId: 'table', targetId: 'answer' },
    ],
  };
}
