import { isLocalRule } from '../../../shared/model/local-agreement.ts';
import { countByRule, type DecidedTable } from './decided-table.ts';
import { describeFacts } from './describe-facts.ts';
import type { PolicyRow } from './policy-row.ts';
import { proveInvariants } from './prove-invariants.ts';

export type LocalWarning = { readonly rule: string; readonly detail: string };

/**
 * What to tell beside the desk's own rules: a promise of the published policy that one of them
 * breaks, with a combination that shows it, or that it decides nothing.
 */
export function findLocalWarnings(
  table: DecidedTable,
  published: readonly PolicyRow[],
): LocalWarning[] {
  const local = table.rows.slice(0, table.rows.length - published.length);
  if (local.length === 0) return [];
  const counts = countByRule(table);
  const idle = local
    .filter(({ rule }) => (counts.get(rule.id) ?? 0) === 0)
    .map(({ rule }) => ({
      rule: rule.id,
      detail: `rule ${rule.id} decides nothing: the local rules before it decide all that it accepts`,
    }));
  const broken = proveInvariants(table).flatMap(({ rule, detail, counterExample }) =>
    rule !== null && isLocalRule(rule)
      ? [{ rule, detail: `${detail} (${describeFacts(counterExample ?? {})})` }]
      : [],
  );
  return [...idle, ...broken];
}
