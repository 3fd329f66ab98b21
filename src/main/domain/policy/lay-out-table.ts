import type { DraftPolicy } from '../../../shared/model/policy-change.ts';
import { mostRules } from '../../../shared/model/policy.ts';
import type { Policy, PolicyProblem, ProblemNames } from '../../../shared/model/policy.ts';
import { checkReferences } from './check-references.ts';
import { countByRow, decideAll, noRow, type DecidedTable } from './decided-table.ts';
import { combinationCount, factsAt } from './fact-space.ts';
import { layOutRows } from './policy-row.ts';
import { createRowIndex, type RowIndex } from './row-index.ts';

const mostRows = 4_096;

type LaidOut = {
  /** Why there is no table, or combinations that it leaves undecided. */
  readonly problems: readonly PolicyProblem[];
  readonly table: (DecidedTable & { readonly index: RowIndex }) | null;
};

/** Lays the policy out and decides every combination, as far as it can be laid out. Never throws. */
export function layOutTable(policy: Policy | DraftPolicy): LaidOut {
  const { length } = policy.rules;
  if (length > mostRules) {
    return {
      problems: [
        tooLarge(
          'too-many-rules',
          { count: length, most: mostRules },
          `it has ${length} rules; the most is ${mostRules}`,
        ),
      ],
      table: null,
    };
  }
  const broken = checkReferences(policy);
  if (broken.length > 0) return { problems: broken, table: null };

  const rows = layOutRows(policy);
  if (rows.length > mostRows) {
    const detail = `it lays out to ${rows.length} rows; the most is ${mostRows}`;
    const names = { count: rows.length, most: mostRows };
    return { problems: [tooLarge('too-many-rows', names, detail)], table: null };
  }
  const index = createRowIndex(rows);
  const table = { ...decideAll(rows, index), index };
  return { problems: findGap(table), table };
}

function findGap(table: DecidedTable): readonly PolicyProblem[] {
  const first = table.rowOf.indexOf(noRow);
  if (first < 0) return [];
  const count = countByRow(table).at(-1) ?? 0;
  const detail = `no rule decides ${count} of ${combinationCount} combinations`;
  return [
    {
      kind: 'gap',
      rule: null,
      cause: 'undecided',
      names: { count, most: combinationCount },
      detail,
      counterExample: factsAt(first),
    },
  ];
}

function tooLarge(
  cause: 'too-many-rules' | 'too-many-rows',
  names: ProblemNames,
  detail: string,
): PolicyProblem {
  return { kind: 'too-large', rule: null, cause, names, detail, counterExample: null };
}
