import { factNames, factValues } from '../../../shared/model/facts.ts';
import { isLocalRule } from '../../../shared/model/local-agreement.ts';
import type { PolicyProblem } from '../../../shared/model/policy.ts';
import { noRow, type DecidedTable } from './decided-table.ts';
import { factsAt, forEachRun, strideOf, type Condition } from './fact-space.ts';
import { handoffInvariant, outcomeInvariants } from './invariants.ts';
import { acceptsValue, isOpenTo, isSameOutcome, type PolicyRow } from './policy-row.ts';

/** Looks at every combination: the first that breaks each promise, for each rule that breaks it. */
export function proveInvariants(table: DecidedTable): readonly PolicyProblem[] {
  return [
    ...outcomeInvariants.flatMap((invariant) => proveOutcomes(table, invariant)),
    ...proveHandoff(table),
  ];
}

function proveOutcomes(
  { rows, rowOf }: DecidedTable,
  { number, says, among, isBroken }: (typeof outcomeInvariants)[number],
): readonly PolicyProblem[] {
  const breaks = rows.map((row) => isBroken(row.outcome) && canMeet(row, among));
  if (!breaks.includes(true)) return [];
  const problems = new Map<string, PolicyProblem>();
  forEachRun(among, (from, to) => {
    for (let combination = from; combination < to; combination += 1) {
      const row = rowOf[combination] ?? noRow;
      if (!breaks[row]) continue;
      const rule = rows[row]?.rule.id ?? '';
      if (problems.has(rule)) continue;
      const detail = `rule ${rule} breaks invariant ${number}: ${says}`;
      problems.set(rule, {
        kind: 'invariant',
        rule,
        cause: 'broken-promise',
        names: { invariant: number },
        detail,
        counterExample: factsAt(combination),
      });
    }
  });
  return [...problems.values()];
}

function proveHandoff({ rows, rowOf }: DecidedTable): readonly PolicyProblem[] {
  const { number, says, among } = handoffInvariant;
  // Of two neighbours with different rows, the earlier row refuses one of the two hand-offs.
  const { handoff: _, ...topics } = among;
  if (!rows.some((row) => !isOpenTo(row, 'handoff') && canMeet(row, topics))) return [];
  const stride = strideOf('handoff');
  const problems = new Map<string, PolicyProblem>();
  forEachRun(among, (from, to) => {
    for (let combination = from; combination < to; combination += 1) {
      const one = rowOf[combination] ?? noRow;
      const other = rowOf[combination + stride] ?? noRow;
      if (one === other) continue;
      const a = rows[one];
      const b = rows[other];
      if (!a || !b || isSameOutcome(a.outcome, b.outcome)) continue;
      const rule = isLocalRule(b.rule.id) ? b.rule.id : a.rule.id;
      if (problems.has(rule)) continue;
      const detail = `rules ${a.rule.id} and ${b.rule.id} break invariant ${number}: ${says}`;
      const otherRules = [a.rule.id, b.rule.id].filter((id) => id !== rule);
      problems.set(rule, {
        kind: 'invariant',
        rule,
        cause: 'broken-promise',
        names: { invariant: number, otherRules },
        detail,
        counterExample: factsAt(combination),
      });
    }
  });
  return [...problems.values()];
}

/** False when the row's own condition lets no combination of `among` through. */
function canMeet(row: PolicyRow, among: Condition): boolean {
  return factNames.every((fact) =>
    (among[fact] ?? factValues[fact]).some((value) => acceptsValue(row, fact, value)),
  );
}
