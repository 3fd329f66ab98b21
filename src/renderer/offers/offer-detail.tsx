import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import type { OfferKey } from '../../shared/model/offer.ts';
import { useDesk } from '../app/desk-context.ts';
import { navigate } from '../app/use-route.ts';
import { ContactSection } from '../contacts/contact-section.tsx';
import { ActButton } from '../parts/act-button.tsx';
import { ErrorNote } from '../parts/error-note.tsx';
import { FocusHeading } from '../parts/focus-heading.tsx';
import { LoadingNote } from '../parts/loading-note.tsx';
import { EditOffer } from './edit-offer.tsx';
import { MergedRecords } from './merged-records.tsx';
import { OfferChains } from './offer-chains.tsx';
import { OfferChoices } from './offer-choices.tsx';
import { OfferFacts } from './offer-facts.tsx';
import { OfferLinks } from './offer-links.tsx';
import { createOfferStore, type OfferRecord, type OfferStore } from './offer-store.ts';

type Props = {
  readonly offerKey: OfferKey;
  readonly onChange: () => void;
  /** What was written by hand was taken back. */
  readonly onForget: () => void;
};

/** One offer: its contacts first, then its links, our choices, and the record itself. */
export function OfferDetail({ offerKey, onChange, onForget }: Props) {
  const { client } = useDesk();
  const [store] = useState(() => createOfferStore(client, offerKey, onChange));
  const offer = useStore(store.state);
  const [isEditing, setIsEditing] = useState(false);
  useEffect(() => void store.load(), [store]);

  if (offer.status === 'failed') {
    return <ErrorNote error={offer.error} onRetry={() => void store.load()} />;
  }
  if (offer.status !== 'ready') return <LoadingNote />;
  if (isEditing) {
    return (
      <EditOffer
        offer={offer.value.offer}
        onDone={() => {
          setIsEditing(false);
          void store.load();
          onChange();
        }}
      />
    );
  }
  return (
    <Shown
      store={store}
      record={offer.value}
      onEdit={() => setIsEditing(true)}
      onForget={onForget}
    />
  );
}

type ShownProps = {
  readonly store: OfferStore;
  readonly record: OfferRecord;
  readonly onEdit: () => void;
  readonly onForget: () => void;
};

function Shown({ store, record, onEdit, onForget }: ShownProps) {
  const { t } = useTranslation();
  const { deskStore } = useDesk();
  const saving = useStore(store.saving);
  const { offer, isHandKept, choice, contacts } = record;
  const isOwn = offer.source.kind === 'manual';

  async function forget(): Promise<void> {
    if (!(await store.forgetEdit())) return;
    onForget();
    await deskStore.refresh();
    if (isOwn && store.state.getState().status === 'failed') {
      navigate({ screen: 'offers', text: '' });
    }
  }

  return (
    <div className="stack">
      <header className="record-head">
        <div>
          <FocusHeading focusKey={`${offer.publisherId}/${offer.offerId}`}>
            {offer.name}
          </FocusHeading>
          <p className="muted">
            {offer.publisherName} · {t(`offers.kind.${offer.publisherKind}`)}
            {isHandKept ? <span className="tag">{t('offers.handKept')}</span> : null}
          </p>
        </div>
        <div className="acts">
          <ActButton onPress={onEdit}>{t('offers.edit.act')}</ActButton>
          {isHandKept ? (
            <ActButton
              kind="plain"
              isDisabled={saving.status === 'loading'}
              onPress={() => void forget()}
            >
              {t('offers.edit.takeBack')}
            </ActButton>
          ) : null}
        </div>
      </header>
      {saving.status === 'failed' ? <ErrorNote error={saving.error} /> : null}
      <ContactSection
        contacts={contacts}
        scopes={[
          { kind: 'offer', publisherId: offer.publisherId, offerId: offer.offerId },
          { kind: 'publisher', publisherId: offer.publisherId },
        ]}
        roles={['customer-support', 'engineering', 'csp-program']}
        onSave={store.saveContact}
        onRemove={store.removeContact}
        onBack={() => void store.load()}
      />
      <OfferChains key={contacts.map(({ id }) => id).join(' ')} offerKey={offer} />
      <OfferLinks links={offer.links} />
      <OfferChoices choice={choice} onChoose={(next) => void store.choose(next)} />
      <MergedRecords
        records={record.mergedFrom}
        isPending={saving.status === 'loading'}
        onTakeApart={(merged) => void store.takeApart(merged)}
      />
      <OfferFacts record={record} />
    </div>
  );
}
