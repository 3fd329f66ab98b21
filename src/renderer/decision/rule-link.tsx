import { useTranslation } from 'react-i18next';

import { isLocalRule } from '../../shared/model/local-agreement.ts';
import { useDesk } from '../app/desk-context.ts';
import { toHash, type Route } from '../app/route.ts';

type Props = {
  readonly rule: string;
  /** The version that the rule is read in. */
  readonly version: string;
};

/** A rule's name, leading to where it can be read: its version of the policy, or the desk's agreements. */
export function RuleLink({ rule, version }: Props) {
  const { t } = useTranslation();
  const { status } = useDesk();
  return (
    <a
      className="code"
      href={toHash(routeOf(rule, version, status.policyVersion))}
      title={t('decision.card.rule', { rule })}
    >
      {rule}
    </a>
  );
}

function routeOf(rule: string, version: string, inForce: string): Route {
  if (isLocalRule(rule)) return { screen: 'agreements', item: rule };
  if (version === inForce) return { screen: 'policy', rule };
  return { screen: 'policy-version', version, rule };
}
