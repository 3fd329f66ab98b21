import type { ChecklistItem, Escalation } from '../../../shared/model/escalation.ts';

/** How much may be missing from a draft that leaves: anything, nothing that is required, nothing at all. */
export type Strictness = 'none' | 'required' | 'all';

/**
 * The missing items for which a draft is not let go. `all` does not ask for the time of the answer: a case
 * made on the command line has no such field, so nobody could fill it in.
 */
export function findRefusedItems(
  checklist: Escalation['checklist'],
  strictness: Strictness,
): readonly ChecklistItem[] {
  if (strictness === 'none') return [];
  return checklist
    .filter((it) => !it.isThere)
    .filter((it) => (strictness === 'all' ? it.item !== 'answer-by' : it.isRequired))
    .map(({ item }) => item);
}
