import { isLocalRule } from '../../../shared/model/local-agreement.ts';
import type { GridCell } from '../../../shared/model/policy-change.ts';
import type { Policy } from '../../../shared/model/policy.ts';

/** True where a rule of the desk's own layer, or one that looks at a recorded agreement, decides a cell. */
export function isAgreedCell({ rules }: Policy, cell: GridCell): boolean {
  const agreed = rules.filter(({ certainty }) => certainty === 'local-agreement');
  return cell.rules.some((id) => isLocalRule(id) || agreed.some((it) => it.id === id));
}
