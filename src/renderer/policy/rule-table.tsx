import { useTranslation } from 'react-i18next';

import type { PolicyRule } from '../../shared/model/policy.ts';
import { toHash, type Route } from '../app/route.ts';
import { CertaintyMark } from '../decision/certainty-mark.tsx';
import { moveInList } from '../parts/move-in-list.ts';
import { OwnerName } from '../parts/owner-name.tsx';
import { conditionText } from './condition-text.ts';
import { hopText } from './hop-text.ts';

type Props = {
  readonly rules: readonly PolicyRule[];
  readonly routeOf: (rule: string) => Route;
  readonly label: string;
};

/** The rules in the order in which they are tried. */
export function RuleTable({ rules, routeOf, label }: Props) {
  const { t } = useTranslation();
  return (
    <table className="rule-table" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{t('policy.rule')}</th>
          <th scope="col">{t('policy.when')}</th>
          <th scope="col">{t('policy.owner')}</th>
          <th scope="col">{t('policy.firstContact')}</th>
          <th scope="col">{t('policy.contact')}</th>
          <th scope="col">{t('policy.escalateTo')}</th>
          <th scope="col">{t('policy.certainty')}</th>
          <th scope="col">{t('policy.cites')}</th>
        </tr>
      </thead>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the links act; the table only moves the focus between them */}
      <tbody onKeyDown={moveInList}>
        {rules.map((rule) => (
          <RuleRow key={rule.id} rule={rule} to={routeOf(rule.id)} />
        ))}
      </tbody>
    </table>
  );
}

function RuleRow({ rule, to }: { readonly rule: PolicyRule; readonly to: Route }) {
  const { t } = useTranslation();
  const when = conditionText(t, rule.when);
  const owner = t(`decision.owner.${rule.owner}`);
  const contact = t(`decision.hop.${rule.contact}`);
  const cites = rule.cites.join(' ');
  const hop = hopText(t, rule.escalateTo);
  return (
    <tr>
      <th scope="row">
        <a className="code rule-link" href={toHash(to)}>
          {rule.id}
        </a>
      </th>
      <td className="rule-when" title={when}>
        {when}
      </td>
      <td title={owner}>
        <OwnerName owner={rule.owner} />
      </td>
      <td>{t(`decision.firstContact.${rule.firstContact}`)}</td>
      <td title={contact}>{contact}</td>
      <td className={rule.escalateTo === null ? 'dim' : undefined} title={hop}>
        {hop}
      </td>
      <td>
        <CertaintyMark certainty={rule.certainty} />
      </td>
      <td className="number muted" title={cites}>
        {cites}
      </td>
    </tr>
  );
}
