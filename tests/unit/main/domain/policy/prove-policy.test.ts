import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { createPolicyEngine } from '../../../../../src/main/domain/policy/policy-engine.ts';
import { provePolicy } from '../../../../../src/main/domain/policy/prove-policy.ts';
import { readPolicy } from '../../../../../src/main/store/policy-file.ts';
import { AppError } from '../../../../../src/shared/errors.ts';
import type { Facts } from '../../../../../src/shared/model/facts.ts';
import { DraftPolicy } from '../../../../../src/shared/model/policy-change.ts';
import {
  Policy as PolicyShape,
  PolicyProblem,
  type Policy,
  type PolicyRule,
} from '../../../../../src/shared/model/policy.ts';
import { z } from '../../../../../src/shared/zod.ts';

const policy = readPolicy('resources');

test('many open examples are each proved, the same one as often as it stands there', () => {
  const open = { facts: {}, isDecided: false };
  const claimed = { facts: { publisher: 'isv' }, isDecided: true } as const;
  const crowded = {
    ...policy,
    rules: policy.rules.map((rule) => ({
      ...rule,
      examples: [...rule.examples, ...Array.from({ length: 24 }, () => [open, claimed]).flat()],
    })),
  };

  const wrong = provePolicy(crowded).check.problems.filter((it) => it.kind === 'wrong-example');

  expect(wrong.filter((it) => it.cause === 'example-not-left')).toHaveLength(58 * 24);
  expect(wrong.filter((it) => it.cause === 'example-of-others')).toHaveLength(58 * 24);
});

test('a rule carries no more examples than a reader would read', () => {
  const examples = Array.from({ length: 51 }, () => ({ facts: {}, isDecided: true }));
  const crowded = withRule('R-SLA', { examples });

  expect(PolicyShape.safeParse(crowded).success).toBe(false);
  expect(DraftPolicy.safeParse(crowded).success).toBe(false);
  expect(PolicyShape.safeParse(withRule('R-SLA', { examples: examples.slice(1) })).success).toBe(
    true,
  );
});

test('the shipped table holds over every combination', () => {
  expect(provePolicy(policy).check).toEqual({ combinations: 559_872, rules: 58, problems: [] });
});

test('refuses a table that gives a customer’s third-party question to Microsoft (invariant 1)', () => {
  const broken = withRule('R-BILLING', { owner: 'microsoft' });

  expect(theProblem(broken, 'invariant')).toMatchObject({
    rule: 'R-BILLING',
    cause: 'broken-promise',
    names: { invariant: 1 },
    detail: expect.stringContaining('invariant 1'),
    counterExample: {
      publisher: 'isv',
      purchaseChannel: 'through-partner',
      askedBy: 'customer',
      topic: 'billing',
    },
  });
});

test('refuses a table in which the hand-off changes who answers an invoice (invariant 2)', () => {
  const broken = withRuleBefore('R-BILLING', {
    ...ruleOf('R-BILLING'),
    id: 'R-BILLING-DIRECT',
    when: { topic: ['billing'], handoff: ['direct'] },
    owner: 'publisher',
    contact: 'publisher-any',
    escalateTo: null,
    examples: [
      { facts: { ...atPartner, topic: 'billing', handoff: 'direct' }, isDecided: true },
      { facts: { ...atPartner, topic: 'billing', handoff: 'via-desk' }, isDecided: false },
    ],
  });

  expect(problemsOf(broken)).toContainEqual({
    kind: 'invariant',
    rule: 'R-BILLING',
    cause: 'broken-promise',
    names: { invariant: 2, otherRules: ['R-BILLING-DIRECT'] },
    detail: expect.stringContaining('R-BILLING and R-BILLING-DIRECT break invariant 2'),
    counterExample: expect.objectContaining({ topic: 'billing', handoff: 'via-desk' }),
  });
});

test('allows the hand-off to change who answers a technical question', () => {
  const known = {
    ...atPartner,
    topic: 'break-fix',
    firstLine: 'no',
    customerUsableContact: 'yes',
  } as const;
  const { decide } = createPolicyEngine(policy);

  expect(decide({ ...known, handoff: 'direct' })).toMatchObject({ rule: 'R-TECH-DIRECT' });
  expect(decide({ ...known, handoff: 'via-desk' })).toMatchObject({ rule: 'R-TECH' });
});

