import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';

import type { FlipGroup, PolicyComparison } from '../../shared/model/policy-change.ts';
import { ChangeArrow } from '../parts/change-arrow.tsx';
import { OwnerChange } from '../parts/owner-change.tsx';
import { conditionText } from './condition-text.ts';
import { factSentence } from './facts-text.ts';

/** What flips between two versions, as groups in sentences. */
export function ComparisonView({ comparison }: { readonly comparison: PolicyComparison }) {
  const { t } = useTranslation();
  const { combinations, changed, ownerChanged, explanationOnly, groups, moreGroups } = comparison;
  const lists = [
    [t('policy.compare.added', { rules: names(t, comparison.addedRules) }), comparison.addedRules],
    [
      t('policy.compare.removed', { rules: names(t, comparison.removedRules) }),
      comparison.removedRules,
    ],
    [
      t('policy.compare.edited', { rules: names(t, comparison.changedRules) }),
      comparison.changedRules,
    ],
  ] as const;
  return (
    <div className="stack">
      <section className="stack-tight">
        <h2 className="step-heading">
          {changed === 0
            ? t('policy.compare.same')
            : t('policy.compare.changed', { count: changed, total: combinations })}
        </h2>
        <div className="muted">
          {changed === 0 ? null : (
            <p>{t('policy.compare.ownerChanged', { count: ownerChanged })}</p>
          )}
          {explanationOnly === 0 ? null : (
            <p>{t('policy.compare.explanationOnly', { count: explanationOnly })}</p>
          )}
          {lists.map(([text, rules]) =>
            rules.length === 0 ? null : (
              <p key={text} className="break">
                {text}
              </p>
            ),
          )}
        </div>
      </section>
      {groups.length === 0 ? null : (
        <section className="stack-tight">
          <h3 className="label">{t('policy.compare.groups')}</h3>
          <ol className="flip-list">
            {groups.map((group) => (
              <FlipItem key={JSON.stringify([group.before, group.after])} group={group} />
            ))}
          </ol>
          {moreGroups.groups === 0 ? null : (
            <p className="muted">
              {t('policy.compare.moreGroups', {
                count: moreGroups.groups,
                combinations: moreGroups.combinations,
              })}
            </p>
          )}
        </section>
      )}
    </div>
  );
}

function FlipItem({ group }: { readonly group: FlipGroup }) {
  const { t } = useTranslation();
  const { before, after, changes, when, moreConditions } = group;
  const others = changes.filter((it) => it !== 'owner');
  return (
    <li className="flip">
      <div className="flip-head">
        <OwnerChange before={[before.owner]} after={[after.owner]} />
        <span className="number muted">
          {t('policy.compare.group', { count: group.combinations })}
        </span>
      </div>
      {others.map((part) => (
        <p key={part} className="flip-part">
          <span className="muted">{t(`policy.compare.change.${part}`)}</span>
          {partText(t, part, before)}
          <ChangeArrow />
          {partText(t, part, after)}
        </p>
      ))}
      <ul>
        {when.map((condition) => (
          <li key={JSON.stringify(condition)}>
            {t('policy.compare.when', { condition: conditionText(t, condition) })}
          </li>
        ))}
        {moreConditions > 0 ? (
          <li className="muted">{t('policy.compare.more', { count: moreConditions })}</li>
        ) : null}
      </ul>
      <p className="dim">
        {t('policy.compare.example', { facts: factSentence(t, group.example) })}{' '}
        {before.rule === after.rule
          ? t('policy.compare.rule', { rule: before.rule })
          : t('policy.compare.otherRule', { before: before.rule, after: after.rule })}
      </p>
    </li>
  );
}

type OtherPart = 'firstContact' | 'contact' | 'escalateTo';

function partText(t: TFunction, part: OtherPart, outcome: FlipGroup['before']): string {
  if (part === 'firstContact') return t(`decision.firstContact.${outcome.firstContact}`);
  const hop = outcome[part];
  return hop === null ? t('policy.compare.none') : t(`decision.hop.${hop}`);
}

function names(t: TFunction, rules: readonly string[]): string {
  return rules.join(t('common.listSeparator'));
}
