import { factNames, factValues } from '../../../shared/model/facts.ts';
import type { DraftPolicy } from '../../../shared/model/policy-change.ts';
import type {
  Policy,
  PolicyProblem,
  ProblemCause,
  ProblemNames,
} from '../../../shared/model/policy.ts';
import { findUncovered } from './find-uncovered.ts';

/** Where a condition stands: for the English detail, and for the text of the window. */
type Place = {
  readonly rule: string | null;
  readonly says: string;
  readonly suffix: '' | '-in-example' | '-in-next-hop' | '-in-note';
  readonly names: ProblemNames;
};

type Rule = DraftPolicy['rules'][number] | Policy['rules'][number];

const knownValues: ReadonlyMap<string, ReadonlySet<unknown>> = new Map(
  factNames.map((fact) => [fact, new Set<unknown>(factValues[fact])]),
);

/** Finds what the policy names and does not have: facts, values, spans, tables; and ids used twice. */
export function checkReferences(policy: Policy | DraftPolicy): readonly PolicyProblem[] {
  const spans = new Set(policy.spans.map((span) => span.id));
  return [
    ...duplicates('rule', policy.rules),
    ...duplicates('span', policy.spans),
    ...duplicates('note', policy.notes),
    ...policy.rules.flatMap((rule) => checkRule(rule, policy, spans)),
    ...Object.entries(policy.nextHops).flatMap(([table, rows]) => [
      ...rows.flatMap((row, number) =>
        checkFacts(row.when, {
          rule: null,
          says: `row ${number + 1} of the next-hop table ${table}`,
          suffix: '-in-next-hop',
          names: { table, row: number + 1 },
        }),
      ),
      ...checkLastRow(table, rows, policy.rules),
    ]),
    ...policy.notes.flatMap(({ id, when }) =>
      checkFacts(when, {
        rule: null,
        says: `the note ${id}`,
        suffix: '-in-note',
        names: { note: id },
      }),
    ),
  ];
}

function checkRule(
  rule: Rule,
  policy: Policy | DraftPolicy,
  spans: ReadonlySet<string>,
): readonly PolicyProblem[] {
  const unknownSpans = rule.cites.filter((span) => !spans.has(span));
  const { escalateTo } = rule;
  const table = escalateTo !== null && typeof escalateTo === 'object' ? escalateTo.table : null;
  const isTableUnknown = table !== null && !Object.hasOwn(policy.nextHops, table);
  return [
    ...checkFacts(rule.when, { rule: rule.id, says: `rule ${rule.id}`, suffix: '', names: {} }),
    ...rule.examples.flatMap((example) =>
      checkFacts(example.facts, {
        rule: rule.id,
        says: `an example of rule ${rule.id}`,
        suffix: '-in-example',
        names: {},
      }),
    ),
    ...unknownSpans.map((span): PolicyProblem => ({
      kind: 'unknown-citation',
      rule: rule.id,
      cause: 'unknown-citation',
      names: { span },
      detail: `rule ${rule.id} cites span ${span}, which is not there`,
      counterExample: null,
    })),
    ...(isTableUnknown ? [unknownTable(rule.id, table)] : []),
  ];
}

function unknownTable(rule: string, table: string): PolicyProblem {
  return {
    kind: 'unknown-table',
    rule,
    cause: 'unknown-table',
    names: { table },
    detail: `rule ${rule} names a next-hop table ${table}`,
    counterExample: null,
  };
}

/** Looks at the keys as they are, since a policy may come from a place that no schema guards. */
function checkFacts(named: object, { rule, says, suffix, names }: Place): readonly PolicyProblem[] {
  return Object.entries(named).flatMap(([fact, listed]): PolicyProblem[] => {
    const known = knownValues.get(fact);
    if (!known) {
      const detail = `${says} names the fact ${fact}`;
      const cause: ProblemCause = `unknown-fact${suffix}`;
      return [
        {
          kind: 'unknown-fact',
          rule,
          cause,
          names: { ...names, fact },
          detail,
          counterExample: null,
        },
      ];
    }
    const values: readonly unknown[] = Array.isArray(listed) ? listed : [listed];
    return values
      .filter((value) => value !== undefined && !known.has(value))
      .map((value) => ({
        kind: 'unknown-value',
        rule,
        cause: `unknown-value${suffix}`,
        names: { ...names, fact, value: String(value) },
        detail: `${says} names the value ${String(value)} of ${fact}`,
        counterExample: null,
      }));
  });
}

/** Without a row for everything left, a rule would fall through to the rules behind it. */
function checkLastRow(
  table: string,
  rows: Policy['nextHops'][string],
  rules: readonly Rule[],
): readonly PolicyProblem[] {
  if (Object.keys(rows.at(-1)?.when ?? {}).length === 0) return [];
  const fallen = rules
    .filter(({ escalateTo }) => typeof escalateTo === 'object' && escalateTo?.table === table)
    .map((rule) =>
      findUncovered(
        rule.when,
        rows.map(({ when }) => when),
      ),
    )
    .find((it) => it !== null);
  return [
    {
      kind: 'gap',
      rule: null,
      cause: 'open-next-hop-table',
      names: { table, row: rows.length },
      detail: `the last row of the next-hop table ${table} has a condition`,
      counterExample: fallen ?? null,
    },
  ];
}

function duplicates(
  kind: 'rule' | 'span' | 'note',
  entries: readonly { readonly id: string }[],
): readonly PolicyProblem[] {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const { id } of entries) {
    if (seen.has(id)) repeated.add(id);
    seen.add(id);
  }
  return [...repeated].map((id) => ({
    kind: 'duplicate-id',
    rule: kind === 'rule' ? id : null,
    cause: `${kind}-twice`,
    names: kind === 'rule' ? {} : { [kind]: id },
    detail: `the ${kind} id ${id} is there twice`,
    counterExample: null,
  }));
}
