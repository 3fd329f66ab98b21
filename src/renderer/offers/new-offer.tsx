import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useDesk } from '../app/desk-context.ts';
import { useKept } from '../app/use-kept.ts';
import { navigate } from '../app/use-route.ts';
import { FocusHeading } from '../parts/focus-heading.tsx';
import { createOfferEditStore } from './offer-edit-store.ts';
import { OfferForm } from './offer-form.tsx';

/** An offer that no file has. */
export function NewOffer({ onChange }: { readonly onChange: () => void }) {
  const { t } = useTranslation();
  const { client, deskStore } = useDesk();
  const [store] = useState(() => createOfferEditStore(client, null));
  useKept(store);
  return (
    <div className="stack">
      <FocusHeading focusKey="new">{t('offers.edit.newTitle')}</FocusHeading>
      <OfferForm
        store={store}
        onSaved={(key) => {
          onChange();
          void deskStore.refresh();
          navigate({ screen: 'offer', key });
        }}
        onCancel={() => {
          store.giveUp();
          navigate({ screen: 'offers', text: '' });
        }}
      />
    </div>
  );
}
