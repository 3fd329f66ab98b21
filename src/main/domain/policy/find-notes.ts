import type { Decision } from '../../../shared/model/decision.ts';
import type { Facts } from '../../../shared/model/facts.ts';
import type { LocalText } from '../../../shared/model/locale.ts';
import type { Policy } from '../../../shared/model/policy.ts';
import { isMet } from './condition.ts';

/** The notes to show beside a decision, in the order of the policy. */
export function findNotes(
  { notes }: Policy,
  facts: Facts,
  decision: Decision,
): { id: string; text: LocalText }[] {
  return notes
    .filter((note) => isMet(note.when, facts))
    .filter(
      ({ contact }) =>
        !contact || (decision.status === 'routed' && contact.includes(decision.contact)),
    )
    .map(({ id, text }) => ({ id, text }));
}
