import { isLocalRule } from '../../../shared/model/local-agreement.ts';
import type { PolicyProblem } from '../../../shared/model/policy.ts';
import { noRow, type DecidedTable } from './decided-table.ts';
import { factsAt, forEachRun, strideOf } from './fact-space.ts';
import { handoffInvariant, outcomeInvariants } from './invariants.ts';
import { isSameOutcome } from './policy-row.ts';

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
  const breaks = Uint8Array.from(rows, (row) => (isBroken(row.outcome) ? 1 : 0));
  const problems = new Map<string, PolicyProblem>();
  forEachRun(among, (from, to) => {
    for (let combination = from; combination < to; combination += 1) {
      const row = rowOf[combination] ?? noRow;
      if (breaks[row] !== 1) continue;
      const rule = rows[row]?.rule.id ?? '';
      if (problems.has(rule)) continue;
      const detail = `rule ${rule} breaks invariant ${number}: ${says}`;
      problems.set(rule, { kind: 'invariant', rule, detail, counterExample: factsAt(combination) });
    }
  });
  return [...problems.values()];
}

function proveHandoff({ rows, rowOf }: DecidedTable): readonly PolicyProblem[] {
  const { number, says, among } = handoffInvariant;
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
      problems.set(rule, { kind: 'invariant', rule, detail, counterExample: factsAt(combination) });
    }
  });
  return [...problems.values()];
}
