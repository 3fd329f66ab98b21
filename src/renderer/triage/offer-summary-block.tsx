import { useTranslation } from 'react-i18next';

import type { Offer } from '../../shared/model/offer.ts';
import { formatDate } from '../i18n/format-time.ts';
import { productTypeName } from '../i18n/product-type-name.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { ActButton } from '../parts/act-button.tsx';
import type { ChosenOffer } from './triage-work.ts';

type Props = { readonly offer: ChosenOffer | null; readonly onChange: () => void };

/** The chosen offer, with how old its record is. */
export function OfferSummaryBlock({ offer, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <section>
      <div className="label-row">
        <h2 className="label">{t('triage.offer.label')}</h2>
        <ActButton
          kind="plain"
          label={`${t('common.change')}: ${t('triage.offer.label')}`}
          onPress={onChange}
        >
          {t('common.change')}
        </ActButton>
      </div>
      <OfferLines offer={offer} />
    </section>
  );
}

export function OfferLines({ offer }: { readonly offer: ChosenOffer | null }) {
  const { t } = useTranslation();
  if (offer === null) return <p className="dim">{t('triage.offer.none')}</p>;
  if (offer.record === null) {
    return (
      <div className="offer-lines">
        <b>{`${offer.key.publisherId}/${offer.key.offerId}`}</b>
        <span className="dim">{t('triage.offer.missing')}</span>
      </div>
    );
  }
  return <RecordLines record={offer.record} />;
}

function RecordLines({ record }: { readonly record: Offer }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const date = formatDate(record.capturedAt, locale);
  const about = [
    record.publisherName,
    productTypeName(t, record.productType),
    record.azureBased === null
      ? null
      : t(record.azureBased ? 'triage.offer.azureBased' : 'triage.offer.notAzureBased'),
  ].filter((it) => it !== null && it !== '');
  return (
    <div className="offer-lines">
      <b className="clip-2" title={record.name}>
        {record.name}
      </b>
      <span className="muted">{about.join(' · ')}</span>
      <span className="dim">
        {record.capturedBy === ''
          ? t('triage.offer.record', { date })
          : t('triage.offer.recordBy', { date, by: record.capturedBy })}
      </span>
    </div>
  );
}
