import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { QualityFlag, QualityRecord } from '../../shared/model/quality.ts';
import { toHash } from '../app/route.ts';
import { ActButton } from '../parts/act-button.tsx';
import { TextInput } from '../parts/text-input.tsx';
import { FlagActs } from './flag-acts.tsx';
import { flagText } from './flag-texts.ts';
import type { QualityStore } from './quality-store.ts';

type Props = {
  readonly store: QualityStore;
  readonly flag: QualityFlag;
  /** All that are listed: those of the same kind. */
  readonly listed: readonly QualityFlag[];
  readonly onCompare: () => void;
};

/** No more are dismissed at once. */
const mostAtOnce = 1_000;

/** What a flag says, the records it is about, and what can be done. */
export function FlagDetail({ store, flag, listed, onCompare }: Props) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const isEmpty = reason.trim() === '';
  const atOnce = listed.slice(0, mostAtOnce);
  return (
    <div className="stack">
      <header>
        <h2 className="step-heading break">{flag.title}</h2>
        <p className="break">{flagText(t, flag)}</p>
      </header>
      <FlagActs store={store} flag={flag} onCompare={onCompare} />
      <section className="stack" aria-label={t('quality.records')}>
        <ul>
          {flag.records.map((record, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- one record may stand here twice with the same value
            <RecordLine key={`${record.publisherId} ${record.offerId} ${index}`} record={record} />
          ))}
        </ul>
      </section>
      {flag.dismissal ? (
        <div className="stack">
          <p className="break">
            {t('quality.dismissedBy', { by: flag.dismissal.by, reason: flag.dismissal.reason })}
          </p>
          <span className="acts">
            <ActButton onPress={() => void store.restore(flag)}>{t('quality.restore')}</ActButton>
          </span>
        </div>
      ) : (
        <div className="stack">
          <TextInput
            label={t('quality.reason')}
            hint={t('quality.reasonHint')}
            value={reason}
            onChange={setReason}
            most={5_000}
          />
          <span className="acts">
            <ActButton isDisabled={isEmpty} onPress={() => void store.dismiss([flag], reason)}>
              {t('quality.dismiss')}
            </ActButton>
            {atOnce.length > 1 ? (
              <ActButton isDisabled={isEmpty} onPress={() => void store.dismiss(atOnce, reason)}>
                {t('quality.dismissShown', { count: atOnce.length })}
              </ActButton>
            ) : null}
          </span>
        </div>
      )}
    </div>
  );
}

function RecordLine({
  record: { publisherId, offerId, name, value },
}: {
  readonly record: QualityRecord;
}) {
  const { t } = useTranslation();
  const href =
    offerId === null
      ? toHash({ screen: 'offers', text: publisherId })
      : toHash({ screen: 'offer', key: { publisherId, offerId } });
  return (
    <li className="break">
      <a href={href} title={t(offerId === null ? 'quality.openPublisher' : 'quality.acts.edit')}>
        {name}
      </a>{' '}
      <span className="muted">
        {[offerId === null ? publisherId : `${publisherId} / ${offerId}`, value]
          .filter((part) => part !== '')
          .join(' · ')}
      </span>
    </li>
  );
}
