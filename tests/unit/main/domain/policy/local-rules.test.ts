import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { combinationCount, factsAt } from '../../../../../src/main/domain/policy/fact-space.ts';
import { createPolicyEngine } from '../../../../../src/main/domain/policy/policy-engine.ts';
import { readPolicy } from '../../../../../src/main/store/policy-file.ts';
import {
  contactHops,
  firstContacts,
  owners,
  type Decision,
} from '../../../../../src/shared/model/decision.ts';
import { factNames, factValues, type Facts } from '../../../../../src/shared/model/facts.ts';
import type { LocalRule } from '../../../../../src/shared/model/local-agreement.ts';
import type { Policy, PolicyRule } from '../../../../../src/shared/model/policy.ts';
import { completionsOf, createClosureTable } from './closure-oracle.ts';

const policy = readPolicy('resources');
const publishedEngine = createPolicyEngine(policy);

const slaOfOurs: LocalRule = {
  id: 'L-3',
  when: { topic: ['sla-claim'], publisher: ['isv'], askedBy: ['customer'] },
  owner: 'partner',
  firstContact: 'partner',
  contact: 'own-desk',
  escalateTo: 'publisher-csp-program',
  reason: 'We settle small claims ourselves.',
  counterpart: 'Contoso Distribution',
  agreedOn: '2026-10-01',
  savedAt: '2026-10-02T08:00:00.000Z',
  savedBy: 'Mei',
};
const claim = {
  publisher: 'isv',
  purchaseChannel: 'through-partner',
  askedBy: 'customer',
  cspModel: 'direct-bill',
  topic: 'sla-claim',
  resellerSplit: 'unrecorded',
} as const satisfies Facts;

test('a local rule decides before the published ones, labelled, and cites no page', () => {
  const { decide } = createPolicyEngine(policy, [slaOfOurs]);

  expect(decide(claim)).toEqual({
    status: 'routed',
    rule: 'L-3',
    owner: 'partner',
    firstContact: 'partner',
    contact: 'own-desk',
    escalateTo: 'publisher-csp-program',
    certainty: 'local-agreement',
    cites: [],
  });
});

test('its explanation says what the published policy answers', () => {
  const { explain } = createPolicyEngine(policy, [slaOfOurs]);

  expect(explain(claim)).toMatchObject({
    rule: 'L-3',
    reason: { en: slaOfOurs.reason, 'zh-CN': slaOfOurs.reason },
    certainty: 'local-agreement',
    failed: [],
    possible: ['L-3'],
    spans: [],
    published: {
      rule: 'R-SLA',
      owner: 'publisher',
      firstContact: 'partner',
      contact: 'publisher-customer-support',
      escalateTo: 'publisher-csp-program',
      certainty: 'stated',
    },
  });
});

test('where the published policy does not decide yet, the explanation says nothing for it', () => {
  const { explain } = createPolicyEngine(policy, [slaOfOurs]);
  const { topic, publisher, askedBy } = claim;

  expect(explain({ topic, publisher, askedBy })).toMatchObject({ rule: 'L-3', published: null });
});

test('a question that no local rule accepts tells the local rules among the failed ones', () => {
  const { explain } = createPolicyEngine(policy, [slaOfOurs]);

  const { rule, failed, published } = explain({ ...claim, topic: 'documentation' });

  expect({ rule, first: failed[0], published }).toEqual({
    rule: 'R-DOCS',
    first: { rule: 'L-3', fact: 'topic', value: 'documentation' },
    published: null,
  });
});

test('asks for a fact on which it hangs whether a local rule applies', () => {
  const { decide } = createPolicyEngine(policy, [
    { ...slaOfOurs, when: { ...slaOfOurs.when, isvStep: ['yes'] } },
  ]);

  expect(decide(claim)).toMatchObject({ status: 'needs-fact', ask: 'isvStep' });
});

test('the published policy stays as it was: without local rules the engine answers as before', () => {
  const { ruleCombinations, check } = createPolicyEngine(policy, [slaOfOurs]);

  expect(check()).toMatchObject({ rules: 58, problems: [] });
  expect(ruleCombinations()['L-3']).toBe(20_736 / 9);
  expect(publishedEngine.ruleCombinations()['L-3']).toBeUndefined();
});

test('whatever local rules there are, both layers together decide as the plain reading does', () => {
  fc.assert(
    fc.property(
      fc.array(someLocalRule(), { maxLength: 4 }),
      someFactLists(),
      (rules, questions) => {
        const local = rules.map((rule, number) => ({ ...rule, id: `L-${number + 1}` }));
        const engine = createPolicyEngine(policy, local);
        const decide = createClosureTable(withRulesAbove(local));

        for (const facts of questions) {
          const plain = [...completionsOf(facts)].map((it) => decide(it));
          const outcomes = new Set(plain.map((it) => JSON.stringify(it?.outcome)));
          const hit = new Set(plain.map((it) => it?.rule.id));
          const decision = engine.decide(facts);
          const { possible, published } = engine.explain(facts);
          const [first] = possible;

          expect(new Set(possible)).toEqual(hit);
          expect(decision).toMatchObject(
            outcomes.size === 1
              ? { status: 'routed', rule: first, ...plain[0]?.outcome }
              : { status: 'needs-fact' },
          );
          expect(published?.rule).toBe(publishedRule(decision, facts));
        }
      },
    ),
    { numRuns: 40 },
  );
}, 60_000);

