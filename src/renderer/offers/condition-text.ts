import type { TFunction } from 'i18next';

import { importFlags } from '../../shared/model/catalogue-import.ts';
import {
  computedOfferFlags,
  offerStates,
  type QueryFilter,
} from '../../shared/model/offer-filter.ts';

/** A condition in words, such as “Product type: saas”. */
export function conditionText(t: TFunction, filter: QueryFilter): string {
  const text = t('common.labelled', {
    label: t(`search.filters.key.${filter.key}`),
    value: valueText(t, filter),
  });
  return filter.isExcluded ? t('search.filters.not', { condition: text }) : text;
}

/** The value of a condition in words. */
export function valueText(
  t: TFunction,
  { key, value }: Pick<QueryFilter, 'key' | 'value'>,
): string {
  const state = key === 'state' ? offerStates.find((it) => it === value) : undefined;
  if (state) return t(`search.filters.states.${state}`);
  const flag = key === 'flag' ? flagText(t, value) : undefined;
  if (flag) return flag;
  if (key === 'missing' && (value === 'yes' || value === 'no')) return t(`search.filters.${value}`);
  const days = key === 'verified' ? /^>(\d+)d$/.exec(value)?.[1] : undefined;
  return days === undefined ? value : t('search.filters.days', { days });
}

function flagText(t: TFunction, value: string): string | undefined {
  const found = computedOfferFlags.find((it) => it === value);
  if (found) return t(`search.filters.flags.${found}`);
  const raised = importFlags.find((it) => it === value);
  return raised && t(`import.flags.${raised}`);
}
