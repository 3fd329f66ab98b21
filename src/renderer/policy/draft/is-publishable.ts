import type { DraftWork } from './draft-store.ts';
import { ruleGaps } from './rule-gaps.ts';

/** True when the check found nothing and every rule is complete in itself. */
export function isPublishable({ saved, history }: DraftWork): boolean {
  const isComplete = history.present.rules.every((rule) => ruleGaps(rule).length === 0);
  return saved.check.problems.length === 0 && isComplete;
}
