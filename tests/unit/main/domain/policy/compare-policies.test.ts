import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { comparePolicies } from '../../../../../src/main/domain/policy/compare-policies.ts';
import { isMet } from '../../../../../src/main/domain/policy/condition.ts';
import { combinationCount, factsAt } from '../../../../../src/main/domain/policy/fact-space.ts';
import { readPolicy } from '../../../../../src/main/store/policy-file.ts';
import { AppError } from '../../../../../src/shared/errors.ts';
import { contactHops, firstContacts, owners } from '../../../../../src/shared/model/decision.ts';
import {
  factNames,
  factValues,
  type CompleteFacts,
} from '../../../../../src/shared/model/facts.ts';
import type { FlipGroup, PolicyComparison } from '../../../../../src/shared/model/policy-change.ts';
import type { Policy, PolicyRule } from '../../../../../src/shared/model/policy.ts';
import { createClosureTable } from './closure-oracle.ts';
import { createLocalRules } from './many-local-rules.ts';

const policy = readPolicy('resources');
const decideBefore = createClosureTable(policy);

test('a version compared with itself has no difference', () => {
  expect(comparePolicies(policy, policy)).toEqual({
    before: '2026-11',
    after: '2026-11',
    combinations: 559_872,
    changed: 0,
    ownerChanged: 0,
    explanationOnly: 0,
    groups: [],
    moreGroups: { groups: 0, combinations: 0 },
    addedRules: [],
    removedRules: [],
    changedRules: [],
  });
});

test('of very many groups those with the most combinations are told, the others counted', () => {
  const [first] = policy.rules;
  if (!first) throw new Error('The shipped policy has rules.');
  const scattered = createLocalRules(30, true).map((rule, number): PolicyRule => {
    const { when, owner, firstContact, contact, escalateTo } = rule;
    const id = `R-SCATTERED-${'A'.repeat(number + 1)}`;
    return { ...first, id, when, owner, firstContact, contact, escalateTo };
  });

  const after = { ...policy, rules: [...scattered, ...policy.rules] };
  const { groups, moreGroups, changed } = comparePolicies(policy, after);

  const shown = groups.map((group) => group.combinations);
  expect(groups).toHaveLength(100);
  expect(shown).toEqual(shown.toSorted((a, b) => b - a));
  expect(moreGroups.groups).toBeGreaterThan(100);
  expect(shown.reduce((sum, it) => sum + it, moreGroups.combinations)).toBe(changed);
  const whole = groups.filter((group) => group.moreConditions === 0);
  expect(whole.every((it) => it.when.some((condition) => isMet(condition, it.example)))).toBe(true);
});

test('a rule with another next hop is one group, told by the conditions of the rule', () => {
  const after = withRule('R-QUOTE', { escalateTo: null });

  const { groups, ...counts } = comparePolicies(policy, after);

  expect(counts).toMatchObject({ changed: 2_304, ownerChanged: 0, changedRules: ['R-QUOTE'] });
  expect(groups).toEqual([
    {
      before: expect.objectContaining({ rule: 'R-QUOTE', escalateTo: 'publisher-csp-program' }),
      after: expect.objectContaining({ rule: 'R-QUOTE', escalateTo: null }),
      changes: ['escalateTo'],
      combinations: 2_304,
      when: [
        {
          publisher: ['isv'],
          purchaseChannel: ['through-partner'],
          cspModel: ['direct-bill', 'indirect-provider'],
          topic: ['quote-pricing'],
        },
      ],
      moreConditions: 0,
      example: expect.objectContaining({ topic: 'quote-pricing', cspModel: 'direct-bill' }),
    },
  ]);
});

test('tells an outcome that stays for another reason from one that changes', () => {
  const after = withoutRule('R-METERED');

  expect(comparePolicies(policy, after)).toMatchObject({
    changed: 0,
    groups: [],
    explanationOnly: 1_152,
    removedRules: ['R-METERED'],
  });
});

