import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';

import { queryKeys } from '../../shared/model/offer-filter.ts';
import { FilterChip } from '../cases/filter-chip.tsx';
import { conditionText, valueText } from './condition-text.ts';
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
            conditions: unknown.map((it) => conditionText(t, it)).join(t('common.listSeparator')),
          })}
        </p>
      )}
    </>
  );
}
