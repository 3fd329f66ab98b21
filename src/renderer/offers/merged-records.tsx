import { useTranslation } from 'react-i18next';

import type { MergedRecord } from '../../shared/model/offer-merge.ts';
import { formatDate } from '../i18n/format-time.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { ActButton } from '../parts/act-button.tsx';

type Props = {
  readonly records: readonly MergedRecord[];
  readonly isPending: boolean;
  readonly onTakeApart: (record: MergedRecord) => void;
};

/** Records that were set aside for an offer, each with its way back. */
export function MergedRecords({ records, isPending, onTakeApart }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  if (records.length === 0) return null;
  return (
    <section className="stack-tight" aria-label={t('offers.merged.title')}>
      <h3 className="section-heading">{t('offers.merged.title')}</h3>
      <ul className="merged-records">
        {records.map((record) => {
          const { publisherId, offerId, name, mergedBy: by, mergedAt, state } = record;
          return (
            <li key={`${publisherId}/${offerId}`}>
              <span className="break">
                {name} <code>{`${publisherId} / ${offerId}`}</code>{' '}
                <span className="dim">
                  {t('offers.merged.by', { by, date: formatDate(mergedAt, locale) })}
                </span>
                {state === 'same' ? null : (
                  <span className="merged-state">{t(`offers.merged.states.${state}`)}</span>
                )}
              </span>
              <ActButton kind="plain" isPending={isPending} onPress={() => onTakeApart(record)}>
                {t('offers.merged.takeApart')}
              </ActButton>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
