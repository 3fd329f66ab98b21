import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { combinationCount, factsAt } from '../../../../../src/main/domain/policy/fact-space.ts';
import { createPolicyEngine } from '../../../../../src/main/domain/policy/policy-engine.ts';
import { readPolicy } from '../../../../../src/main/store/policy-file.ts';
import { certainties, owners, type Owner } from '../../../../../src/shared/model/decision.ts';
import {
  factNames,
  factValues,
  type CompleteFacts,
  type FactName,
  type Facts,
} from '../../../../../src/shared/model/facts.ts';
import { completionsOf, createClosureTable } from './closure-oracle.ts';

const policy = readPolicy('resources');
const engine = createPolicyEngine(policy);
const decideByClosures = createClosureTable(policy);

/** The oracle's verdict on every combination, made once: 559,872 closure walks are slow. */
const verdicts = [...completionsOf({})].map((facts) => mustDecide(facts));

test('decides all 559,872 combinations as the plain reading of the table does', () => {
  let differences = 0;
  let number = 0;

  for (const facts of completionsOf({})) {
    const { rule, outcome } = verdictAt(number);
    const decision = engine.decide(facts);
    const isSame =
      decision.status === 'routed' &&
      decision.rule === rule.id &&
      decision.owner === outcome.owner &&
      decision.firstContact === outcome.firstContact &&
      decision.contact === outcome.contact &&
      decision.escalateTo === outcome.escalateTo &&
      decision.certainty === rule.certainty &&
      decision.cites.join() === rule.cites.map((span) => `eb4de-${span}`).join();
    if (!isSame) differences += 1;
    number += 1;
  }

  expect({ number, differences }).toEqual({ number: 559_872, differences: 0 });
});

test('a question with open facts is decided exactly as all its completions together say', () => {
  fc.assert(
    fc.property(someFacts(), (facts) => {
      const { decision } = engine.step(facts);

      // Which fact is asked for is another matter: the next tests judge it.
      const judged = decision.status === 'routed' ? decision : { ...decision, ask: 'any' };
      expect(judged).toEqual(judgeCompletions(facts));
    }),
    { numRuns: 200 },
  );
});

