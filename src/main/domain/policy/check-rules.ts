import type { DraftPolicy } from '../../../shared/model/policy-change.ts';
import { PolicyRule, type Policy, type PolicyProblem } from '../../../shared/model/policy.ts';

type Rule = DraftPolicy['rules'][number] | Policy['rules'][number];

/** Finds what a rule may be while it is typed and not when it is published: a wrong name, an empty list. */
export function checkRules({ version, rules }: Policy | DraftPolicy): readonly PolicyProblem[] {
  return [
    ...(version.trim() === '' ? [invalid(null, 'the policy has no version')] : []),
    ...rules.flatMap(checkRule),
  ];
}

function checkRule({ id, when, cites, reason, examples }: Rule): readonly PolicyProblem[] {
  const emptyLists = Object.entries(when).filter(([, values]) => values?.length === 0);
  return [
    ...(PolicyRule.shape.id.safeParse(id).success
      ? []
      : [invalid(id, `the rule id ${id === '' ? '(empty)' : id} is not R- and capital letters`)]),
    ...emptyLists.map(([fact]) => invalid(id, `rule ${id} lists no value of ${fact}`)),
    ...(cites.length === 0 ? [invalid(id, `rule ${id} cites nothing`)] : []),
    ...(Object.values(reason).every((text) => text.trim() !== '')
      ? []
      : [invalid(id, `rule ${id} gives no reason in one of the languages`)]),
    ...(examples.length < 2
      ? [invalid(id, `rule ${id} needs two examples at least and has ${examples.length}`)]
      : []),
  ];
}

function invalid(rule: string | null, detail: string): PolicyProblem {
  return { kind: 'invalid-rule', rule, detail, counterExample: null };
}
