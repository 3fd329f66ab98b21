import { useTranslation } from 'react-i18next';

import { ActButton } from '../../parts/act-button.tsx';
import { factSentence } from '../facts-text.ts';
import { otherRules, problemText } from '../problem-text.ts';
import type { ProblemGroup } from './group-problems.ts';

type Props = {
  readonly groups: readonly ProblemGroup[];
  readonly rules: readonly string[];
  readonly label: string;
  /** The rule beside which they stand; null: the whole table. */
  readonly of: string | null;
  readonly onGo: (rule: string) => void;
};

const mostShown = 2;

/** What does not hold, each with a combination that shows it and a way to the other rule. */
export function ProblemList({ groups, rules, label, of, onGo }: Props) {
  const { t } = useTranslation();
  if (groups.length === 0) return null;
  const rest = groups.slice(mostShown);
  const item = (group: ProblemGroup) => (
    <Problem key={keyOf(group)} group={group} rules={rules} of={of} onGo={onGo} />
  );
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable without a mouse
    <section className="problem-note" aria-label={label} tabIndex={0}>
      <h2 className="section-heading">{label}</h2>
      <ul className="problem-list">{groups.slice(0, mostShown).map(item)}</ul>
      {rest.length === 0 ? null : (
        <details className="problem-rest">
          <summary>{t('policyDraft.moreProblems', { count: rest.length })}</summary>
          <ul className="problem-list">{rest.map(item)}</ul>
        </details>
      )}
    </section>
  );
}

type ProblemProps = Pick<Props, 'rules' | 'of' | 'onGo'> & { readonly group: ProblemGroup };

function Problem({ group, rules, of, onGo }: ProblemProps) {
  const { t } = useTranslation();
  const { first, hidden, rule: culprit } = group;
  const isHiding = hidden.length > 0;
  const ways = isHiding
    ? [culprit, hidden[0]].filter((it) => it !== undefined && it !== null)
    : otherRules(first, rules);
  return (
    <li>
      <p className="break">
        {isHiding
          ? t('policyDraft.hides', {
              rule: culprit ?? '',
              count: hidden.length,
              first: hidden[0] ?? '',
            })
          : problemText(t, first)}
      </p>
      {first.line === undefined ? null : (
        <p className="dim">{t('policyDraft.line', { line: first.line })}</p>
      )}
      {first.counterExample === null ? null : (
        <p className="muted">
          {t('policyDraft.counterExample', { facts: factSentence(t, first.counterExample) })}
        </p>
      )}
      {ways
        .filter((rule) => rule !== of)
        .map((rule) => (
          <ActButton key={rule} kind="plain" onPress={() => onGo(rule)}>
            {t('policyDraft.goTo', { rule })}
          </ActButton>
        ))}
    </li>
  );
}

function keyOf({ rule, first, hidden }: ProblemGroup): string {
  return `${rule} ${hidden.length} ${first.kind} ${first.detail}`;
}
