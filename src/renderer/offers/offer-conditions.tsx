import type { TFunction } from 'i18next';
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';

import { offerStates, type QueryFilter, queryKeys } from '../../shared/model/offer-filter.ts';
import { FilterChip } from '../cases/filter-chip.tsx';
import type { OfferList, OfferListStore } from './offer-list-store.ts';

type Props = { readonly list: OfferList; readonly store: OfferListStore };

/** What narrows the list, one chip each, and how another condition is chosen. */
export function OfferConditions({ list, store }: Props) {
  const { t } = useTranslation();
  const { filters, suggestion, unknown } = list;
  return (
    <>
      <fieldset className="case-filters" aria-label={t('search.filters.label')}>
        {filters.map((filter, index) => (
          <button
            key={`${filter.key} ${filter.value} ${String(filter.isExcluded)}`}
            type="button"
            className="chip chip-button"
            data-set="true"
            aria-label={t('search.filters.remove', { condition: conditionText(t, filter) })}
            onClick={() => void store.removeFilter(index)}
          >
            <span className="clip">{conditionText(t, filter)}</span>
            <X aria-hidden="true" />
          </button>
        ))}
        <FilterChip
          label={t('search.filters.add')}
          value={suggestion?.key}
          options={queryKeys.map((value) => ({ value, label: t(`search.filters.key.${value}`) }))}
          onChange={(key) => {
            if (key) void store.suggest(key);
          }}
        />
      </fieldset>
      {suggestion === null ? null : (
        <fieldset className="case-filters" aria-label={t('search.filters.values')}>
          {suggestion.values.map(({ value, count }) => (
            <button
              key={value}
              type="button"
              className="chip chip-button"
              onClick={() => void store.choose(value)}
            >
              {valueText(t, { ...suggestion, value })} <span className="count">{count}</span>
            </button>
          ))}
        </fieldset>
      )}
      {unknown.length === 0 ? null : (
        <p className="field-error" role="alert">
          {t('search.filters.unknown', {
            conditions: unknown.map((it) => conditionText(t, it)).join(', '),
          })}
        </p>
      )}
    </>
  );
}

function conditionText(t: TFunction, filter: QueryFilter): string {
  const text = `${t(`search.filters.key.${filter.key}`)}: ${valueText(t, filter)}`;
  return filter.isExcluded ? t('search.filters.not', { condition: text }) : text;
}

function valueText(t: TFunction, { key, value }: Pick<QueryFilter, 'key' | 'value'>): string {
  const state = key === 'state' ? offerStates.find((it) => it === value) : undefined;
  if (state) return t(`search.filters.states.${state}`);
  if (key === 'missing' && (value === 'yes' || value === 'no')) return t(`search.filters.${value}`);
  const days = key === 'verified' ? /^>(\d+)d$/.exec(value)?.[1] : undefined;
  return days === undefined ? value : t('search.filters.days', { days });
}
