import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { Locale } from '../../shared/model/locale.ts';
import type { Offer } from '../../shared/model/offer.ts';
import { sourceText } from '../contacts/source-text.ts';
import { formatDate } from '../i18n/format-time.ts';
import { productTypeName } from '../i18n/product-type-name.ts';
import { useLocale } from '../i18n/use-locale.ts';

/** The record, with what is not recorded left out. */
export function OfferFacts({ offer }: { readonly offer: Offer }) {
  const { t } = useTranslation();
  const locale = useLocale();
  return (
    <section className="stack-tight">
      <h3 className="section-heading">{t('offers.detail.record')}</h3>
      <dl className="detail-list">
        {rowsOf(t, locale, offer)
          .filter(([, value]) => value !== null && value !== '')
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}

function rowsOf(t: TFunction, locale: Locale, offer: Offer): [string, ReactNode][] {
  const date = formatDate(offer.capturedAt, locale);
  const azure = offer.azureBased === null ? null : t(offer.azureBased ? 'common.yes' : 'common.no');
  return [
    [t('offers.detail.ids'), <code key="ids">{`${offer.publisherId} / ${offer.offerId}`}</code>],
    [t('offers.detail.type'), productTypeName(t, offer.productType)],
    [t('offers.detail.azure'), azure],
    [t('offers.detail.billing'), offer.billingModel && t(`offers.billing.${offer.billingModel}`)],
    [t('offers.detail.tier'), offer.supportTier],
    [t('offers.detail.cspState'), offer.cspState && t(`offers.detail.cspStates.${offer.cspState}`)],
    [t('offers.detail.state'), statesOf(t, offer)],
    [t('offers.detail.markets'), offer.markets.join(', ')],
    [t('offers.detail.plans'), offer.plans.map((it) => it.title).join(', ')],
    [t('offers.detail.serviceLevel'), offer.serviceLevel],
    [t('offers.detail.agreement'), offer.customerAgreementVersion],
    [t('offers.detail.summary'), offer.summary],
    [
      t('offers.detail.record'),
      offer.capturedBy === ''
        ? `${date} · ${sourceText(t, offer.source)}`
        : `${t('offers.detail.capturedBy', { date, by: offer.capturedBy })} · ${sourceText(t, offer.source)}`,
    ],
  ];
}

function statesOf(t: TFunction, { isPreview, isStopSell, isPrivate }: Offer): string {
  return [
    isPreview ? t('offers.detail.preview') : null,
    isStopSell ? t('offers.detail.stopSell') : null,
    isPrivate ? t('offers.detail.private') : null,
  ]
    .filter((it) => it !== null)
    .join(', ');
}
