import { useTranslation } from 'react-i18next';

import { isLocalRule } from '../../../shared/model/local-agreement.ts';
import type { GridCell, RuleUse } from '../../../shared/model/policy-change.ts';
import type { Policy } from '../../../shared/model/policy.ts';
import { openAgreement } from '../../agreements/open-agreement.ts';
import type { Loadable } from '../../app/loadable.ts';
import { factValueName } from '../../i18n/fact-value-text.ts';
import { ActButton } from '../../parts/act-button.tsx';
import { FocusHeading } from '../../parts/focus-heading.tsx';
import { OwnerNames } from '../../parts/owner-change.tsx';
import { groupOf } from '../../triage/settle-split.ts';
import { CellRule } from './cell-rule.tsx';
import type { GridFacts } from './grid-store.ts';

type Props = {
  readonly cell: GridCell;
  readonly facts: GridFacts;
  readonly policy: Policy;
  readonly use: Loadable<RuleUse>;
  /** A rule of the cell is opened. */
  readonly onLeave: () => void;
};

/** Who may own the questions of a cell, and the rules that decide it. */
export function CellPane({ cell, facts, policy, use, onLeave }: Props) {
  const { t } = useTranslation();
  const topic = factValueName(t, 'topic', cell.topic);
  const rules = policy.rules.filter((it) => cell.rules.includes(it.id));
  const asksForSplit = rules.some((it) => it.when.resellerSplit?.includes('unrecorded'));
  const usesSplit = rules.some((it) => it.when.resellerSplit);
  return (
    <article className="stack">
      <header className="stack-tight">
        <FocusHeading
          className="label cell-place"
          focusKey={`${cell.topic} ${cell.askedBy}`}
          isQuietAtFirst
        >
          {t('policy.grid.place', { topic, askedBy: t(`policy.grid.askedBy.${cell.askedBy}`) })}
        </FocusHeading>
        <p className="cell-owners">
          <OwnerNames owners={cell.owners} />
        </p>
        {asksForSplit ? <p>{t('policy.grid.splitMissing')}</p> : null}
        {usesSplit && facts.cspModel === 'indirect-reseller' ? (
          <div className="acts">
            <ActButton
              kind={asksForSplit ? 'primary' : 'normal'}
              onPress={() => openAgreement(groupOf(cell.topic))}
            >
              {t(asksForSplit ? 'policy.grid.recordSplit' : 'policy.grid.changeSplit')}
            </ActButton>
          </div>
        ) : null}
      </header>
      <section className="stack-tight">
        <h3 className="label">
          {t(cell.rules.length === 1 ? 'policy.grid.rulesOne' : 'policy.grid.rulesMany')}
        </h3>
        <ul className="cell-rules">
          {cell.rules.map((id) => (
            <CellRule
              key={id}
              id={id}
              rule={rules.find((it) => it.id === id)}
              isLocal={isLocalRule(id)}
              policy={policy}
              use={use}
              onLeave={onLeave}
            />
          ))}
        </ul>
      </section>
    </article>
  );
}
