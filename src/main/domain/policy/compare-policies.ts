import type { RuleOutcome } from '../../../shared/model/explanation.ts';
import { outcomeParts, type DraftPolicy } from '../../../shared/model/policy-change.ts';
import type { FlipGroup, PolicyComparison } from '../../../shared/model/policy-change.ts';
import type { Policy } from '../../../shared/model/policy.ts';
import { compareRules } from './compare-rules.ts';
import { createConditionFinder } from './condition-finder.ts';
import { noRow, type DecidedTable } from './decided-table.ts';
import { combinationCount, factsAt } from './fact-space.ts';
import { layOutTable } from './lay-out-table.ts';
import { isSameOutcome, type PolicyRow } from './policy-row.ts';
import { refuseProblems } from './refuse-problems.ts';

/** More conditions than this are no longer read; the rest is counted. */
const mostConditions = 12;

/** More groups than this are no longer read; the rest is counted. */
const mostGroups = 100;

/** Combinations of one row before and one after. */
type Pair = { readonly isSameExplanation: boolean; readonly group: number };
type Group = {
  readonly before: RuleOutcome;
  readonly after: RuleOutcome;
  readonly first: number;
  combinations: number;
};

/**
 * Compares two versions over every combination of facts: what flips, in groups that go from one
 * rule's answer to another's, each with the conditions that hold exactly its combinations.
 * @throws AppError POLICY_REFUSED for one that does not decide every combination
 */
export function comparePolicies(
  before: Policy | DraftPolicy,
  after: Policy | DraftPolicy,
): PolicyComparison {
  const flips = findFlips(decide(before), decide(after));
  const ranked = [...flips.groups.entries()]
    .map(([number, group]) => ({ ...group, number: number + 1 }))
    .toSorted((a, b) => b.combinations - a.combinations);
  const shown = ranked.slice(0, mostGroups);
  const others = ranked.slice(mostGroups);
  const findConditions = createConditionFinder(keepOnly(flips.groupOf, shown));
  return {
    before: before.version,
    after: after.version,
    combinations: combinationCount,
    changed: sumOf(ranked),
    ownerChanged: sumOf(ranked.filter((group) => partsChanged(group).includes('owner'))),
    explanationOnly: flips.explanationOnly,
    groups: shown.map((group, place) => toFlipGroup(group, findConditions(place + 1))),
    moreGroups: { groups: others.length, combinations: sumOf(others) },
    ...compareRules(before, after),
  };
}

function toFlipGroup(group: Group, conditions: FlipGroup['when']): FlipGroup {
  return {
    before: group.before,
    after: group.after,
    changes: partsChanged(group),
    combinations: group.combinations,
    when: conditions.slice(0, mostConditions),
    moreConditions: Math.max(0, conditions.length - mostConditions),
    example: factsAt(group.first),
  };
}

function partsChanged({ before, after }: Group): FlipGroup['changes'] {
  return outcomeParts.filter((part) => before[part] !== after[part]);
}

/** The groups renumbered by their place in the list, from 1; all others are 0, as what does not flip. */
function keepOnly(
  groupOf: Uint32Array,
  shown: readonly { readonly number: number }[],
): Uint32Array {
  const places = new Map(shown.map(({ number }, place) => [number, place + 1]));
  return groupOf.map((number) => places.get(number) ?? 0);
}

function decide(policy: Policy | DraftPolicy): DecidedTable {
  const { problems, table } = layOutTable(policy);
  refuseProblems({ problems });
  if (!table) throw new Error('A policy without problems has a table.');
  return table;
}

/** `groupOf` is 0 where the outcome stays, else one more than the place of the group. */
function findFlips(before: DecidedTable, after: DecidedTable) {
  const groupOf = new Uint32Array(combinationCount);
  const groups: Group[] = [];
  const numbers = new Map<string, number>();
  const pairs = new Map<number, Pair>();
  let explanationOnly = 0;

  const makePair = (old: number, now: number, combination: number): Pair => {
    const was = rowAt(before, old);
    const is = rowAt(after, now);
    if (isSameOutcome(was.outcome, is.outcome)) {
      return { isSameExplanation: isSameExplanation(was, is), group: 0 };
    }
    const ends = { before: toRuleOutcome(was), after: toRuleOutcome(is) };
    const key = JSON.stringify(ends);
    const number =
      numbers.get(key) ?? groups.push({ ...ends, first: combination, combinations: 0 });
    numbers.set(key, number);
    return { isSameExplanation: false, group: number };
  };

  for (let from = 0; from < combinationCount;) {
    const old = before.rowOf[from] ?? noRow;
    const now = after.rowOf[from] ?? noRow;
    let to = from + 1;
    while (before.rowOf[to] === old && after.rowOf[to] === now) to += 1;
    const key = old * noRow + now;
    const pair = pairs.get(key) ?? makePair(old, now, from);
    pairs.set(key, pair);
    const group = groups[pair.group - 1];
    if (group) {
      groupOf.fill(pair.group, from, to);
      group.combinations += to - from;
    } else if (!pair.isSameExplanation) explanationOnly += to - from;
    from = to;
  }
  return { groupOf, groups, explanationOnly };
}

function isSameExplanation({ rule: a }: PolicyRow, { rule: b }: PolicyRow): boolean {
  return (
    a.id === b.id &&
    a.certainty === b.certainty &&
    a.cites.toSorted().join() === b.cites.toSorted().join()
  );
}

function toRuleOutcome({ rule, outcome }: PolicyRow): RuleOutcome {
  return { rule: rule.id, ...outcome, certainty: rule.certainty };
}

function rowAt({ rows }: DecidedTable, number: number): PolicyRow {
  const row = rows[number];
  if (!row) throw new Error(`no row ${number}`);
  return row;
}

function sumOf(groups: readonly Group[]): number {
  return groups.reduce((sum, group) => sum + group.combinations, 0);
}
