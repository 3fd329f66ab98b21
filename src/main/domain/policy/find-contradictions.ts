import { factNames, factValues } from '../../../shared/model/facts.ts';
import type { DraftPolicy } from '../../../shared/model/policy-change.ts';
import type { Policy, PolicyProblem } from '../../../shared/model/policy.ts';
import { factsAt, firstCombination, type Condition } from './fact-space.ts';

type Rule = DraftPolicy['rules'][number] | Policy['rules'][number];
type Claim = { readonly rule: Rule; readonly text: string };

/** Rules of one condition that answer differently, and examples that two rules both say they decide. */
export function findContradictions(rules: readonly Rule[]): readonly PolicyProblem[] {
  const conditions = rules.map((rule) => ({ rule, text: textOf(rule.when) }));
  const examples = rules.flatMap((rule) =>
    rule.examples
      .filter((example) => example.isDecided)
      .map(({ facts }) => ({ rule, facts, text: textOf(toCondition(facts)) })),
  );
  return [
    ...pairsOf(conditions)
      .filter(([one, other]) => answerOf(one.rule) !== answerOf(other.rule))
      .map(([{ rule }, other]): PolicyProblem => ({
        kind: 'contradiction',
        rule: other.rule.id,
        cause: 'same-condition',
        names: { otherRules: [rule.id] },
        detail: `rules ${rule.id} and ${other.rule.id} have the same condition and different outcomes`,
        counterExample: factsAt(firstCombination(rule.when)),
      })),
    ...pairsOf(examples)
      .filter(([one, other]) => one.rule !== other.rule)
      .map(([{ rule, facts }, other]): PolicyProblem => ({
        kind: 'contradiction',
        rule: other.rule.id,
        cause: 'same-example',
        names: { otherRules: [rule.id] },
        detail: `rules ${rule.id} and ${other.rule.id} both say that they decide the same example`,
        counterExample: facts,
      })),
  ];
}

/** Each claim that repeats the text of another, with the first one of that text. */
function pairsOf<C extends Claim>(claims: readonly C[]): readonly (readonly [C, C])[] {
  const first = new Map<string, C>();
  return claims.flatMap((claim) => {
    const earlier = first.get(claim.text);
    if (!earlier) first.set(claim.text, claim);
    return earlier ? [[earlier, claim] as const] : [];
  });
}

/** The same text for conditions that accept the same: order, repeats and full lists do not tell. */
function textOf(condition: Condition): string {
  return factNames
    .map((fact) => {
      const values = factValues[fact].filter((value) => condition[fact]?.includes(value) ?? true);
      return values.length === factValues[fact].length ? '' : values.join();
    })
    .join(';');
}

function toCondition(facts: Rule['examples'][number]['facts']): Condition {
  return Object.fromEntries(
    factNames.flatMap((fact) => (facts[fact] === undefined ? [] : [[fact, [facts[fact]]]])),
  );
}

function answerOf({ owner, firstContact, contact, escalateTo }: Rule): string {
  return JSON.stringify([owner, firstContact, contact, escalateTo]);
}
