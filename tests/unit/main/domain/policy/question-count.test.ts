import { expect, test } from 'vitest';

import { createPolicyEngine } from '../../../../../src/main/domain/policy/policy-engine.ts';
import {
  profileFacts,
  settledFacts,
} from '../../../../../src/main/domain/policy/question-count.ts';
import { readPolicy } from '../../../../../src/main/store/policy-file.ts';
import { factNames, factValues, type Facts } from '../../../../../src/shared/model/facts.ts';
import { completionsOf, createClosureTable } from './closure-oracle.ts';

const policy = readPolicy('resources');
const engine = createPolicyEngine(policy);
const questions = engine.check().questions;
const decidePlainly = createClosureTable(policy);
const searched = new Map<string, Search>();

test('the counts without a profile are those of asking every question of the plan', () => {
  const { mean, worst } = ask({});

  expect(questions?.withoutProfile.mean).toBeCloseTo(mean, 9);
  expect(questions?.withoutProfile.worst).toBe(worst);
});

test.each([
  { start: 'settled', facts: settledFacts, starts: 864 },
  { start: 'nothingKnown', facts: profileFacts, starts: 3 },
] as const)('the counts of $start are those of all its $starts starts together', (it) => {
  const starts = it.facts.reduce<readonly Facts[]>(
    (found, fact) =>
      found.flatMap((facts) =>
        factValues[fact].map((value): Facts => ({ ...facts, [fact]: value })),
      ),
    [{}],
  );

  const asked = starts.map(ask);

  expect(starts).toHaveLength(it.starts);
  expect(questions?.[it.start].mean).toBeCloseTo(
    asked.reduce((sum, { mean }) => sum + mean, 0) / asked.length,
    9,
  );
  expect(questions?.[it.start].worst).toBe(Math.max(...asked.map(({ worst }) => worst)));
});

test('asks at most eight questions when a desk knows nothing of a question but its own model', () => {
  expect(questions?.nothingKnown.worst).toBe(8);
});

test('asks at most five questions once profile, agreements, offer and customer are settled', () => {
  expect(questions?.settled.worst).toBeLessThanOrEqual(5);
});

/**
 * The desk asks for the topic and then eight facts of a technical question at worst. No order does
 * with fewer: an answerer who always says "how-to" and else keeps the outcome open as long as it
 * can forces eight questions beside the topic, and the topic itself cannot be left out, because
 * wherever such a way ends another topic leads elsewhere.
 */
test('without a profile, no order of questions has a better worst case than the desk’s', () => {
  const besideTheTopic = fewestQuestions(howTo);
  const longestWay: Facts = {
    ...howTo,
    topic: undefined,
    publisher: 'isv',
    purchaseChannel: 'through-partner',
    askedBy: 'customer',
    cspModel: 'indirect-reseller',
    firstLine: 'no',
    handoff: 'direct',
    customerUsableContact: 'no',
    resellerSplit: 'provider',
  };

  expect(besideTheTopic.fewest).toBe(8);
  expect(engine.decide(longestWay)).toMatchObject({ status: 'needs-fact', ask: 'topic' });
  expect(questions?.withoutProfile.worst).toBe(1 + besideTheTopic.fewest);
});

/** A technical question; the facts that do not matter for one are told, to keep the search short. */
const howTo: Facts = {
  topic: 'how-to',
  commerceFault: 'no',
  azureBased: 'no',
  refundWindow: 'open',
  isvStep: 'no',
};

type Search = {
  /** Null while the open facts leave more than one. */
  readonly outcome: string | null;
  /** The fewest questions that settle it, whatever is answered. */
  readonly fewest: number;
};

/** Tries every order of questions with every answer, on the plain reading of the table. */
function fewestQuestions(facts: Facts): Search {
  const key = JSON.stringify(factNames.map((fact) => facts[fact]));
  const found = searched.get(key);
  if (found) return found;
  const branches = factNames
    .filter((fact) => facts[fact] === undefined)
    .map((fact) => factValues[fact].map((value) => fewestQuestions({ ...facts, [fact]: value })));
  const [first] = branches;
  const outcomes = new Set(first?.map((it) => it.outcome) ?? [plainOutcome(facts)]);
  const [outcome = null] = outcomes.size === 1 ? outcomes : [];
  const worst = branches.map((answers) => Math.max(...answers.map((it) => it.fewest)));
  const result = { outcome, fewest: outcome === null ? 1 + Math.min(...worst) : 0 };
  searched.set(key, result);
  return result;
}

/** Expects complete facts. */
function plainOutcome(facts: Facts): string {
  const [complete] = completionsOf(facts);
  return JSON.stringify(complete && decidePlainly(complete)?.outcome);
}

/** Asks the desk's questions with every answer, all values equally likely. */
function ask(facts: Facts): { readonly mean: number; readonly worst: number } {
  const decision = engine.decide(facts);
  if (decision.status === 'routed') return { mean: 0, worst: 0 };
  const after = factValues[decision.ask].map((value) => ask({ ...facts, [decision.ask]: value }));
  return {
    mean: 1 + after.reduce((sum, it) => sum + it.mean, 0) / after.length,
    worst: 1 + Math.max(...after.map((it) => it.worst)),
  };
}
