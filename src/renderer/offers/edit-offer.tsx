import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Offer } from '../../shared/model/offer.ts';
import { useDesk } from '../app/desk-context.ts';
import { FocusHeading } from '../parts/focus-heading.tsx';
import { createOfferEditStore } from './offer-edit-store.ts';
import { OfferForm } from './offer-form.tsx';

type Props = { readonly offer: Offer; readonly onDone: () => void };

/** Writes over a record by hand. What a file says about it is kept underneath. */
export function EditOffer({ offer, onDone }: Props) {
  const { t } = useTranslation();
  const { client } = useDesk();
  const [store] = useState(() => createOfferEditStore(client, offer));
  return (
    <div className="stack">
      <FocusHeading focusKey="edit">
        {t('offers.edit.editTitle', { name: offer.name })}
      </FocusHeading>
      <OfferForm store={store} onSaved={onDone} onCancel={onDone} />
    </div>
  );
}
