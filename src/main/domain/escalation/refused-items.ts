import type { ChecklistItem, Escalation } from '../../../shared/model/escalation.ts';

/** How much may be missing from a draft that leaves: anything, nothing that is required, nothing at all. */
export type Strictness = 'none' | 'required' | 'all';

/** A case made on the command line has no time of the answer; one problem or two is only ever guessed. */
const neverRefused: readonly ChecklistItem[] = ['answer-by', 'one-problem'];

/** The missing items for which a draft is not let go. */
export function findRefusedItems(
  checklist: Escalation['checklist'],
  strictness: Strictness,
): readonly ChecklistItem[] {
  if (strictness === 'none') return [];
  return checklist
    .filter((it) => !it.isThere)
    .filter((it) => (strictness === 'all' ? !neverRefused.includes(it.item) : it.isRequired))
    .map(({ item }) => item);
}
