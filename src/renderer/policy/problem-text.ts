import type { TFunction } from 'i18next';

import { factNames } from '../../shared/model/facts.ts';
import type { PolicyRefusal } from '../../shared/model/policy-refusal.ts';
import type { PolicyProblem } from '../../shared/model/policy.ts';
import { lookUp } from '../i18n/look-up.ts';
import { factSentence } from './facts-text.ts';

type Said = Pick<PolicyProblem, 'cause' | 'names'>;

/** What does not hold, in the language of the window, as one sentence. */
export function problemText(t: TFunction, { cause, names }: Said): string {
  const { invariant, otherRules: others = [], fact = '', count = 0, most = 0, row = 0 } = names;
  const { value = '', table = '', span = '', note = '', version = '', path = '' } = names;
  return lookUp(t, `policyDraft.problem.${cause}`, {
    value,
    table,
    row,
    span,
    note,
    version,
    path,
    count,
    most,
    fact: factLabel(t, fact),
    rules: others.join(t('common.listSeparator')),
    promise: invariant === undefined ? '' : promiseText(t, invariant),
  });
}

/** A promise that every version of the policy keeps, by its number. */
export function promiseText(t: TFunction, invariant: number): string {
  return lookUp(t, `policy.invariant.${invariant}`);
}

/** Other rules of the draft that the problem is about, each once. */
export function otherRules(problem: PolicyProblem, rules: readonly string[]): readonly string[] {
  const { otherRules: named = [] } = problem.names;
  return [...new Set(rules)].filter((rule) => rule !== problem.rule && named.includes(rule));
}

/** What the texts of an error that carries a refusal name, in the language of the window. */
export function refusalTexts(t: TFunction, { problem, more }: PolicyRefusal) {
  const { rule, line, counterExample } = problem;
  const text = problemText(t, problem).replace(/[.。]$/u, '');
  const place = [
    ...(rule === null || rule === '' ? [] : [rule]),
    ...(line === undefined ? [] : [t('policyDraft.line', { line })]),
  ].join(t('common.listSeparator'));
  const placed = place === '' ? text : t('policyDraft.refused.at', { place, problem: text });
  const words =
    more === 0 ? placed : t('policyDraft.refused.more', { problem: placed, count: more });
  return {
    detail: words,
    problem: words,
    counterExample:
      counterExample === null ? t('policyDraft.refused.none') : factSentence(t, counterExample),
  };
}

/** A file may name a fact that there is not; that one has no label. */
function factLabel(t: TFunction, fact: string): string {
  const known = factNames.find((it) => it === fact);
  return known ? t(`facts.${known}.label`) : fact;
}