test('warns of a local rule that breaks a promise of the published policy, with a combination', () => {
  const { localWarnings } = createPolicyEngine(policy, [
    { ...slaOfOurs, owner: 'microsoft', contact: 'microsoft-partner-support' },
  ]);

  const warnings = localWarnings();

  expect(warnings.map((it) => it.rule)).toEqual(['L-3', 'L-3']);
  expect(warnings[0]?.detail).toMatch(
    /^rule L-3 breaks invariant 1: .* \(publisher isv; purchaseChannel through-partner; askedBy customer;/,
  );
  expect(warnings[1]?.detail).toContain('breaks invariant 6');
  expect(warnings).toMatchObject([
    { cause: 'broken-promise', invariant: 1, counterExample: { askedBy: 'customer' } },
    { cause: 'broken-promise', invariant: 6, counterExample: { publisher: 'isv' } },
  ]);
});

test('warns of a local rule that lets the hand-off change who answers an invoice', () => {
  const { localWarnings } = createPolicyEngine(policy, [
    { ...slaOfOurs, when: { topic: ['billing'], handoff: ['direct'] } },
  ]);

  expect(localWarnings()).toContainEqual({
    rule: 'L-3',
    cause: 'broken-promise',
    invariant: 2,
    counterExample: expect.objectContaining({ topic: 'billing' }),
    detail: expect.stringContaining('rules R-BILLING and L-3 break invariant 2'),
  });
});

test('warns of a local rule that decides nothing, and of one that changes nothing', () => {
  const { localWarnings } = createPolicyEngine(policy, [
    slaOfOurs,
    { ...slaOfOurs, id: 'L-4' },
    {
      ...slaOfOurs,
      id: 'L-5',
      when: { topic: ['sla-claim'], publisher: ['unknown'], askedBy: ['partner'] },
      owner: 'undetermined',
      contact: 'ask-for-facts',
      escalateTo: null,
    },
  ]);

  expect(localWarnings()).toEqual([
    {
      rule: 'L-4',
      cause: 'decides-nothing',
      counterExample: null,
      detail: 'rule L-4 decides nothing: the rules before it decide all that it accepts',
    },
    {
      rule: 'L-5',
      cause: 'changes-nothing',
      counterExample: null,
      detail: 'rule L-5 changes nothing: the published policy answers the same',
    },
  ]);
});

test('a local rule that only changes where to turn gives no warning', () => {
  expect(createPolicyEngine(policy, [slaOfOurs]).localWarnings()).toEqual([]);
});

/** What the explanation is to name beside a decision: only where a local rule decides. */
function publishedRule(decision: Decision, facts: Facts): string | undefined {
  const published = publishedEngine.decide(facts);
  const isLocal = decision.status === 'routed' && decision.rule.startsWith('L-');
  return isLocal && published.status === 'routed' ? published.rule : undefined;
}

/** The local rules as if they were published, for the plain reading. */
function withRulesAbove(rules: readonly LocalRule[]): Policy {
  const above = rules.map(({ id, when, owner, firstContact, contact, escalateTo }): PolicyRule => ({
    id,
    when,
    owner,
    firstContact,
    contact,
    escalateTo,
    certainty: 'local-agreement',
    cites: [],
    reason: { en: '-', 'zh-CN': '-' },
    examples: [],
  }));
  return { ...policy, rules: [...above, ...policy.rules] };
}

function someLocalRule(): fc.Arbitrary<LocalRule> {
  return fc
    .record({
      owner: fc.constantFrom(...owners),
      firstContact: fc.constantFrom(...firstContacts),
      contact: fc.constantFrom(...contactHops),
      escalateTo: fc.constantFrom(...contactHops, null),
      facts: fc.subarray([...factNames], { maxLength: 4 }),
      seed: fc.nat(),
    })
    .map(({ facts, seed, ...outcome }) => ({
      ...slaOfOurs,
      ...outcome,
      when: Object.fromEntries(
        facts.map((fact) => {
          const values: readonly string[] = factValues[fact];
          const kept = values.filter((_, at) => ((seed >> (at % 20)) & 1) === 1);
          return [fact, kept.length > 0 ? kept : values.slice(0, 1)];
        }),
      ),
    }));
}

function someFactLists(): fc.Arbitrary<Facts[]> {
  const facts = fc
    .tuple(
      fc.nat({ max: combinationCount - 1 }).map(factsAt),
      fc.subarray([...factNames], { maxLength: 5 }),
    )
    .map(([complete, open]): Facts =>
      Object.fromEntries(
        factNames.flatMap((fact) => (open.includes(fact) ? [] : [[fact, complete[fact]]])),
      ),
    );
  return fc.array(facts, { minLength: 20, maxLength: 20 });
}
