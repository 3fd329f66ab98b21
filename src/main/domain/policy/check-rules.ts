import type { DraftPolicy } from '../../../shared/model/policy-change.ts';
import {
  PolicyRule,
  type Policy,
  type PolicyProblem,
  type ProblemCause,
  type ProblemNames,
} from '../../../shared/model/policy.ts';
import { isVersionName, versionNameRule } from '../../../shared/model/version-name.ts';

type Rule = DraftPolicy['rules'][number] | Policy['rules'][number];

/** Finds what a rule may be while it is typed and not when it is published: a wrong name, an empty list. */
export function checkRules({ version, rules }: Policy | DraftPolicy): readonly PolicyProblem[] {
  return [...checkVersion(version.trim()), ...rules.flatMap(checkRule)];
}

function checkVersion(version: string): readonly PolicyProblem[] {
  if (version === '') return [invalid(null, 'no-version', 'the policy has no version')];
  if (isVersionName(version)) return [];
  const detail = `“${version}” is no version: ${versionNameRule}`;
  return [invalid(null, 'wrong-version', detail, { version })];
}

function checkRule({ id, when, cites, reason, examples }: Rule): readonly PolicyProblem[] {
  const emptyLists = Object.entries(when).filter(([, values]) => values?.length === 0);
  const { length: count } = examples;
  return [
    ...(PolicyRule.shape.id.safeParse(id).success
      ? []
      : [
          invalid(
            id,
            'wrong-id',
            `the rule id ${id === '' ? '(empty)' : id} is not R- and capital letters`,
          ),
        ]),
    ...emptyLists.map(([fact]) =>
      invalid(id, 'no-value', `rule ${id} lists no value of ${fact}`, { fact }),
    ),
    ...findRepeats(when).map(({ fact, value }) =>
      invalid(id, 'value-twice', `rule ${id} lists the value ${value} of ${fact} twice`, {
        fact,
        value,
      }),
    ),
    ...(cites.length === 0 ? [invalid(id, 'no-citation', `rule ${id} cites nothing`)] : []),
    ...(Object.values(reason).every((text) => text.trim() !== '')
      ? []
      : [invalid(id, 'no-reason', `rule ${id} gives no reason in one of the languages`)]),
    ...(count < 2
      ? [
          invalid(id, 'few-examples', `rule ${id} needs two examples at least and has ${count}`, {
            count,
          }),
        ]
      : []),
  ];
}

/** Each value that a condition lists more than once. */
function findRepeats(when: Rule['when']): readonly { fact: string; value: string }[] {
  return Object.entries(when).flatMap(([fact, values = []]) => {
    const repeated = values.filter((value, number) => values.indexOf(value) !== number);
    return [...new Set(repeated)].map((value) => ({ fact, value }));
  });
}

function invalid(
  rule: string | null,
  cause: ProblemCause,
  detail: string,
  names: ProblemNames = {},
): PolicyProblem {
  return { kind: 'invalid-rule', rule, cause, names, detail, counterExample: null };
}