test('refuses a table that leaves a reseller without a split alone with a partner duty (invariant 3)', () => {
  const broken = withRule('R-SPLIT-NONE', { contact: 'own-desk', escalateTo: null });

  expect(theProblem(broken, 'invariant')).toMatchObject({
    rule: 'R-SPLIT-NONE',
    detail: expect.stringContaining('invariant 3'),
    counterExample: { cspModel: 'indirect-reseller', resellerSplit: 'unrecorded' },
  });
});

test('refuses a rule that cites a span which is not there, or none at all (invariant 4)', () => {
  expect(
    theProblem(withRule('R-SLA', { cites: ['109', '999'] }), 'unknown-citation'),
  ).toMatchObject({
    rule: 'R-SLA',
    names: { span: '999' },
    detail: 'rule R-SLA cites span 999, which is not there',
  });
  expect(theProblem(withRule('R-SLA', { cites: [] }), 'invalid-rule')).toMatchObject({
    rule: 'R-SLA',
    detail: 'rule R-SLA cites nothing',
  });
});

test('refuses a table that leaves combinations undecided, and shows one (invariant 5)', () => {
  const broken = { ...policy, rules: policy.rules.filter((rule) => rule.id !== 'R-REST') };

  expect(theProblem(broken, 'gap')).toMatchObject({
    rule: null,
    cause: 'undecided',
    names: { count: expect.any(Number), most: 559_872 },
    detail: expect.stringMatching(/^no rule decides \d+ of 559872 combinations$/),
    counterExample: { publisher: 'isv', topic: 'partner-account', askedBy: 'customer' },
  });
});

test('refuses a rule that the rules before it hide, and names one of them (invariant 5)', () => {
  const broken = withRuleBefore('R-SLA', {
    ...ruleOf('R-TECH'),
    id: 'R-TECH-AGAIN',
    when: { topic: ['outage'], handoff: ['direct'] },
    owner: 'microsoft',
  });

  expect(problemsOf(broken)).toContainEqual({
    kind: 'hidden-rule',
    rule: 'R-TECH-AGAIN',
    cause: 'hidden-rule',
    names: { otherRules: [expect.stringMatching(/^R-TECH/)] },
    detail: expect.stringMatching(/^rule R-TECH-AGAIN is never reached: .* such as R-TECH/),
    counterExample: expect.objectContaining({ topic: 'outage', handoff: 'direct' }),
  });
});

test('refuses two rules with the same condition and different outcomes: the second is hidden', () => {
  const broken = withRuleBefore('R-DOCS', {
    ...ruleOf('R-SLA'),
    id: 'R-SLA-OTHERWISE',
    owner: 'partner',
  });

  expect(problemsOf(broken)).toContainEqual(
    expect.objectContaining({ kind: 'hidden-rule', rule: 'R-SLA-OTHERWISE' }),
  );
  expect(problemsOf(broken)).toContainEqual({
    kind: 'contradiction',
    rule: 'R-SLA-OTHERWISE',
    cause: 'same-condition',
    names: { otherRules: ['R-SLA'] },
    detail: 'rules R-SLA and R-SLA-OTHERWISE have the same condition and different outcomes',
    counterExample: expect.objectContaining({ topic: 'sla-claim' }),
  });
});

test('refuses a table that makes Microsoft the owner of a third-party product question (invariant 6)', () => {
  const broken = withRule('R-DIRECT-PRODUCT', { owner: 'microsoft' });

  expect(theProblem(broken, 'invariant')).toMatchObject({
    rule: 'R-DIRECT-PRODUCT',
    detail: expect.stringContaining('invariant 6'),
    counterExample: { publisher: 'isv', purchaseChannel: 'customer-direct', topic: 'how-to' },
  });
});

test('refuses a table that sends a reseller past its provider to Microsoft (invariant 7)', () => {
  const broken = withRule('R-SPLIT-RESELLER', { escalateTo: { table: 'base' } });

  const problems = problemsOf(broken).filter((problem) => problem.kind === 'invariant');

  expect(problems).toMatchObject([
    {
      rule: 'R-SPLIT-RESELLER',
      detail: expect.stringContaining('invariant 7'),
      counterExample: { cspModel: 'indirect-reseller', resellerSplit: 'reseller' },
    },
  ]);
});