test('never asks for a fact that is known or whose answer cannot matter', () => {
  fc.assert(
    fc.property(someFacts(), (facts) => {
      const decision = engine.decide(facts);
      fc.pre(decision.status === 'needs-fact');

      expect(facts[decision.ask]).toBeUndefined();
      expect(canMatter(facts, decision.ask)).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test('no other order of questions gets to the outcome sooner on average', () => {
  fc.assert(
    fc.property(factsButFor(5), (facts) => {
      expect(costOfPlan(facts)).toBeCloseTo(fewestQuestions(facts), 9);
    }),
    { numRuns: 200 },
  );
});

test('no other order of questions gets there sooner while the topic is open either', () => {
  fc.assert(
    fc.property(factsButFor(2), (others) => {
      const facts: Facts = { ...others, topic: undefined };

      expect(costOfPlan(facts)).toBeCloseTo(fewestQuestions(facts), 9);
    }),
    { numRuns: 60 },
  );
});

test('asks for the topic first when nothing is known', () => {
  expect(engine.decide({})).toEqual({ status: 'needs-fact', ask: 'topic', owners });
});

test('routes a complaint that the product is broken as soon as nothing else can change it', () => {
  const known = {
    publisher: 'isv',
    purchaseChannel: 'through-partner',
    askedBy: 'partner',
    cspModel: 'direct-bill',
    topic: 'break-fix',
  } as const;

  expect(engine.decide(known)).toEqual({
    status: 'routed',
    rule: 'R-TECH',
    owner: 'publisher',
    firstContact: 'partner',
    contact: 'publisher-customer-support',
    escalateTo: 'publisher-engineering',
    certainty: 'stated',
    cites: ['eb4de-106', 'eb4de-109', 'eb4de-110', 'eb4de-119'],
  });
});

test('names the first rule still possible, all spans and the weakest certainty when two rules agree', () => {
  const known = {
    publisher: 'isv',
    purchaseChannel: 'through-partner',
    askedBy: 'customer',
    topic: 'metered-usage',
    commerceFault: 'no',
    resellerSplit: 'reseller',
  } as const;

  expect(engine.decide(known)).toEqual({
    status: 'routed',
    rule: 'R-SPLIT-RESELLER',
    owner: 'partner',
    firstContact: 'partner',
    contact: 'own-desk',
    escalateTo: 'publisher-customer-support',
    certainty: 'local-agreement',
    cites: ['eb4de-105', 'eb4de-121'],
  });
});

test('a fact given as undefined counts as open', () => {
  const facts: Facts = { topic: 'billing', publisher: undefined };

  expect(engine.decide(facts)).toEqual(engine.decide({ topic: 'billing' }));
});

test('the next question shows the owners that each answer would leave', () => {
  fc.assert(
    fc.property(someFacts(), (facts) => {
      const decision = engine.decide(facts);
      fc.pre(decision.status === 'needs-fact');

      const { next, owners: possible } = engine.step(facts);

      const fact = decision.ask;
      const answers = factValues[fact].map((value) => ({
        value,
        owners: ownersOf({ ...facts, [fact]: value }),
      }));
      expect(next).toMatchObject({ fact, answers });
      expect(possible).toEqual(ownersOf(facts));
    }),
    { numRuns: 60 },
  );
});

test('the number of questions left is kept, and reached by some answers', () => {
  fc.assert(
    fc.property(someFacts(), (facts) => {
      expect(engine.step(facts).next?.mostQuestionsLeft ?? 0).toBe(mostQuestions(facts));
    }),
    { numRuns: 60 },
  );
});

test('shows a note as soon as its condition is known to hold', () => {
  expect(notesFor({})).toEqual([]);
  expect(notesFor({ topic: 'abuse-fraud' })).toEqual(['abuse-act-first']);
  expect(notesFor({ topic: 'deployment' })).toEqual([
    'deployment-cause',
    'deployment-or-technical',
  ]);
});

test('shows the note on the order of contacts only beside a card that names customer support', () => {
  const facts = {
    publisher: 'isv',
    purchaseChannel: 'through-partner',
    askedBy: 'partner',
    cspModel: 'direct-bill',
  } as const;
  expect(notesFor({ ...facts, topic: 'sla-claim' })).toEqual(['contact-order-is-ours']);
  expect(notesFor({ ...facts, topic: 'documentation' })).toEqual([]);
  expect(notesFor(facts)).toEqual([]);
});

test('reminds a reseller to agree with its provider while the split is not recorded', () => {
  const facts = {
    publisher: 'isv',
    purchaseChannel: 'through-partner',
    askedBy: 'customer',
    cspModel: 'indirect-reseller',
    topic: 'sla-claim',
  } as const;
  expect(notesFor({ ...facts, resellerSplit: 'unrecorded' })).toContain('split-unrecorded');
  expect(notesFor({ ...facts, resellerSplit: 'provider' })).not.toContain('split-unrecorded');
});

test('a decision that was handed out cannot be changed by who received it', () => {
  const decision = engine.decide({ topic: 'billing' });

  expect(Object.isFrozen(decision)).toBe(true);
});

/** Facts with up to ten of the thirteen open: with more, the plain way takes minutes. */
function someFacts(): fc.Arbitrary<Facts> {
  return fc
    .tuple(someCombination(), fc.subarray([...factNames], { maxLength: 10 }))
    .map(([complete, open]) => forget(complete, open));
}

/** Facts with at most so many open, the topic not among them: trying every order must end. */
function factsButFor(mostOpen: number): fc.Arbitrary<Facts> {
  const others = factNames.filter((fact) => fact !== 'topic');
  return fc
    .tuple(someCombination(), fc.subarray(others, { maxLength: mostOpen }))
    .map(([complete, open]) => forget(complete, open));
}

function someCombination(): fc.Arbitrary<CompleteFacts> {
  return fc.nat({ max: combinationCount - 1 }).map(factsAt);
}

function forget(complete: CompleteFacts, open: readonly FactName[]): Facts {
  return Object.fromEntries(Object.entries(complete).filter(([fact]) => !isIn(open, fact)));
}

function isIn(facts: readonly string[], fact: string): boolean {
  return facts.includes(fact);
}

function notesFor(facts: Facts): string[] {
  return engine.explain(facts).notes.map((note) => note.id);
}

function mustDecide(facts: CompleteFacts) {
  const verdict = decideByClosures(facts);
  if (!verdict) throw new Error(`no rule for ${JSON.stringify(facts)}`);
  return { ...verdict, key: JSON.stringify(verdict.outcome) };
}

function verdictAt(number: number) {
  const verdict = verdicts[number];
  if (!verdict) throw new Error(`no combination ${number}`);
  return verdict;
}

/** The numbers of the completions, in the order of `completionsOf`. */
function numbersOf(facts: Facts): number[] {
  return factNames.reduce<number[]>(
    (numbers, fact) => {
      const values: readonly string[] = factValues[fact];
      const value = facts[fact];
      const indexes = value === undefined ? [...values.keys()] : [values.indexOf(value)];
      return numbers.flatMap((number) => indexes.map((index) => number * values.length + index));
    },
    [0],
  );
}

function outcomesOf(facts: Facts): Set<string> {
  return new Set(numbersOf(facts).map((number) => verdictAt(number).key));
}

function ownersOf(facts: Facts): Owner[] {
  const reached = new Set(numbersOf(facts).map((number) => verdictAt(number).outcome.owner));
  return owners.filter((owner) => reached.has(owner));
}

/** The decision as its definition has it, from all completions. */
function judgeCompletions(facts: Facts) {
  const possible = numbersOf(facts).map(verdictAt);
  const hitRules = new Set(possible.map((it) => it.rule));
  const hit = policy.rules.filter((rule) => hitRules.has(rule));
  if (outcomesOf(facts).size > 1) {
    return { status: 'needs-fact', ask: 'any', owners: ownersOf(facts) };
  }
  const weakest = Math.max(...hit.map((rule) => certainties.indexOf(rule.certainty)));
  const spans = new Set(hit.flatMap((rule) => rule.cites));
  return {
    status: 'routed',
    rule: hit[0]?.id,
    ...possible[0]?.outcome,
    certainty: certainties[weakest],
    cites: [...spans].toSorted().map((span) => `eb4de-${span}`),
  };
}

/** True when two completions that differ by `fact` alone differ in their outcome. */
function canMatter(facts: Facts, fact: FactName): boolean {
  const [first, ...others] = factValues[fact].map((value) =>
    numbersOf({ ...facts, [fact]: value }),
  );
  return (first ?? []).some((number, at) =>
    others.some((numbers) => verdictAt(numbers[at] ?? -1).key !== verdictAt(number).key),
  );
}

/** The average number of questions when the desk's own are asked. */
function costOfPlan(facts: Facts): number {
  const decision = engine.decide(facts);
  if (decision.status === 'routed') return 0;
  const values = factValues[decision.ask];
  const after = values.map((value) => costOfPlan({ ...facts, [decision.ask]: value }));
  return 1 + after.reduce((sum, it) => sum + it, 0) / values.length;
}

/** The same for the best order there is, by trying every one. */
function fewestQuestions(facts: Facts): number {
  if (outcomesOf(facts).size === 1) return 0;
  const open = factNames.filter((fact) => facts[fact] === undefined && canMatter(facts, fact));
  const costs = open.map((fact) => {
    const values = factValues[fact];
    const after = values.map((value) => fewestQuestions({ ...facts, [fact]: value }));
    return 1 + after.reduce((sum, it) => sum + it, 0) / values.length;
  });
  return Math.min(...costs);
}

function mostQuestions(facts: Facts): number {
  const decision = engine.decide(facts);
  if (decision.status === 'routed') return 0;
  const after = factValues[decision.ask].map((value) =>
    mostQuestions({ ...facts, [decision.ask]: value }),
  );
  return 1 + Math.max(...after);
}
