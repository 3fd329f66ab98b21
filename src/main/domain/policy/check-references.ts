import { factNames, factValues } from '../../../shared/model/facts.ts';
import type { DraftPolicy } from '../../../shared/model/policy-change.ts';
import type { Policy, PolicyProblem } from '../../../shared/model/policy.ts';

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
        checkFacts(row.when, null, `row ${number + 1} of the next-hop table ${table}`),
      ),
      ...checkLastRow(table, rows.at(-1)?.when ?? {}),
    ]),
    ...policy.notes.flatMap((note) => checkFacts(note.when, null, `the note ${note.id}`)),
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
    ...checkFacts(rule.when, rule.id, `rule ${rule.id}`),
    ...rule.examples.flatMap((example) =>
      checkFacts(example.facts, rule.id, `an example of rule ${rule.id}`),
    ),
    ...unknownSpans.map((span) =>
      problem(
        'unknown-citation',
        rule.id,
        `rule ${rule.id} cites span ${span}, which is not there`,
      ),
    ),
    ...(isTableUnknown
      ? [problem('unknown-table', rule.id, `rule ${rule.id} names a next-hop table ${table}`)]
      : []),
  ];
}

/** Looks at the keys as they are, since a policy may come from a place that no schema guards. */
function checkFacts(named: object, rule: string | null, where: string): readonly PolicyProblem[] {
  return Object.entries(named).flatMap(([fact, listed]) => {
    const known = knownValues.get(fact);
    if (!known) return [problem('unknown-fact', rule, `${where} names the fact ${fact}`)];
    const values: readonly unknown[] = Array.isArray(listed) ? listed : [listed];
    return values
      .filter((value) => value !== undefined && !known.has(value))
      .map((value) =>
        problem('unknown-value', rule, `${where} names the value ${String(value)} of ${fact}`),
      );
  });
}

/** Without a row for everything left, a rule would fall through to the rules behind it. */
function checkLastRow(table: string, when: object): readonly PolicyProblem[] {
  if (Object.keys(when).length === 0) return [];
  return [problem('gap', null, `the last row of the next-hop table ${table} has a condition`)];
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
  return [...repeated].map((id) =>
    problem('duplicate-id', kind === 'rule' ? id : null, `the ${kind} id ${id} is there twice`),
  );
}

function problem(kind: PolicyProblem['kind'], rule: string | null, detail: string): PolicyProblem {
  return { kind, rule, detail, counterExample: null };
}
