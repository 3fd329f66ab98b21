import type { TFunction } from 'i18next';

import type { PolicyProblem } from '../../../shared/model/policy.ts';
import { lookUp } from '../../i18n/look-up.ts';

/** What does not hold, in the language of the window. */
export function problemText(t: TFunction, problem: PolicyProblem): string {
  if (problem.kind === 'invariant') {
    return t('policyDraft.problem.invariant', { promise: promiseText(t, problem.detail) });
  }
  if (problem.kind === 'hidden-rule' && problem.rule === null) {
    return t('policyDraft.problem.hidden-hop');
  }
  return t(`policyDraft.problem.${problem.kind}`);
}

/** The promise whose number the detail names; the detail itself where it names none. */
export function promiseText(t: TFunction, detail: string): string {
  const number = /invariant ([1-7])/.exec(detail)?.[1];
  return number === undefined ? detail : lookUp(t, `policy.invariant.${number}`);
}

/** The words of the check say more than its kind where they name what the file brought. */
export function detailOf({ kind, detail }: PolicyProblem): string | null {
  return /^(unknown-|too-large|invalid-rule)/.test(kind) ? detail : null;
}

/** Other rules of the draft that the problem is about. */
export function otherRules(problem: PolicyProblem, rules: readonly string[]): readonly string[] {
  const named = new Set(problem.detail.match(/R-[A-Z-]*[A-Z]/g));
  return rules.filter((rule, place) => {
    const isFirst = rules.indexOf(rule) === place;
    return isFirst && rule !== problem.rule && named.has(rule);
  });
}