test('refuses a fact, a value or a next-hop table that does not exist', () => {
  const withFact: object = { topic: ['billing'], weather: ['fine'] };

  expect(theProblem(withRule('R-SLA', { when: withFact }), 'unknown-fact')).toMatchObject({
    rule: 'R-SLA',
    cause: 'unknown-fact',
    names: { fact: 'weather' },
    detail: 'rule R-SLA names the fact weather',
  });
  expect(
    theProblem(withRule('R-SLA', { when: { topic: ['sla-claim', 'sla'] } }), 'unknown-value'),
  ).toMatchObject({
    cause: 'unknown-value',
    names: { fact: 'topic', value: 'sla' },
    detail: 'rule R-SLA names the value sla of topic',
  });
  expect(
    theProblem(withRule('R-SLA', { escalateTo: { table: 'toString' } }), 'unknown-table'),
  ).toMatchObject({
    names: { table: 'toString' },
    detail: 'rule R-SLA names a next-hop table toString',
  });
});

test('refuses unknown names in notes and next-hop tables too', () => {
  const withNote: Policy = {
    ...policy,
    notes: [{ id: 'n', when: { topic: ['weather'] }, text: { en: 'x', 'zh-CN': '某' } }],
  };
  const withHop: Policy = {
    ...policy,
    nextHops: { ...policy.nextHops, spare: [{ when: { isvStep: ['maybe'] }, escalateTo: null }] },
  };

  expect(theProblem(withNote, 'unknown-value')).toMatchObject({
    cause: 'unknown-value-in-note',
    names: { note: 'n', fact: 'topic', value: 'weather' },
    detail: 'the note n names the value weather of topic',
  });
  expect(theProblem(withHop, 'unknown-value')).toMatchObject({
    cause: 'unknown-value-in-next-hop',
    names: { table: 'spare', row: 1, fact: 'isvStep', value: 'maybe' },
    detail: 'row 1 of the next-hop table spare names the value maybe of isvStep',
  });
});

test('refuses a next-hop table that may find nothing, or holds a row that nothing reaches', () => {
  const rows = policy.nextHops['base'] ?? [];
  const cutShort = { ...policy, nextHops: { ...policy.nextHops, base: rows.slice(0, -1) } };
  const spare: Policy = {
    ...policy,
    nextHops: { ...policy.nextHops, spare: [{ when: {}, escalateTo: null }] },
  };

  expect(theProblem(cutShort, 'gap')).toMatchObject({
    cause: 'open-next-hop-table',
    names: { table: 'base' },
    detail: expect.stringContaining('the last row of the next-hop table base'),
  });
  expect(theProblem(spare, 'hidden-rule')).toMatchObject({
    cause: 'hidden-next-hop',
    names: { table: 'spare', row: 1 },
    detail: 'nothing reaches row 1 of the next-hop table spare',
  });
});

test('refuses an id that is there twice', () => {
  const twice = { ...policy, rules: [...policy.rules, ruleOf('R-REST')] };

  expect(theProblem(twice, 'duplicate-id')).toMatchObject({ rule: 'R-REST' });
});

test('refuses a rule whose example says something else than the table', () => {
  const [example] = ruleOf('R-SLA').examples;
  const facts = { ...example?.facts, topic: 'documentation' } as const;
  const broken = withRule('R-SLA', {
    examples: [
      { facts, isDecided: true },
      { facts, isDecided: false },
    ],
  });

  expect(theProblem(broken, 'wrong-example')).toMatchObject({
    rule: 'R-SLA',
    cause: 'example-of-others',
    names: { otherRules: ['R-DOCS'] },
    detail: 'an example that rule R-SLA should decide can reach R-DOCS',
    counterExample: facts,
  });
});

test('refuses an example that leaves open whether its rule decides', () => {
  const broken = withRule('R-SLA', {
    examples: [
      { facts: { topic: 'sla-claim' }, isDecided: true },
      { facts: { topic: 'billing' }, isDecided: false },
    ],
  });

  expect(theProblem(broken, 'wrong-example').counterExample).toEqual({ topic: 'sla-claim' });
});

