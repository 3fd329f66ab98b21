import type { Outcome } from '../../../shared/model/decision.ts';
import type { Facts } from '../../../shared/model/facts.ts';
import type {
  Policy,
  PolicyCheck,
  PolicyProblem,
  PolicyRule,
} from '../../../shared/model/policy.ts';
import { intersect, lowestBit, type BitSet } from './bit-set.ts';
import { checkReferences } from './check-references.ts';
import { createDecisionGraph } from './decision-graph.ts';
import {
  blockSizes,
  combinationCount,
  factsAt,
  firstCombination,
  forEachCombination,
  strideOf,
} from './fact-space.ts';
import { handoffInvariant, outcomeInvariants } from './invariants.ts';
import { layOutRows, type PolicyRow } from './policy-row.ts';
import { createRowIndex, type RowIndex } from './row-index.ts';

/** More rows than this are no table that people can read; the proof would also take seconds. */
const mostRows = 4_096;
const noRow = 0xffff;

/** A table with the row that decides each combination, by the number of the combination. */
type DecidedTable = { readonly rows: readonly PolicyRow[]; readonly rowOf: Uint16Array };

type PolicyProof = {
  readonly check: PolicyCheck;
  /** The table as it was proved; null when it could not be laid out. */
  readonly table: { readonly rows: readonly PolicyRow[]; readonly index: RowIndex } | null;
};

/**
 * Proves the policy over every combination of facts: complete, nothing hidden, the seven
 * invariants, each citation there, each example true. One problem per rule and promise, with a
 * counter-example where there can be one. @throws AppError POLICY_REFUSED when it is too large.
 */
export function provePolicy(policy: Policy): PolicyProof {
  const report = (problems: readonly PolicyProblem[]): PolicyCheck => ({
    combinations: combinationCount,
    rules: policy.rules.length,
    problems: [...problems],
  });
  const broken = checkReferences(policy);
  if (broken.length > 0) return { check: report(broken), table: null };

  const rows = layOutRows(policy);
  if (rows.length > mostRows) return { check: report([tooLarge(rows.length)]), table: null };

  const index = createRowIndex(rows);
  const table = { rows, rowOf: decideAll(index) };
  const gaps = findGap(table);
  const check = report([
    ...gaps,
    ...findHidden(table, policy),
    ...outcomeInvariants.flatMap((invariant) => proveOutcomes(table, invariant)),
    ...proveHandoff(table),
    ...(gaps.length === 0 ? checkExamples(table, index, policy) : []),
  ]);
  return { check, table: { rows, index } };
}

/** Walks all combinations, a whole block at once where no further fact can change the row. */
function decideAll(index: RowIndex): Uint16Array {
  const rowOf = new Uint16Array(combinationCount).fill(noRow);
  const descend = (place: number, from: number, candidates: BitSet): void => {
    const first = lowestBit(candidates);
    if (first < 0) return;
    const settled = lowestBit(intersect(candidates, index.settledFrom[place] ?? index.all));
    if (first === settled) {
      rowOf.fill(first, from, from + (blockSizes[place] ?? 1));
      return;
    }
    const size = blockSizes[place + 1] ?? 1;
    for (const [value, accepting] of (index.accepting[place] ?? []).entries()) {
      descend(place + 1, from + value * size, intersect(candidates, accepting));
    }
  };
  descend(0, 0, index.all);
  return rowOf;
}

function findGap({ rowOf }: DecidedTable): readonly PolicyProblem[] {
  const first = rowOf.indexOf(noRow);
  if (first < 0) return [];
  const count = rowOf.reduce((sum, row) => sum + (row === noRow ? 1 : 0), 0);
  const detail = `no rule decides ${count} of ${combinationCount} combinations`;
  return [{ kind: 'gap', rule: null, detail, counterExample: factsAt(first) }];
}

/** Rules that the ones before them cover wholly, and rows of next-hop tables that nothing reaches. */
function findHidden({ rows, rowOf }: DecidedTable, policy: Policy): readonly PolicyProblem[] {
  const isHit = new Uint8Array(noRow + 1);
  for (const row of rowOf) isHit[row] = 1;
  const hit = rows.filter((_, row) => isHit[row] === 1);
  const hitRules = new Set(hit.map((row) => row.rule));
  const hiddenRules = policy.rules.filter((rule) => !hitRules.has(rule));
  const hiddenHops = Object.entries(policy.nextHops).flatMap(([table, hops]) =>
    [...hops.keys()]
      .filter((row) => !hit.some(({ hop }) => hop?.table === table && hop.row === row))
      .map((row): PolicyProblem => {
        const detail = `nothing reaches row ${row + 1} of the next-hop table ${table}`;
        return { kind: 'hidden-rule', rule: null, detail, counterExample: null };
      }),
  );
  return [...hiddenRules.map((rule) => hiddenRule({ rows, rowOf }, rule)), ...hiddenHops];
}

