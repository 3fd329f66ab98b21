import { useTranslation } from 'react-i18next';

import { caseOrders, type CaseFilter } from '../../shared/model/case-list.ts';
import { waitingParties } from '../../shared/model/case-progress.ts';
import { owners } from '../../shared/model/decision.ts';
import { wholeList, type CaseListChoice } from './case-list-address.ts';
import { FilterChip } from './filter-chip.tsx';
import { OfferFilter } from './offer-filter.tsx';

type Props = {
  readonly choice: CaseListChoice;
  readonly onChoice: (choice: CaseListChoice) => void;
};

const dues = ['overdue', 'today', 'waiting-long'] as const;
const states = ['open', 'closed'] as const;

/** What narrows the list, one chip each; a chip that narrows stands out and is taken away by its cross. */
export function CaseFilters({ choice, onChoice }: Props) {
  const { t } = useTranslation();
  const { filter, order } = choice;
  const set = (change: Partial<Record<keyof CaseFilter, unknown>>): void => {
    const next = Object.entries({ ...filter, ...change }).filter(([, it]) => it !== undefined);
    onChoice({ ...choice, filter: Object.fromEntries(next) });
  };
  const isNarrowed = Object.keys(filter).length > 0 || choice.text !== '';
  return (
    <div className="case-filters">
      <FilterChip
        label={t('cases.filters.status')}
        value={filter.status}
        options={states.map((value) => ({ value, label: t(`cases.filters.statuses.${value}`) }))}
        onChange={(status) => set({ status })}
      />
      <FilterChip
        label={t('cases.filters.waitingOn')}
        value={filter.waitingOn}
        options={waitingParties.map((value) => ({ value, label: t(`timeline.parties.${value}`) }))}
        onChange={(waitingOn) => set({ waitingOn })}
      />
      <FilterChip
        label={t('cases.filters.owner')}
        value={filter.owner}
        options={owners.map((value) => ({ value, label: t(`decision.owner.${value}`) }))}
        onChange={(owner) => set({ owner })}
      />
      <FilterChip
        label={t('cases.filters.due')}
        value={filter.due}
        options={dues.map((value) => ({ value, label: t(`cases.filters.dues.${value}`) }))}
        onChange={(due) => set({ due })}
      />
      <OfferFilter filter={filter} onChange={(publisherId, offer) => set({ publisherId, offer })} />
      {isNarrowed ? (
        <button
          type="button"
          className="chip-clear"
          onClick={() => onChoice({ ...wholeList, order })}
        >
          {t('cases.filters.clear')}
        </button>
      ) : null}
      <FilterChip
        label={t('cases.filters.order')}
        value={order}
        options={caseOrders.map((value) => ({ value, label: t(`cases.filters.orders.${value}`) }))}
        onChange={(value) => onChoice({ ...choice, order: value ?? 'newest' })}
        isAlways
      />
    </div>
  );
}
