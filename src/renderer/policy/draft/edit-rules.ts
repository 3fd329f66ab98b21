import type { FactName } from '../../../shared/model/facts.ts';
import type { DraftPolicy } from '../../../shared/model/policy-change.ts';

export type DraftRule = DraftPolicy['rules'][number];
export type DraftExample = DraftRule['examples'][number];

/** The same draft with one rule changed. */
export function changeRule(
  policy: DraftPolicy,
  index: number,
  change: Partial<DraftRule>,
): DraftPolicy {
  return withRules(
    policy,
    policy.rules.map((rule, place) => (place === index ? { ...rule, ...change } : rule)),
  );
}

/** An empty rule at `index`: it decides nothing well, and the check says what it still needs. */
export function addRule(policy: DraftPolicy, index: number): DraftPolicy {
  const rule: DraftRule = {
    id: freeId(policy, 'R-NEW'),
    when: {},
    owner: 'partner',
    firstContact: 'partner',
    contact: 'own-desk',
    escalateTo: null,
    certainty: 'inferred',
    cites: [],
    reason: { en: '', 'zh-CN': '' },
    examples: [],
  };
  return withRules(policy, policy.rules.toSpliced(index, 0, rule));
}

/** A copy right before the rule, so that its narrower condition is tried first. */
export function duplicateRule(policy: DraftPolicy, index: number): DraftPolicy {
  const rule = policy.rules[index];
  if (!rule) return policy;
  const copy = { ...rule, id: freeId(policy, `${rule.id}-COPY`) };
  return withRules(policy, policy.rules.toSpliced(index, 0, copy));
}

export function removeRule(policy: DraftPolicy, index: number): DraftPolicy {
  return withRules(policy, policy.rules.toSpliced(index, 1));
}

/** Moves a rule by one place; at the end of the table it stays. */
export function moveRule(policy: DraftPolicy, index: number, by: -1 | 1): DraftPolicy {
  const rule = policy.rules[index];
  const target = index + by;
  if (!rule || target < 0 || target >= policy.rules.length) return policy;
  return withRules(policy, policy.rules.toSpliced(index, 1).toSpliced(target, 0, rule));
}

/** The same example with one fact known, or open again (null). */
export function setExampleFact(
  example: DraftExample,
  fact: FactName,
  value: string | null,
): DraftExample {
  const others = Object.entries(example.facts).filter(([name]) => name !== fact);
  const facts = Object.fromEntries([...others, ...(value === null ? [] : [[fact, value]])]);
  return { ...example, facts };
}

/** `base`, or `base-B` and so on while that is taken. Ids have letters only. */
export function freeId(policy: DraftPolicy, base: string): string {
  const taken = new Set(policy.rules.map((rule) => rule.id));
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
  let id = base;
  for (let round = 1; taken.has(id); round += 1) {
    const letter = letters[round % letters.length] ?? 'A';
    id = `${base}-${letter.repeat(1 + Math.floor(round / letters.length))}`;
  }
  return id;
}

function withRules(policy: DraftPolicy, rules: DraftPolicy['rules']): DraftPolicy {
  return { ...policy, rules };
}