test('a rule whose citation or certainty changes alone changes no outcome', () => {
  const rule = ruleOf('R-QUOTE');

  const recited = comparePolicies(policy, withRule('R-QUOTE', { cites: ['112'] }));
  const reordered = comparePolicies(
    policy,
    withRule('R-QUOTE', { cites: rule.cites.toReversed() }),
  );

  expect(recited).toMatchObject({ changed: 0, explanationOnly: 2_304, changedRules: ['R-QUOTE'] });
  expect(reordered).toMatchObject({ changed: 0, explanationOnly: 0 });
});

test('names the rules that were added, removed or changed, also through their next-hop table', () => {
  const [first, ...others] = policy.nextHops['base'] ?? [];
  const added = { ...ruleOf('R-QUOTE'), id: 'R-QUOTE-AGAIN', when: { topic: ['quote-pricing'] } };
  const after: Policy = {
    ...withoutRule('R-SLA'),
    rules: [added, ...withoutRule('R-SLA').rules],
    nextHops: {
      ...policy.nextHops,
      base: [...(first ? [{ ...first, escalateTo: 'publisher-any' as const }] : []), ...others],
    },
  };

  const { addedRules, removedRules, changedRules } = comparePolicies(policy, after);

  expect({ addedRules, removedRules }).toEqual({
    addedRules: ['R-QUOTE-AGAIN'],
    removedRules: ['R-SLA'],
  });
  expect(changedRules).toContain('R-BILLING');
  expect(changedRules).not.toContain('R-QUOTE');
});

test('refuses a version with a gap, since there is nothing to compare with', () => {
  const open = withoutRule('R-REST');
  const compare = () => comparePolicies(policy, open);

  expect(compare).toThrow(AppError);
  expect(compare).toThrow(expect.objectContaining({ code: 'POLICY_REFUSED' }));
});

test('groups and conditions hold exactly the combinations that flip when a rule is taken out', () => {
  const after = withoutRule('R-TECH-FIRSTLINE');

  const comparison = comparePolicies(policy, after);

  const { changed, ownerChanged, explanationOnly, groups } = comparison;
  expect(groups.map((group) => group.when.length)).toEqual([2, 1, 2, 2]);
  expect(readPlainly(comparison, after, 1)).toEqual({
    changed,
    ownerChanged,
    explanationOnly,
    misplaced: 0,
    perGroup: groups.map((group) => group.combinations),
  });
}, 60_000);

test('whatever is edited, the same holds for every 29th combination', () => {
  fc.assert(
    fc.property(fc.array(someEdit(), { minLength: 1, maxLength: 3 }), (edits) => {
      const after = edits.reduce((edited, edit) => edit(edited), policy);

      const comparison = comparePolicies(policy, after);

      expect(readPlainly(comparison, after, 29).misplaced).toBe(0);
      expect(comparison.groups.reduce((sum, it) => sum + it.combinations, 0)).toBe(
        comparison.changed,
      );
    }),
    { numRuns: 12 },
  );
}, 60_000);

test('a group with very many conditions shows the widest and counts the rest', () => {
  const shuffled: Policy = {
    ...policy,
    rules: [...policy.rules.slice(0, -1).toReversed(), ...policy.rules.slice(-1)],
  };

  const { groups } = comparePolicies(policy, shuffled);

  for (const group of groups) {
    const sizes = group.when.map((when) => countOf(when));
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    expect(group.when.length).toBeGreaterThan(0);
    expect(group.when.length).toBeLessThanOrEqual(12);
  }
});

