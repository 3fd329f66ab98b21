import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import type { QualityFlag, QualityRecord } from '../../shared/model/quality.ts';
import { toHash } from '../app/route.ts';
import { ActButton } from '../parts/act-button.tsx';
import { DismissalForm } from './dismissal-form.tsx';
import { FlagActs } from './flag-acts.tsx';
import { flagText } from './flag-texts.ts';
import type { QualityStore } from './quality-store.ts';

type Props = {
  readonly store: QualityStore;
  readonly flag: QualityFlag;
  readonly onCompare: () => void;
};

/** What a flag says, the records it is about, and what can be done. */
export function FlagDetail({ store, flag, onCompare }: Props) {
  const { t } = useTranslation();
  const { total, isActing } = useStore(store.state);
  const ofOne = {
    label: t('quality.dismiss'),
    onDismiss: (reason: string) => void store.dismiss([flag.id], reason),
  };
  const ofAll = {
    label: t('quality.dismissAll', { count: total }),
    onDismiss: (reason: string) => void store.dismiss(null, reason),
  };
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
            <ActButton isPending={isActing} onPress={() => void store.restore([flag.id])}>
              {t('quality.restore')}
            </ActButton>
            {total > 1 ? (
              <ActButton isPending={isActing} onPress={() => void store.restore(null)}>
                {t('quality.restoreAll', { count: total })}
              </ActButton>
            ) : null}
          </span>
        </div>
      ) : (
        <DismissalForm isActing={isActing} acts={total > 1 ? [ofOne, ofAll] : [ofOne]} />
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