function hiddenRule({ rows, rowOf }: DecidedTable, rule: PolicyRule): PolicyProblem {
  const combination = firstCombination(rule.when);
  const taker = rows[rowOf[combination] ?? noRow]?.rule.id ?? 'no rule';
  return {
    kind: 'hidden-rule',
    rule: rule.id,
    detail: `rule ${rule.id} is never reached: rules before it, such as ${taker}, decide all that it accepts`,
    counterExample: factsAt(combination),
  };
}

function proveOutcomes(
  { rows, rowOf }: DecidedTable,
  { number, says, among, isBroken }: (typeof outcomeInvariants)[number],
): readonly PolicyProblem[] {
  const breaks = rows.map((row) => isBroken(row.outcome));
  const problems = new Map<string, PolicyProblem>();
  forEachCombination(among, (combination) => {
    const row = rowOf[combination] ?? noRow;
    const rule = breaks[row] ? rows[row]?.rule.id : undefined;
    if (rule === undefined || problems.has(rule)) return;
    const detail = `rule ${rule} breaks invariant ${number}: ${says}`;
    problems.set(rule, { kind: 'invariant', rule, detail, counterExample: factsAt(combination) });
  });
  return [...problems.values()];
}

function proveHandoff({ rows, rowOf }: DecidedTable): readonly PolicyProblem[] {
  const { number, says, among } = handoffInvariant;
  const stride = strideOf('handoff');
  const problems = new Map<string, PolicyProblem>();
  forEachCombination(among, (combination) => {
    const one = rowOf[combination];
    const other = rowOf[combination + stride];
    if (one === other) return;
    const a = rows[one ?? noRow];
    const b = rows[other ?? noRow];
    if (!a || !b || isSameOutcome(a.outcome, b.outcome) || problems.has(a.rule.id)) return;
    const rule = a.rule.id;
    const detail = `rules ${rule} and ${b.rule.id} break invariant ${number}: ${says}`;
    problems.set(rule, { kind: 'invariant', rule, detail, counterExample: factsAt(combination) });
  });
  return [...problems.values()];
}

/** An example may leave facts open: then it must be true, and decided, whatever they are. */
function checkExamples(
  { rows }: DecidedTable,
  index: RowIndex,
  policy: Policy,
): readonly PolicyProblem[] {
  const graph = createDecisionGraph(index, (row) => row);
  const reach = (facts: Facts) => graph.leaves(graph.find(facts)).flatMap((row) => rows[row] ?? []);
  return policy.rules.flatMap((rule) => [
    ...rule.examples.flatMap((example) => checkExample(rule, example, reach(example.facts))),
    ...[true, false]
      .filter((isDecided) => !rule.examples.some((it) => it.isDecided === isDecided))
      .map((isDecided): PolicyProblem => {
        const detail = `rule ${rule.id} has no example that it ${isDecided ? 'decides' : 'leaves to another'}`;
        return { kind: 'wrong-example', rule: rule.id, detail, counterExample: null };
      }),
  ]);
}

function checkExample(
  { id }: PolicyRule,
  { facts, isDecided }: PolicyRule['examples'][number],
  reached: readonly PolicyRow[],
): readonly PolicyProblem[] {
  const wrong = (detail: string): PolicyProblem[] => [
    { kind: 'wrong-example', rule: id, detail, counterExample: facts },
  ];
  const rules = [...new Set(reached.map((row) => row.rule.id))].join(', ');
  if (!isDecided) {
    const isLeft = reached.every((row) => row.rule.id !== id);
    return isLeft ? [] : wrong(`an example that rule ${id} should leave can reach ${rules}`);
  }
  if (rules !== id) return wrong(`an example that rule ${id} should decide can reach ${rules}`);
  const [first, ...others] = reached;
  const isOpen = others.some((row) => first && !isSameOutcome(row.outcome, first.outcome));
  return isOpen ? wrong(`an example of rule ${id} leaves its next hop open`) : [];
}

function isSameOutcome(a: Outcome, b: Outcome): boolean {
  return (
    a.owner === b.owner &&
    a.firstContact === b.firstContact &&
    a.contact === b.contact &&
    a.escalateTo === b.escalateTo
  );
}

function tooLarge(rows: number): PolicyProblem {
  const detail = `it lays out to ${rows} rows; the most is ${mostRows}`;
  return { kind: 'too-large', rule: null, detail, counterExample: null };
}
