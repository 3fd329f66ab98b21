import { useTranslation } from 'react-i18next';

import { ActButton } from '../parts/act-button.tsx';
import { conditionText } from './condition-text.ts';
import type { OfferList, OfferListStore } from './offer-list-store.ts';

type Props = { readonly list: OfferList; readonly store: OfferListStore };

/** Why the list is empty: what was probably meant, and what else finds something. */
export function NothingFound({ list, store }: Props) {
  const { t } = useTranslation();
  const { text, filters, didYouMean } = list;
  const isText = text.trim() !== '';
  return (
    <div className="list-none stack-tight">
      <p className="break">{isText ? t('offers.noMatch', { text }) : t('offers.noneSo')}</p>
      {didYouMean.length === 0 ? null : (
        <fieldset className="meant" aria-label={t('offers.didYouMean')}>
          <span className="dim">{t('offers.didYouMean')}</span>
          {didYouMean.map((meant) => (
            <ActButton key={meant} onPress={() => void store.mean(meant)}>
              {meant}
            </ActButton>
          ))}
        </fieldset>
      )}
      {filters.length === 0 ? null : (
        <fieldset className="meant" aria-label={t('offers.lookWithout')}>
          <span className="dim">{t('offers.lookWithout')}</span>
          {filters.map((filter, index) => (
            <ActButton
              key={`${filter.key} ${filter.value} ${String(filter.isExcluded)}`}
              onPress={() => void store.removeFilter(index)}
            >
              {conditionText(t, filter)}
            </ActButton>
          ))}
        </fieldset>
      )}
      {isText ? <p className="dim">{t('offers.tryElse')}</p> : null}
    </div>
  );
}