test('refuses an example that leaves the next hop of its rule open', () => {
  const { examples } = ruleOf('R-OTHER');
  const open = { facts: { ...atPartner, topic: 'other' } as const, isDecided: true };
  const broken = withRule('R-OTHER', { examples: [...examples, open] });

  expect(theProblem(broken, 'wrong-example')).toMatchObject({
    cause: 'example-next-hop-open',
    detail: 'an example of rule R-OTHER leaves its next hop open',
    counterExample: open.facts,
  });
});

test('refuses a rule without an example of each kind', () => {
  const { examples } = ruleOf('R-SLA');
  const own = examples.filter((it) => it.isDecided);
  const broken = withRule('R-SLA', { examples: [...own, ...own] });

  expect(theProblem(broken, 'wrong-example')).toMatchObject({
    cause: 'no-left-example',
    detail: 'rule R-SLA has no example that it leaves to another',
  });
});

test('refuses a table of absurd size at once', () => {
  const rows = Array.from({ length: 5_000 }, () => ({ when: {}, escalateTo: null }));
  const huge = { ...policy, nextHops: { ...policy.nextHops, base: rows } };

  expect(theProblem(huge, 'too-large').detail).toMatch(
    /^it lays out to \d+ rows; the most is 4096$/,
  );
});

test('refuses two rules that both say they decide the same example, and shows it', () => {
  const [mine] = ruleOf('R-SLA').examples;
  const { examples } = ruleOf('R-DOCS');
  const claimed = withRule('R-DOCS', { examples: [...examples, ...(mine ? [mine] : [])] });

  expect(theProblem(claimed, 'contradiction')).toEqual({
    kind: 'contradiction',
    rule: 'R-DOCS',
    cause: 'same-example',
    names: { otherRules: ['R-SLA'] },
    detail: 'rules R-SLA and R-DOCS both say that they decide the same example',
    counterExample: mine?.facts,
  });
});

test('does not care in which order a condition lists its values, or that it lists them all', () => {
  const rule = ruleOf('R-BILLING');
  const again: PolicyRule = {
    ...rule,
    id: 'R-BILLING-AGAIN',
    owner: 'publisher',
    when: { ...rule.when, topic: rule.when.topic?.toReversed(), isvStep: ['no', 'yes'] },
  };

  expect(theProblem(withRuleBefore('R-METERED', again), 'contradiction').detail).toBe(
    'rules R-BILLING and R-BILLING-AGAIN have the same condition and different outcomes',
  );
});

test('two rules with the same condition and the same outcome do not contradict each other', () => {
  const again = { ...ruleOf('R-SLA'), id: 'R-SLA-AGAIN', examples: [] };

  const kinds = problemsOf(withRuleBefore('R-DOCS', again)).map((problem) => problem.kind);

  expect(kinds).toContain('hidden-rule');
  expect(kinds).not.toContain('contradiction');
});

test('tells of a draft what keeps a rule from being published', () => {
  const draft: DraftPolicy = {
    ...policy,
    version: ' ',
    rules: policy.rules.map((rule) =>
      rule.id === 'R-SLA'
        ? { ...rule, id: 'sla', when: { ...rule.when, topic: [] }, cites: [], examples: [] }
        : rule,
    ),
  };

  const invalid = provePolicy(draft).check.problems.filter((it) => it.kind === 'invalid-rule');

  expect(invalid.map(({ cause, names }) => [cause, names])).toEqual([
    ['no-version', {}],
    ['wrong-id', {}],
    ['no-value', { fact: 'topic' }],
    ['no-citation', {}],
    ['few-examples', { count: 0 }],
  ]);
  expect(invalid.map(({ rule, detail }) => ({ rule, detail }))).toEqual([
    { rule: null, detail: 'the policy has no version' },
    { rule: 'sla', detail: 'the rule id sla is not R- and capital letters' },
    { rule: 'sla', detail: 'rule sla lists no value of topic' },
    { rule: 'sla', detail: 'rule sla cites nothing' },
    { rule: 'sla', detail: 'rule sla needs two examples at least and has 0' },
  ]);
});

test('judges what is left of a draft with a rule that accepts nothing', () => {
  const draft = withRule('R-SLA', { when: { ...ruleOf('R-SLA').when, topic: [] } });

  const kinds = new Set(problemsOf(draft).map((problem) => problem.kind));

  expect(kinds).toEqual(new Set(['invalid-rule', 'wrong-example']));
});

