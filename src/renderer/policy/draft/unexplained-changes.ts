import type { DraftPolicy } from '../../../shared/model/policy-change.ts';
import type { Policy } from '../../../shared/model/policy.ts';

/** Rules that decide otherwise than before while what they say of themselves is as it was. */
export function unexplainedChanges(before: Policy, after: DraftPolicy): string[] {
  return after.rules.flatMap((rule) => {
    const old = before.rules.find(({ id }) => id === rule.id);
    if (!old || outcomeOf(old) === outcomeOf(rule) || saidOf(old) !== saidOf(rule)) return [];
    return [rule.id];
  });
}

type Rule = DraftPolicy['rules'][number] | Policy['rules'][number];

function outcomeOf({ owner, firstContact, contact, escalateTo }: Rule): string {
  return JSON.stringify([owner, firstContact, contact, escalateTo]);
}

function saidOf({ reason, cites, examples }: Rule): string {
  return JSON.stringify([reason.en, reason['zh-CN'], cites, examples]);
}
