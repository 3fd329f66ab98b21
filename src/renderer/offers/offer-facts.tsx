import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { FieldOrigin, RecordField } from '../../shared/model/catalogue-source.ts';
import type { Offer } from '../../shared/model/offer.ts';
import { formatDate } from '../i18n/format-time.ts';
import { productTypeName } from '../i18n/product-type-name.ts';
import { useLocale } from '../i18n/use-locale.ts';
import type { OfferRecord } from './offer-store.ts';
import { originText } from './origin-text.ts';

type Props = { readonly record: OfferRecord };

type FactRow = {
  readonly name: string;
  readonly value: ReactNode;
  /** The field that tells where the value comes from; absent: it comes from none. */
  readonly field?: RecordField;
};

/** The record, with what is not recorded left out; each value says where it comes from. */
export function OfferFacts({ record }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { offer, provenance, missingSince } = record;
  return (
    <section className="stack-tight">
      <h3 className="section-heading">{t('offers.detail.record')}</h3>
      {missingSince === null ? null : (
        <p className="notice">
          {t('offers.detail.missingSince', { date: formatDate(missingSince, locale) })}
        </p>
      )}
      <dl className="detail-list">
        {rowsOf(t, offer)
          .filter(({ value }) => value !== null && value !== '')
          .map(({ name, value, field }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                {value}
                <Origin origin={field && provenance[field]} />
              </dd>
            </div>
          ))}
      </dl>
    </section>
  );
}

/** File, line and day, or who wrote it and when. */
function Origin({ origin }: { readonly origin: FieldOrigin | undefined }) {
  const { t } = useTranslation();
  const locale = useLocale();
  if (!origin) return null;
  return <span className="fact-origin dim">{originText(t, locale, origin)}</span>;
}

function rowsOf(t: TFunction, offer: Offer): FactRow[] {
  const azure = offer.azureBased === null ? null : t(offer.azureBased ? 'common.yes' : 'common.no');
  const state: RecordField = offer.isStopSell
    ? 'isStopSell'
    : offer.isPrivate
      ? 'isPrivate'
      : 'isPreview';
  return [
    {
      name: t('offers.detail.ids'),
      value: <code>{`${offer.publisherId} / ${offer.offerId}`}</code>,
    },
    { name: t('import.fields.name'), value: offer.name, field: 'name' },
    { name: t('import.fields.publisherName'), value: offer.publisherName, field: 'publisherName' },
    {
      name: t('offers.detail.type'),
      value: productTypeName(t, offer.productType),
      field: 'productType',
    },
    { name: t('offers.detail.azure'), value: azure, field: 'azureBased' },
    {
      name: t('offers.detail.billing'),
      value: offer.billingModel && t(`offers.billing.${offer.billingModel}`),
      field: 'billingModel',
    },
    { name: t('offers.detail.tier'), value: offer.supportTier, field: 'supportTier' },
    {
      name: t('offers.detail.cspState'),
      value: offer.cspState && t(`offers.detail.cspStates.${offer.cspState}`),
      field: 'cspState',
    },
    { name: t('offers.detail.state'), value: statesOf(t, offer), field: state },
    {
      name: t('offers.detail.markets'),
      value: offer.markets.join(t('common.listSeparator')),
      field: 'markets',
    },
    {
      name: t('offers.detail.plans'),
      value: offer.plans.map((it) => it.title).join(t('common.listSeparator')),
      field: 'plans',
    },
    { name: t('offers.detail.serviceLevel'), value: offer.serviceLevel, field: 'serviceLevel' },
    {
      name: t('offers.detail.agreement'),
      value: offer.customerAgreementVersion,
      field: 'customerAgreementVersion',
    },
    { name: t('offers.detail.summary'), value: offer.summary, field: 'summary' },
  ];
}

function statesOf(t: TFunction, { isPreview, isStopSell, isPrivate }: Offer): string {
  return [
    isPreview ? t('offers.detail.preview') : null,
    isStopSell ? t('offers.detail.stopSell') : null,
    isPrivate ? t('offers.detail.private') : null,
  ]
    .filter((it) => it !== null)
    .join(t('common.listSeparator'));
}
