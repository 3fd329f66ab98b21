import type { GuardChoice, GuardFinding } from '../../shared/model/escalation.ts';
import type { EscalationWork } from './escalation-work.ts';

type Guarded = Pick<EscalationWork, 'guard' | 'draft'>;

/** What was decided about the findings of the text as it is now. */
export function guardChoices({ guard, draft }: Guarded): GuardChoice[] {
  return (draft.last?.findings ?? []).flatMap(({ id }) => {
    const choice = guard[id];
    return choice && isDecided(choice) ? [choice] : [];
  });
}

/** What still has to be decided before anything leaves. */
export function undecided({ guard, draft }: Guarded): readonly GuardFinding[] {
  return (draft.last?.findings ?? []).filter(({ id }) => {
    const choice = guard[id];
    return !choice || !isDecided(choice);
  });
}

function isDecided(choice: GuardChoice): boolean {
  return choice.act === 'remove' || choice.reason.trim() !== '';
}
