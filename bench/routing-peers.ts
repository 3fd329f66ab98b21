import { createPolicyEngine, type PolicyEngine } from '../src/main/domain/policy/policy-engine.ts';
import type { CompleteFacts } from '../src/shared/model/facts.ts';
import type { Policy } from '../src/shared/model/policy.ts';
import { createClosurePeer } from './peers/closures.ts';
import { createJsonRulesEnginePeer } from './peers/json-rules-engine.ts';
import type { PeerAnswer } from './peers/peer-answer.ts';
import { createZenEnginePeer } from './peers/zen-engine.ts';
import { printTable } from './print-table.ts';
import { rateOf, rateOfAwaited, timeOf } from './rate.ts';

const zenAtOnce = 64;

/**
 * Decisions per second with their explanation, beside the peers on the same rules. Says false, and
 * measures nothing, when their answers differ from ours.
 */
export async function benchBesidePeers(
  policy: Policy,
  questions: readonly CompleteFacts[],
): Promise<boolean> {
  const engine = createPolicyEngine(policy);
  const closures = createClosurePeer(policy);
  const jsonRules = createJsonRulesEnginePeer(policy);
  const zen = createZenEnginePeer(policy);

  const differences = await countDifferences(engine, questions, [
    { name: 'json-rules-engine', answer: jsonRules.answer },
    { name: 'zen-engine', answer: zen.answer },
    { name: 'closures', answer: async (facts) => closures(facts) },
  ]);
  if (differences > 0) return false;

  const fresh = createPolicyEngine(policy);
  const firstMs = timeOf(() => questions.forEach((facts) => fresh.trace(facts)));
  const ours = rateOf(questions, engine.trace);
  const peers = [
    [
      'json-rules-engine: a priority for each rule, stopped at the first',
      'winner, failed facts',
      await rateOfAwaited(questions, jsonRules.run, 1),
    ],
    [
      'zen-engine: decision table, hit policy first, one after the other',
      'winner',
      await rateOfAwaited(questions, zen.run, 1),
    ],
    [
      `zen-engine: the same, ${zenAtOnce} at once on all cores`,
      'winner',
      await rateOfAwaited(questions, zen.run, zenAtOnce),
    ],
    ['plain closures that note what fails', 'winner, failed facts', rateOf(questions, closures)],
  ] as const;

  printTable(
    'Routing with explanation, decisions per second; the peers leave the next hop out',
    ['who', 'answers', 'a second', 'ours is times'],
    [
      ['Fingerpost', 'winner, failed facts, next hop', ours, 1],
      [
        'Fingerpost, each question for the first time',
        'winner, failed facts, next hop',
        (questions.length / firstMs) * 1_000,
        1,
      ],
      ...peers.map(([who, answers, rate]) => [who, answers, rate, ours / rate]),
    ],
  );
  return true;
}

type Peer = {
  readonly name: string;
  readonly answer: (facts: CompleteFacts) => Promise<PeerAnswer>;
};

/** Holds every answer against ours and prints how many agree, the first difference whole. */
async function countDifferences(
  engine: PolicyEngine,
  questions: readonly CompleteFacts[],
  peers: readonly Peer[],
): Promise<number> {
  let differences = 0;
  for (const { name, answer } of peers) {
    let equal = 0;
    for (const facts of questions) {
      const trace = engine.trace(facts);
      // oxlint-disable-next-line no-await-in-loop -- one after the other, as a desk asks
      const given = await answer(facts);
      const isEqual =
        trace?.decision.rule === given.rule &&
        (given.failed === null || JSON.stringify(given.failed) === JSON.stringify(trace.failed));
      if (isEqual) {
        equal += 1;
        continue;
      }
      if (differences === 0) {
        console.error(`${name} differs: ${JSON.stringify({ facts, given, ours: trace })}`);
      }
      differences += 1;
    }
    const all = questions.length.toLocaleString('en');
    console.log(`${name}: ${equal.toLocaleString('en')} of ${all} answers equal ours`);
  }
  console.log('');
  return differences;
}
