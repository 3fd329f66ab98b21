import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { combinationCount, factsAt } from '../../../../../src/main/domain/policy/fact-space.ts';
import { createPolicyEngine } from '../../../../../src/main/domain/policy/policy-engine.ts';
import { readPolicy } from '../../../../../src/main/store/policy-file.ts';
import type { NearMiss } from '../../../../../src/shared/model/explanation.ts';
import { readVector } from '../../../../../src/shared/model/fact-vector.ts';
import { factNames, factValues, type Facts } from '../../../../../src/shared/model/facts.ts';
import { createPlainVerdicts } from './plain-verdicts.ts';

const policy = readPolicy('resources');
const engine = createPolicyEngine(policy);
const reach = createPlainVerdicts(policy);

const brokenProduct: Facts = {
  publisher: 'isv',
  purchaseChannel: 'through-partner',
  askedBy: 'customer',
  cspModel: 'direct-bill',
  topic: 'break-fix',
  firstLine: 'no',
  handoff: 'via-desk',
};

test('5,000 questions with open facts are routed only when all completions agree, and near misses are those that trying finds', () => {
  fc.assert(
    fc.property(someFacts(), (facts) => {
      const decision = engine.decide(facts);
      const { nearMisses, mightChange, possible, rule } = engine.explain(facts);

      const plain = reach(facts);
      expect(decision.status === 'routed').toBe(plain.outcomes === 1);
      expect(possible).toEqual(plain.rules);
      expect(rule).toBe(plain.outcomes === 1 ? plain.rules[0] : null);
      expect({ nearMisses, mightChange }).toEqual(tryEveryChange(facts));
    }),
    { numRuns: 5_000 },
  );
}, 120_000);

test('each rule before the deciding one is told with the first fact, as the specification orders them, that it refuses', () => {
  const tests = policy.rules.map(({ id, when }) => ({
    id,
    conditions: factNames.flatMap((fact) => (when[fact] ? [{ fact, accepted: when[fact] }] : [])),
  }));
  let wrong = 0;

  for (let number = 0; number < combinationCount; number += 1) {
    const facts = factsAt(number);
    const trace = engine.trace(facts);
    let earlier = 0;
    for (const { id, conditions } of tests) {
      const failing = conditions.find(({ fact, accepted }) => !accepted.includes(facts[fact]));
      if (!failing) {
        if (trace?.decision.rule !== id || trace.failed.length !== earlier) wrong += 1;
        break;
      }
      const told = trace?.failed[earlier];
      const isRight =
        told?.rule === id && told.fact === failing.fact && told.value === facts[failing.fact];
      if (!isRight) wrong += 1;
      earlier += 1;
    }
  }

  expect(wrong).toBe(0);
}, 60_000);

test('with facts open, every rule before the first possible one is told with a known fact that it refuses', () => {
  fc.assert(
    fc.property(someFacts(), (facts) => {
      const { failed, possible } = engine.explain(facts);

      const first = policy.rules.findIndex((rule) => rule.id === possible[0]);
      const refused = policy.rules.slice(0, first).map(({ id, when }) => {
        const fact = factNames.find((it) => {
          const value = facts[it];
          return value !== undefined && when[it]?.includes(value) === false;
        });
        return { rule: id, fact, value: fact && facts[fact] };
      });
      expect(failed).toEqual(refused);
    }),
    { numRuns: 500 },
  );
});

test('explains a routed question with its reason, spans in order and their paraphrases', () => {
  expect(engine.explain(brokenProduct)).toMatchObject({
    policyVersion: '2026-11',
    rule: 'R-TECH',
    reason: policy.rules.find((rule) => rule.id === 'R-TECH')?.reason,
    certainty: 'stated',
    possible: ['R-TECH'],
    spans: ['106', '109', '110', '119'].map((span) => ({
      id: `eb4de-${span}`,
      paraphrase: policy.spans.find((it) => it.id === span)?.paraphrase,
    })),
    published: null,
  });
});

test('says Microsoft, if the customer had bought directly and the product were Microsoft’s own', () => {
  const direct: Facts = { ...brokenProduct, purchaseChannel: 'customer-direct' };

  expect(engine.explain(direct).nearMisses).toContainEqual({
    fact: 'publisher',
    from: 'isv',
    to: 'microsoft',
    owners: ['microsoft'],
    rule: 'R-DIRECT-MS',
  });
});

