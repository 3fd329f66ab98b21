import { useTranslation } from 'react-i18next';

import type { PolicyProblem } from '../../../shared/model/policy.ts';
import { ActButton } from '../../parts/act-button.tsx';
import { factSentence } from '../facts-text.ts';
import { otherRules, problemText } from '../problem-text.ts';

type Props = {
  readonly problems: readonly PolicyProblem[];
  readonly rules: readonly string[];
  readonly label: string;
  readonly onGo: (rule: string) => void;
};

const mostShown = 6;

/** What does not hold, each with a combination that shows it and a way to the other rule. */
export function ProblemList({ problems, rules, label, onGo }: Props) {
  const { t } = useTranslation();
  if (problems.length === 0) return null;
  const rest = problems.length - mostShown;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable without a mouse
    <section className="problem-note" aria-label={label} tabIndex={0}>
      <h2 className="section-heading">{label}</h2>
      <ul className="problem-list">
        {problems.slice(0, mostShown).map((problem) => (
          <Problem
            key={problem.kind + problem.detail}
            problem={problem}
            rules={rules}
            onGo={onGo}
          />
        ))}
      </ul>
      {rest > 0 ? <p className="dim">{t('policyDraft.moreProblems', { count: rest })}</p> : null}
    </section>
  );
}

type ProblemProps = Pick<Props, 'rules' | 'onGo'> & { readonly problem: PolicyProblem };

function Problem({ problem, rules, onGo }: ProblemProps) {
  const { t } = useTranslation();
  return (
    <li>
      <p className="break">{problemText(t, problem)}</p>
      {problem.line === undefined ? null : (
        <p className="dim">{t('policyDraft.line', { line: problem.line })}</p>
      )}
      {problem.counterExample === null ? null : (
        <p className="muted">
          {t('policyDraft.counterExample', { facts: factSentence(t, problem.counterExample) })}
        </p>
      )}
      {otherRules(problem, rules).map((rule) => (
        <ActButton key={rule} kind="plain" onPress={() => onGo(rule)}>
          {t('policyDraft.goTo', { rule })}
        </ActButton>
      ))}
    </li>
  );
}
