import { isLocalRule, type LocalWarning } from '../../../shared/model/local-agreement.ts';
import { countByRow, decideAll, noRow, type DecidedTable } from './decided-table.ts';
import { describeFacts } from './describe-facts.ts';
import type { PolicyLayer } from './policy-layer.ts';
import { isSameOutcome } from './policy-row.ts';
import { proveInvariants } from './prove-invariants.ts';

/**
 * What to tell beside the desk's own rules: a promise of the published policy that one of them
 * breaks, with a combination that shows it; that it decides nothing; that it changes nothing.
 */
export function findLocalWarnings(table: DecidedTable, published: PolicyLayer): LocalWarning[] {
  const local = table.rows.slice(0, table.rows.length - published.rows.length);
  if (local.length === 0) return [];
  const decides = countByRow(table);
  const changes = countChanges(table, decideAll(published.rows, published.index));
  const idle = local.flatMap(({ rule: { id } }, row): LocalWarning[] => {
    if (decides[row] === 0) {
      return [
        {
          rule: id,
          cause: 'decides-nothing',
          counterExample: null,
          detail: `rule ${id} decides nothing: the rules before it decide all that it accepts`,
        },
      ];
    }
    if ((changes.get(row) ?? 0) > 0) return [];
    return [
      {
        rule: id,
        cause: 'changes-nothing',
        counterExample: null,
        detail: `rule ${id} changes nothing: the published policy answers the same`,
      },
    ];
  });
  const broken = proveInvariants(table).flatMap((problem): LocalWarning[] => {
    const { rule, names, counterExample } = problem;
    if (rule === null || !isLocalRule(rule)) return [];
    const detail = `${problem.detail} (${describeFacts(counterExample ?? {})})`;
    const { invariant } = names;
    return [{ rule, cause: 'broken-promise', invariant, counterExample, detail }];
  });
  return [...idle, ...broken];
}

/** By row, how many combinations it sends elsewhere than the published policy does. */
function countChanges(table: DecidedTable, published: DecidedTable): ReadonlyMap<number, number> {
  const changes = new Map<number, number>();
  const shift = table.rows.length - published.rows.length;
  for (const [combination, number] of table.rowOf.entries()) {
    if (number >= shift) continue;
    const row = table.rows[number];
    const other = published.rows[published.rowOf[combination] ?? noRow];
    if (!row || !other || isSameOutcome(row.outcome, other.outcome)) continue;
    changes.set(number, (changes.get(number) ?? 0) + 1);
  }
  return changes;
}