test('tells a change that makes another the owner from one that leaves it to an open fact', () => {
  const deployment: Facts = {
    publisher: 'isv',
    purchaseChannel: 'through-partner',
    askedBy: 'customer',
    cspModel: 'direct-bill',
    topic: 'deployment',
    azureBased: 'no',
  };

  const { nearMisses, mightChange } = engine.explain(deployment);

  expect(nearMisses).toContainEqual({
    fact: 'azureBased',
    from: 'no',
    to: 'yes',
    owners: ['partner'],
    rule: 'R-DEPLOY-CUSTOMER',
  });
  expect(mightChange).toEqual([]);
  expect(
    engine.explain({ ...deployment, topic: 'quote-pricing', azureBased: undefined }).mightChange,
  ).toEqual([
    {
      fact: 'topic',
      from: 'quote-pricing',
      to: 'deployment',
      owners: ['publisher', 'partner'],
      rule: null,
    },
  ]);
});

test('a question that waits for a fact has no rule, no reason and no near misses', () => {
  expect(engine.explain({ topic: 'billing' })).toMatchObject({
    rule: null,
    reason: null,
    certainty: null,
    nearMisses: [],
    mightChange: [],
    published: null,
  });
});

test('its vector leads back to the same facts and the same version', () => {
  const { vector, policyVersion } = engine.explain(brokenProduct);

  expect(readVector(vector)).toEqual({ facts: brokenProduct, policyVersion });
});

test('previews each answer with the decision and the owners it would leave, also for a known fact', () => {
  const preview = engine.preview(brokenProduct, 'publisher');

  expect(preview.map((it) => it.value)).toEqual(['isv', 'microsoft', 'unknown']);
  for (const { value, decision, owners } of preview) {
    const answered: Facts = { ...brokenProduct, publisher: toPublisher(value) };
    expect(decision).toBe(engine.decide(answered));
    expect(owners).toEqual(reach(answered).owners);
  }
});

test('the grid shows for each topic and asker the owners that the open facts leave', () => {
  const known: Facts = { cspModel: 'indirect-reseller', publisher: 'isv' };

  const cells = engine.grid(known);

  expect(cells).toHaveLength(27 * 3);
  for (const { topic, askedBy, owners, rules } of cells) {
    const plain = reach({ ...known, topic, askedBy });
    expect({ owners, rules }).toEqual({ owners: plain.owners, rules: plain.rules });
  }
});

test('every combination is counted for the rule that decides it', () => {
  const counts = engine.ruleCombinations();

  expect(Object.keys(counts)).toEqual(policy.rules.map((rule) => rule.id));
  expect(Object.values(counts).reduce((sum, it) => sum + it, 0)).toBe(559_872);
  expect(counts['R-QUOTE']).toBe(2_304);
});

/** The same by trying every completion of every changed fact. */
function tryEveryChange(facts: Facts) {
  const found: { nearMisses: NearMiss[]; mightChange: NearMiss[] } = {
    nearMisses: [],
    mightChange: [],
  };
  const [owner] = reach(facts).owners;
  if (reach(facts).outcomes > 1 || owner === undefined) return found;
  for (const fact of factNames) {
    const from = facts[fact];
    if (from === undefined) continue;
    for (const to of factValues[fact].filter((value) => value !== from)) {
      const { owners, outcomes, rules } = reach({ ...facts, [fact]: to });
      if (owners.length === 1 && owners[0] === owner) continue;
      const miss = {
        fact,
        from,
        to,
        owners: [...owners],
        rule: outcomes === 1 ? (rules[0] ?? null) : null,
      };
      found[owners.includes(owner) ? 'mightChange' : 'nearMisses'].push(miss);
    }
  }
  return found;
}

/** Facts with up to seven of the thirteen open: routed and not routed alike. */
function someFacts(): fc.Arbitrary<Facts> {
  return fc
    .tuple(
      fc.nat({ max: combinationCount - 1 }).map(factsAt),
      fc.subarray([...factNames], { maxLength: 7 }),
    )
    .map(([complete, open]) =>
      Object.fromEntries(
        factNames.flatMap((fact) => (open.includes(fact) ? [] : [[fact, complete[fact]]])),
      ),
    );
}

function toPublisher(value: string): Facts['publisher'] {
  return factValues.publisher.find((it) => it === value);
}