/** What a plain reading of both tables says of every so many combinations. */
function readPlainly({ groups }: PolicyComparison, after: Policy, step: number) {
  const decideAfter = createClosureTable(after);
  const found = { changed: 0, ownerChanged: 0, explanationOnly: 0, misplaced: 0 };
  const perGroup = groups.map(() => 0);
  for (let number = 0; number < combinationCount; number += step) {
    const facts = factsAt(number);
    const old = decideBefore(facts);
    const now = decideAfter(facts);
    if (!old || !now) throw new Error('a gap');
    const own = groups.findIndex(
      (it) =>
        isEnd(it.before, old.rule.id, old.outcome) && isEnd(it.after, now.rule.id, now.outcome),
    );
    const isFlip = JSON.stringify(old.outcome) !== JSON.stringify(now.outcome);
    if (isFlip) found.changed += 1;
    if (old.outcome.owner !== now.outcome.owner) found.ownerChanged += 1;
    if (!isFlip && isRetold(old.rule, now.rule)) found.explanationOnly += 1;
    if (isFlip !== own >= 0) found.misplaced += 1;
    if (own >= 0) perGroup[own] = (perGroup[own] ?? 0) + 1;
    found.misplaced += misplaced(groups, groups[own], facts);
  }
  return { ...found, perGroup };
}

/** Groups whose conditions hold this combination without it being theirs, or do not hold their own. */
function misplaced(
  groups: readonly FlipGroup[],
  own: FlipGroup | undefined,
  facts: CompleteFacts,
): number {
  return groups.filter((group) => {
    const holds = group.when.some((when) => isMet(when, facts));
    if (group !== own) return holds;
    return !holds && group.moreConditions === 0;
  }).length;
}

function isEnd(
  end: FlipGroup['before'],
  rule: string,
  outcome: Omit<FlipGroup['before'], 'rule' | 'certainty'>,
): boolean {
  return (
    end.rule === rule &&
    end.owner === outcome.owner &&
    end.firstContact === outcome.firstContact &&
    end.contact === outcome.contact &&
    end.escalateTo === outcome.escalateTo
  );
}

function isRetold(a: PolicyRule, b: PolicyRule): boolean {
  return a.id !== b.id || a.certainty !== b.certainty || a.cites.join() !== b.cites.join();
}

/** An edit as somebody makes it: another outcome, another place, a narrower or wider condition, no rule. */
function someEdit(): fc.Arbitrary<(edited: Policy) => Policy> {
  const place = fc.nat({ max: policy.rules.length - 2 });
  const outcome = fc.record({
    owner: fc.constantFrom(...owners),
    firstContact: fc.constantFrom(...firstContacts),
    contact: fc.constantFrom(...contactHops),
    escalateTo: fc.constantFrom(...contactHops, null),
  });
  const fact = fc.constantFrom(...factNames);
  return fc.oneof(
    fc.tuple(place, outcome).map(
      ([at, change]) =>
        (edited: Policy) =>
          changeAt(edited, at, change),
    ),
    fc.tuple(place, fact, fc.nat({ max: 26 })).map(([at, name, kept]) => (edited: Policy) => {
      const when = edited.rules[at]?.when ?? {};
      const values = when[name] ?? factValues[name];
      const one = values[kept % values.length] ?? '';
      const rest = values.filter((value) => value !== one);
      return changeAt(edited, at, { when: { ...when, [name]: rest.length > 0 ? rest : [one] } });
    }),
    fc.tuple(place, fact).map(([at, name]) => (edited: Policy) => {
      const { [name]: _, ...when } = edited.rules[at]?.when ?? {};
      return changeAt(edited, at, { when });
    }),
    place.map((at) => (edited: Policy) => ({
      ...edited,
      rules: edited.rules.filter(
        (_, number) => number !== at || number === edited.rules.length - 1,
      ),
    })),
  );
}

function changeAt(edited: Policy, at: number, change: Partial<PolicyRule>): Policy {
  const last = edited.rules.length - 1;
  return {
    ...edited,
    rules: edited.rules.map((rule, number) =>
      number === at && number !== last ? { ...rule, ...change } : rule,
    ),
  };
}

function countOf(when: PolicyRule['when']): number {
  return factNames.reduce((product, fact) => product * (when[fact] ?? factValues[fact]).length, 1);
}

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

function withoutRule(id: string): Policy {
  return { ...policy, rules: policy.rules.filter((rule) => rule.id !== id) };
}
