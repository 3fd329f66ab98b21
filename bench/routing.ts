import { comparePolicies } from '../src/main/domain/policy/compare-policies.ts';
import { combinationCount } from '../src/main/domain/policy/fact-space.ts';
import { createPolicyEngine, type PolicyEngine } from '../src/main/domain/policy/policy-engine.ts';
import { provePolicy } from '../src/main/domain/policy/prove-policy.ts';
import { readPolicy } from '../src/main/store/policy-file.ts';
import type { Facts } from '../src/shared/model/facts.ts';
import type { Policy } from '../src/shared/model/policy.ts';
import {
  completionsOf,
  createClosureTable,
} from '../tests/unit/main/domain/policy/closure-oracle.ts';
import { createLocalRules } from '../tests/unit/main/domain/policy/many-local-rules.ts';
import { printTable } from './print-table.ts';
import { createQuestions } from './questions.ts';
import { rateOf, spreadOf, timeOf } from './rate.ts';
import { benchDesk } from './routing-desk.ts';
import { benchBesidePeers } from './routing-peers.ts';

/** Routing beside its peers, then what a desk waits for. Ends with exit code 1 when a peer answers otherwise. */
export async function benchRouting(): Promise<void> {
  const policy = readPolicy('resources');
  const { complete, partial } = createQuestions(20_000);
  const isAgreed = await benchBesidePeers(policy, complete);
  if (!isAgreed) {
    console.error('The answers differ: nothing was measured.');
    process.exitCode = 1;
    return;
  }
  benchOpenFacts(policy, partial.slice(0, 2_000));
  benchExplanation(createPolicyEngine(policy), complete.slice(0, 5_000), partial);
  benchLocalRules(policy, partial.slice(0, 1_000));
  benchWholeSpace(policy, [...partial.slice(0, 2_000), ...complete.slice(0, 3_000)]);
  await benchDesk(complete.slice(0, 2_000));
}

function benchOpenFacts(policy: Policy, partial: readonly Facts[]): void {
  const engine = createPolicyEngine(policy);
  const decideByClosures = createClosureTable(policy);
  const compiled = rateOf(partial, engine.decide);
  const closures = rateOf(partial, (facts) => {
    const outcomes = new Set<string>();
    for (const it of completionsOf(facts)) {
      outcomes.add(JSON.stringify(decideByClosures(it)?.outcome));
    }
    return outcomes.size;
  });
  printTable(
    'Routing with open facts, decisions per second',
    ['questions', 'compiled', 'closures', 'ratio'],
    [['some facts open', compiled, closures, compiled / closures]],
  );
}

function benchExplanation(
  engine: PolicyEngine,
  complete: readonly Facts[],
  partial: readonly Facts[],
): void {
  const rows = [
    ['all 13 facts known', spreadOf(complete, engine.explain)],
    ['some facts open, first visit', spreadOf(partial, engine.explain)],
    ['some facts open, again', spreadOf(partial, engine.explain)],
  ] as const;
  printTable(
    'Explanation with near misses, microseconds',
    ['questions', 'median', '99 %'],
    rows.map(([name, { median, most }]) => [name, median, most]),
  );
}

/** What a desk waits for that wrote many rules of its own, each for two topics and three facts. */
function benchLocalRules(policy: Policy, partial: readonly Facts[]): void {
  const rows = [0, 30, 60].map((count) => {
    const rules = createLocalRules(count);
    const compileMs = timeOf(() => createPolicyEngine(policy, rules));
    const engine = createPolicyEngine(policy, rules);
    const firstMs = timeOf(() => engine.step({}));
    const stepMs = timeOf(() => partial.forEach((facts) => engine.step(facts))) / partial.length;
    const decideUs = spreadOf(partial, createPolicyEngine(policy, rules).decide);
    return [count, compileMs, firstMs, stepMs, decideUs.median, decideUs.most];
  });
  printTable(
    'With rules of the desk’s own',
    [
      'rules',
      'compile ms',
      'first question ms',
      'step ms, open facts',
      'decide us, median',
      '99 %',
    ],
    rows,
  );
}

function benchWholeSpace(policy: Policy, mixed: readonly Facts[]): void {
  const combinations = combinationCount.toLocaleString('en');
  const without = { ...policy, rules: policy.rules.filter((rule) => rule.id !== 'R-UNKNOWN') };
  const turned = {
    ...policy,
    rules: [...policy.rules.slice(0, -1).toReversed(), ...policy.rules.slice(-1)],
  };
  const fresh = createPolicyEngine(policy);
  const firstMs = timeOf(() => fresh.decide({}));
  printTable(
    'The whole policy, milliseconds',
    ['what', 'ms'],
    [
      [`prove ${combinations} combinations`, timeOf(() => provePolicy(policy))],
      ['prove and compile', timeOf(() => createPolicyEngine(policy))],
      ['first question with nothing known', firstMs],
      ['compare with a version without R-UNKNOWN', timeOf(() => comparePolicies(policy, without))],
      ['compare with all rules in reverse order', timeOf(() => comparePolicies(policy, turned))],
      [
        '5,000 questions, 2,000 of them with open facts, nothing cached',
        timeOf(() => mixed.forEach((facts) => fresh.decide(facts))),
      ],
    ],
  );
}
