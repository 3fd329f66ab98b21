import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import type { ImportReport } from '../../shared/model/catalogue-import.ts';
import type { PlanGroup, PlanRow } from '../../shared/model/import-plan.ts';
import { ActButton } from '../parts/act-button.tsx';
import { ErrorNote } from '../parts/error-note.tsx';
import type { ImportStore } from './import-store.ts';
import { PlanRowView } from './plan-row.tsx';
import { planPageSize, type PlanStore } from './plan-store.ts';
import { ReasonCounts } from './reason-counts.tsx';

type Props = {
  readonly store: ImportStore;
  readonly plan: PlanStore;
  readonly group: PlanGroup;
  readonly report: ImportReport;
};

/** The rows of one group, a page at a time. */
export function PlanList({ store, plan, group, report }: Props) {
  const { t } = useTranslation();
  const page = useStore(plan.state);
  const { offset, total, rows, error, isLoading } = page;
  useEffect(() => void plan.open(group), [plan, group]);
  return (
    <div className="stack-tight" aria-busy={isLoading}>
      <ReasonCounts group={group} report={report} />
      {error === null ? null : <ErrorNote error={error} onRetry={() => void plan.turnTo(offset)} />}
      <ol className="plan-rows" start={offset + 1}>
        {page.group === group
          ? rows.map((row, index) => (
              <PlanRowView key={keyOf(row, offset + index)} row={row} store={store} />
            ))
          : null}
      </ol>
      {total > planPageSize ? (
        <div className="acts plan-pages">
          <ActButton
            isDisabled={offset === 0}
            onPress={() => void plan.turnTo(Math.max(0, offset - planPageSize))}
          >
            {t('import.report.earlier')}
          </ActButton>
          <ActButton
            isDisabled={offset + planPageSize >= total}
            onPress={() => void plan.turnTo(offset + planPageSize)}
          >
            {t('import.report.later')}
          </ActButton>
          <output className="dim number">
            {t('import.report.page', { from: offset + 1, to: offset + rows.length, total })}
          </output>
        </div>
      ) : null}
    </div>
  );
}

function keyOf(row: PlanRow, place: number): string {
  return 'key' in row ? `${row.key.publisherId}/${row.key.offerId}` : String(place);
}
