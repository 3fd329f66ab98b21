import { expect, test } from 'vitest';

import { createPolicyEngine } from '../../../../../src/main/domain/policy/policy-engine.ts';
import { readPolicy } from '../../../../../src/main/store/policy-file.ts';
import { factNames, factValues, type Facts } from '../../../../../src/shared/model/facts.ts';
import { createDice, createLocalRules, createPartialFacts } from './many-local-rules.ts';

const policy = readPolicy('resources');
const narrowRules = createLocalRules(60);
const wideRules = createLocalRules(60, true);
const narrow = createPolicyEngine(policy, narrowRules);
const wide = createPolicyEngine(policy, wideRules);
const desks = [
  { kind: 'for two topics each', rules: narrowRules, engine: narrow },
  { kind: 'for every topic', rules: wideRules, engine: wide },
] as const;

test.each(desks)(
  'a desk with 60 rules $kind gets an answer to everything it asks, the same as on its first day',
  ({ rules, engine }) => {
    const questions = createPartialFacts(600, 5);

    const steps = questions.map((facts) => engine.step(facts));

    expect(steps.every((it) => (it.next === null) === (it.decision.status === 'routed'))).toBe(
      true,
    );
    const fresh = createPolicyEngine(policy, rules);
    expect(questions.slice(-20).map((facts) => fresh.step(facts))).toEqual(steps.slice(-20));
  },
);

test.each(desks)(
  'with 60 rules $kind, open facts are routed only when every completion goes there',
  ({ engine }) => {
    for (const facts of createPartialFacts(250, 9)) {
      const decision = engine.decide(facts);
      const reached = new Set<string>();
      for (const complete of createCompletions(facts, 200)) {
        const { owner, firstContact, contact, escalateTo } =
          engine.trace(complete)?.decision ?? fail();
        reached.add(JSON.stringify([owner, firstContact, contact, escalateTo]));
      }
      // What chance found of the completions: one of them elsewhere, and it must not be routed.
      if (decision.status === 'needs-fact') continue;
      const { owner, firstContact, contact, escalateTo } = decision;
      expect([...reached]).toEqual([JSON.stringify([owner, firstContact, contact, escalateTo])]);
    }
  },
);

test.each(desks)(
  'with 60 rules $kind, the questions come to an end within the number that was shown',
  ({ engine }) => {
    const dice = createDice(3);
    for (const start of [{}, { cspModel: 'direct-bill' } as const, ...createPartialFacts(60, 2)]) {
      let facts: Facts = start;
      let left = Infinity;
      for (;;) {
        const { next } = engine.step(facts);
        if (!next) break;
        expect(facts[next.fact]).toBeUndefined();
        expect(next.mostQuestionsLeft).toBeLessThan(left);
        left = next.mostQuestionsLeft;
        const values = factValues[next.fact];
        facts = { ...facts, [next.fact]: values[dice(values.length)] };
      }
      expect(left).toBeGreaterThan(0);
    }
  },
);

test.each(desks)('with 60 rules $kind, only what can matter is asked for', ({ engine }) => {
  for (const start of createPartialFacts(60, 4)) {
    const decision = engine.decide(start);
    if (decision.status === 'routed') continue;
    const differs = createCompletions(start, 5_000).some((complete) => {
      const answers = factValues[decision.ask].map((value) => {
        const answer = engine.trace({ ...complete, [decision.ask]: value })?.decision ?? fail();
        return [answer.owner, answer.firstContact, answer.contact, answer.escalateTo].join();
      });
      return new Set(answers).size > 1;
    });
    expect({ start, ask: decision.ask, differs }).toMatchObject({ differs: true });
  }
});

test('the topic comes first where the rules of the desk leave too much open for an exact plan', () => {
  expect(narrow.step({}).next).toMatchObject({ fact: 'topic' });
  expect(wide.step({ cspModel: 'direct-bill' }).next).toMatchObject({ fact: 'topic' });
});

/** Some completions of the facts, drawn by chance. */
function createCompletions(facts: Facts, count: number): readonly Facts[] {
  const dice = createDice(count);
  return Array.from({ length: count }, () =>
    Object.fromEntries(
      factNames.map((fact) => [
        fact,
        facts[fact] ?? factValues[fact][dice(factValues[fact].length)],
      ]),
    ),
  );
}

function fail(): never {
  throw new Error('complete facts have a trace');
}
