import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useDesk } from '../app/desk-context.ts';
import { useKept } from '../app/use-kept.ts';
import { createOfferEditStore } from '../offers/offer-edit-store.ts';
import { OfferForm } from '../offers/offer-form.tsx';
import { FocusHeading } from '../parts/focus-heading.tsx';
import type { TriageStore } from './triage-store.ts';

/** A new offer by hand, in the middle of a triage: then the questions go on with it. */
export function NewOfferStep({ store }: { readonly store: TriageStore }) {
  const { t } = useTranslation();
  const { client } = useDesk();
  const [edit] = useState(() => createOfferEditStore(client, null));
  useKept(edit);
  return (
    <div className="stack">
      <FocusHeading focusKey="new-offer">{t('triage.newOffer.heading')}</FocusHeading>
      <OfferForm
        store={edit}
        onSaved={(key) => void store.chooseOffer(key)}
        onCancel={() => {
          edit.giveUp();
          store.showStage('intake');
        }}
      />
    </div>
  );
}
