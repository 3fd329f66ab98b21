import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { useDesk } from '../app/desk-context.ts';
import { ErrorNote } from '../parts/error-note.tsx';
import { FocusHeading } from '../parts/focus-heading.tsx';
import { LoadingNote } from '../parts/loading-note.tsx';
import { ContactSection } from './contact-section.tsx';
import { createDeskContactsStore } from './desk-contacts-store.ts';

/** Whom this desk itself turns to: its indirect provider, and Microsoft. */
export function DeskContacts() {
  const { t } = useTranslation();
  const { client } = useDesk();
  const [store] = useState(() => createDeskContactsStore(client));
  const contacts = useStore(store.state);
  const saving = useStore(store.saving);
  useEffect(() => void store.load(), [store]);
  if (contacts.status === 'failed') {
    return <ErrorNote error={contacts.error} onRetry={() => void store.load()} />;
  }
  if (contacts.status !== 'ready') return <LoadingNote />;
  const of = (kind: string) => contacts.value.filter((it) => it.scope.kind === kind);
  return (
    <div className="stack">
      <FocusHeading focusKey="desk">{t('offers.desk.title')}</FocusHeading>
      {saving.status === 'failed' ? <ErrorNote error={saving.error} /> : null}
      <ContactSection
        title={t('offers.desk.provider')}
        contacts={of('indirect-provider')}
        scopes={[{ kind: 'indirect-provider' }]}
        roles={['indirect-provider']}
        onSave={store.save}
        onRemove={store.remove}
        onBack={() => void store.load()}
      />
      <ContactSection
        title={t('offers.desk.microsoft')}
        contacts={of('microsoft')}
        scopes={[{ kind: 'microsoft' }]}
        roles={[
          'microsoft-partner-support',
          'microsoft-azure-request',
          'microsoft-service-request',
          'microsoft-publisher-support',
          'microsoft-marketplace-support',
        ]}
        onSave={store.save}
        onRemove={store.remove}
        onBack={() => void store.load()}
      />
    </div>
  );
}
