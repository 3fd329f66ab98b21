import { useTranslation } from 'react-i18next';

import type { PolicyRule } from '../../shared/model/policy.ts';
import { toHash } from '../app/route.ts';
import { CertaintyMark } from '../decision/certainty-mark.tsx';
import { moveInList } from '../parts/move-in-list.ts';
import { OwnerName } from '../parts/owner-name.tsx';
import { conditionText } from './condition-text.ts';

type Props = { readonly rules: readonly PolicyRule[]; readonly chosen: string | null };

/** The rules in the order in which they are tried. */
export function RuleTable({ rules, chosen }: Props) {
  const { t } = useTranslation();
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the links act; the list only moves the focus between them
    <ol className="rule-rows" onKeyDown={moveInList}>
      {rules.map((rule) => (
        <li key={rule.id}>
          <a
            className="rule-row"
            href={toHash({ screen: 'policy', rule: rule.id })}
            {...(rule.id === chosen ? { 'aria-current': 'true' as const } : {})}
          >
            <span className="code">{rule.id}</span>
            <span className="rule-when" title={conditionText(t, rule.when)}>
              {conditionText(t, rule.when)}
            </span>
            <OwnerName owner={rule.owner} />
            <CertaintyMark certainty={rule.certainty} />
          </a>
        </li>
      ))}
    </ol>
  );
}
