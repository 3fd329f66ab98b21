import { useTranslation } from 'react-i18next';

import { ActButton } from '../../parts/act-button.tsx';
import { moveInList } from '../../parts/move-in-list.ts';
import { OwnerName } from '../../parts/owner-name.tsx';
import { conditionText } from '../condition-text.ts';
import type { DraftStore, DraftWork } from './draft-store.ts';
import { addRule } from './edit-rules.ts';

type Props = { readonly store: DraftStore; readonly work: DraftWork };

/** The rules of the draft in the order in which they are tried, with what is wrong with each. */
export function DraftRuleList({ store, work }: Props) {
  const { t } = useTranslation();
  const { rules } = work.history.present;
  const counts = new Map<string, number>();
  for (const { rule } of work.saved.check.problems) {
    if (rule !== null) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  const place = work.chosen ?? 0;
  return (
    <section className="stack-tight">
      <div className="label-row">
        <h2 className="label">{t('policyDraft.rules')}</h2>
        <ActButton
          kind="plain"
          onPress={() => {
            store.edit((policy) => addRule(policy, place), null);
            store.choose(place);
          }}
        >
          {t('policyDraft.add')}
        </ActButton>
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the rows act; the list only moves the focus between them */}
      <ol className="draft-rows" onKeyDown={moveInList}>
        {rules.map((rule, index) => {
          const count = counts.get(rule.id) ?? 0;
          const when = conditionText(t, rule.when);
          return (
            // oxlint-disable-next-line react/no-array-index-key -- a draft may hold a name twice; a rule is its place
            <li key={index}>
              <button
                type="button"
                data-row
                className="draft-row"
                onClick={() => store.choose(index)}
                {...(index === work.chosen ? { 'aria-current': 'true' as const } : {})}
              >
                <span className="code draft-row-id">{rule.id}</span>
                <OwnerName owner={rule.owner} />
                <span className="rule-when clip" title={when}>
                  {when}
                </span>
                <span className="draft-row-problems">
                  {count === 0 ? null : t('policyDraft.ruleProblems', { count })}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