test('refuses 10,000 rules before it looks at one of them', () => {
  const rules = Array.from({ length: 10_000 }, () => ruleOf('R-SLA'));

  expect(provePolicy({ ...policy, rules })).toEqual({
    check: {
      combinations: 559_872,
      rules: 10_000,
      problems: [
        {
          kind: 'too-large',
          rule: null,
          cause: 'too-many-rules',
          names: { count: 10_000, most: 2_000 },
          detail: 'it has 10000 rules; the most is 2000',
          counterExample: null,
        },
      ],
    },
    table: null,
  });
});

test('a draft in any state is judged, never thrown at', () => {
  fc.assert(
    fc.property(
      fc.array(someBrokenRule(), { minLength: 1, maxLength: 6 }),
      fc.nat({ max: 57 }),
      (broken, at) => {
        const draft: DraftPolicy = {
          ...policy,
          rules: [...policy.rules.slice(0, at), ...broken, ...policy.rules.slice(at + 1)],
        };

        const { problems } = provePolicy(draft).check;

        expect(problems.length).toBeGreaterThan(0);
        expect(problems.every((it) => it.detail !== '')).toBe(true);
        expect(z.array(PolicyProblem).safeParse(problems).success).toBe(true);
      },
    ),
    { numRuns: 60 },
  );
});

test('no desk opens with a refused table: the error names the problem and a combination', () => {
  const broken = withRule('R-BILLING', { owner: 'microsoft' });

  const open = () => createPolicyEngine(broken);

  expect(open).toThrow(AppError);
  expect(open).toThrow(
    expect.objectContaining({
      code: 'POLICY_REFUSED',
      params: {
        detail: expect.stringContaining('rule R-BILLING breaks invariant 1'),
        counterExample: expect.stringContaining('publisher isv; purchaseChannel through-partner'),
        refusal: expect.any(String),
      },
    }),
  );
});

const atPartner = {
  publisher: 'isv',
  purchaseChannel: 'through-partner',
  askedBy: 'customer',
  cspModel: 'direct-bill',
} as const;

function ruleOf(id: string): PolicyRule {
  const rule = policy.rules.find((it) => it.id === id);
  if (!rule) throw new Error(`no rule ${id}`);
  return rule;
}

function withRule(id: string, change: Partial<PolicyRule>): Policy {
  return {
    ...policy,
    rules: policy.rules.map((rule) => (rule.id === id ? { ...rule, ...change } : rule)),
  };
}

function withRuleBefore(id: string, added: PolicyRule): Policy {
  return {
    ...policy,
    rules: policy.rules.flatMap((rule) => (rule.id === id ? [added, rule] : [rule])),
  };
}

function problemsOf(broken: Policy): readonly PolicyProblem[] {
  return provePolicy(broken).check.problems;
}

/** A rule as it may be while somebody types. */
function someBrokenRule(): fc.Arbitrary<DraftPolicy['rules'][number]> {
  const values = fc.array(
    fc.constantFrom('isv', 'billing', 'yes', 'no', 'customer', '', 'weather'),
  );
  return fc
    .record({
      id: fc.constantFrom('', 'R-NEW', 'R-SLA', 'new', '__proto__'),
      when: fc.dictionary(fc.constantFrom('topic', 'publisher', 'isvStep', 'weather'), values),
      cites: fc.array(fc.constantFrom('105', '999', '', 'x')),
      escalateTo: fc.constantFrom(
        null,
        { table: 'base' },
        { table: 'none' },
        { table: '__proto__' },
      ),
      examples: fc.array(
        fc.record({
          facts: fc.constantFrom<Facts>(
            {},
            { topic: 'billing' },
            { ...atPartner, topic: 'refund' },
          ),
          isDecided: fc.boolean(),
        }),
      ),
    })
    .map((broken) => ({ ...ruleOf('R-SLA'), ...broken }));
}

/** The first problem of this kind. */
function theProblem(broken: Policy, kind: PolicyProblem['kind']): PolicyProblem {
  const problem = problemsOf(broken).find((it) => it.kind === kind);
  if (!problem) throw new Error(`no problem of kind ${kind}`);
  return problem;
}
