import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { factValues } from '../../../shared/model/facts.ts';
import type { GridCell } from '../../../shared/model/policy-change.ts';
import type { GridPlace } from '../../app/route.ts';
import { factValueName } from '../../i18n/fact-value-text.ts';
import { ErrorNote } from '../../parts/error-note.tsx';
import { LoadingNote } from '../../parts/loading-note.tsx';
import { ReadingPane } from '../../parts/reading-pane.tsx';
import { SegmentChoice } from '../../parts/segment-choice.tsx';
import type { PolicyBook } from '../policy-store.ts';
import type { RuleUseStore } from '../rule-use-store.ts';
import { CellPane } from './cell-pane.tsx';
import type { GridStore } from './grid-store.ts';
import { HeatGrid } from './heat-grid.tsx';
import { isAgreedCell } from './is-agreed-cell.ts';
import { OwnerLegend } from './owner-legend.tsx';

type Props = {
  readonly store: GridStore;
  readonly book: PolicyBook;
  readonly useStore: RuleUseStore;
  readonly cell: GridPlace | null;
};

/** Who answers, by topic and by who asks, with the rules of one cell beside it. */
export function GridView({ store, book, useStore: ruleUse, cell }: Props) {
  const { t } = useTranslation();
  const { facts, cells, left } = useStore(store.state);
  const use = useStore(ruleUse.state);
  // oxlint-disable-next-line react/exhaustive-effect-dependencies -- another version may be in force
  useEffect(() => void store.load(), [store, book]);
  const isAgreed = (it: GridCell): boolean => isAgreedCell(book.policy, it);
  const agreed = cells.status === 'ready' ? cells.value.filter(isAgreed).length : 0;
  const chosen =
    cells.status === 'ready' && cell
      ? cells.value.find((it) => it.topic === cell.topic && it.askedBy === cell.askedBy)
      : undefined;
  return (
    <div className="panes panes-grid">
      <div className="pane pane-middle">
        <div className="grid-facts">
          <SegmentChoice
            label={t('policy.grid.model')}
            value={facts.cspModel}
            options={factValues.cspModel.map((value) => ({
              value,
              label: factValueName(t, 'cspModel', value),
            }))}
            onChange={(cspModel) => void store.setFacts({ cspModel })}
          />
          <SegmentChoice
            label={t('policy.grid.publisher')}
            value={facts.publisher}
            options={factValues.publisher.map((value) => ({
              value,
              label: factValueName(t, 'publisher', value),
            }))}
            onChange={(publisher) => void store.setFacts({ publisher })}
          />
          <SegmentChoice
            label={t('policy.grid.channel')}
            value={facts.purchaseChannel}
            options={factValues.purchaseChannel.map((value) => ({
              value,
              label: factValueName(t, 'purchaseChannel', value),
            }))}
            onChange={(purchaseChannel) => void store.setFacts({ purchaseChannel })}
          />
        </div>
        <p className="dim">
          {book.check.problems.length === 0
            ? t('policy.checked', { combinations: book.check.combinations })
            : t('policy.problems', { count: book.check.problems.length })}
          {agreed === 0 ? null : ` ${t('policy.grid.agreed', { count: agreed })}`}
        </p>
        {cells.status === 'failed' ? (
          <ErrorNote error={cells.error} onRetry={() => void store.load()} />
        ) : null}
        {cells.status === 'ready' ? (
          <>
            <OwnerLegend cells={cells.value} isAgreed={isAgreed} />
            <HeatGrid
              cells={cells.value}
              chosen={cell}
              isAgreed={isAgreed}
              isBack={left !== null}
            />
          </>
        ) : null}
        {cells.status === 'loading' ? <LoadingNote /> : null}
      </div>
      <ReadingPane label={t('policy.grid.rulesMany')}>
        {chosen ? (
          <CellPane
            cell={chosen}
            facts={facts}
            policy={book.policy}
            use={use}
            onLeave={() => store.leave(chosen)}
          />
        ) : (
          <div className="stack-tight">
            <p>{t('policy.grid.pick')}</p>
            <p className="dim">{t('policy.grid.keys')}</p>
          </div>
        )}
      </ReadingPane>
    </div>
  );
}
