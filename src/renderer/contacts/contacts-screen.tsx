import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import type { ListedContact } from '../../shared/model/contact-list.ts';
import type { ContactRole } from '../../shared/model/contact.ts';
import { useDesk } from '../app/desk-context.ts';
import { toHash } from '../app/route.ts';
import { Screen } from '../app/screen.tsx';
import { useKeys } from '../keys/use-keys.ts';
import { ActButton } from '../parts/act-button.tsx';
import { ErrorNote } from '../parts/error-note.tsx';
import { RemovalLine } from '../parts/removal-line.tsx';
import { ContactExport } from './contact-export.tsx';
import { ContactForm } from './contact-form.tsx';
import { ContactItem } from './contact-item.tsx';
import { ContactListPane } from './contact-list-pane.tsx';
import { createContactListStore, type ContactListStore } from './contact-list-store.ts';
import { contactTitle } from './contact-title.ts';
import { useContactMemory } from './use-contact-memory.ts';
import { VcardExport } from './vcard-export.tsx';
import { VcardImport } from './vcard-import.tsx';

type Aside = 'export' | 'list' | 'import' | null;

/** All contacts with their filters on the left, the chosen one on the right, changed where it stands. */
export function ContactsScreen() {
  const { t } = useTranslation();
  const { client } = useDesk();
  const [store] = useState(() => createContactListStore(client));
  const [aside, setAside] = useState<Aside>(null);
  const { rows, chosen, error, status, checked, filter } = useStore(store.state);
  useEffect(() => void store.load(), [store]);
  const row = rows.find(({ contact }) => contact.id === chosen);

  return (
    <Screen
      title={t('contacts.screen.title')}
      acts={
        <span className="acts">
          <ActButton onPress={() => setAside('import')}>{t('contacts.vcard.import')}</ActButton>
          <ActButton onPress={() => setAside('list')}>{t('export.openList')}</ActButton>
          <ActButton onPress={() => setAside('export')}>{t('contacts.vcard.export')}</ActButton>
        </span>
      }
    >
      <div className="panes panes-list">
        <ContactListPane store={store} onChoose={() => setAside(null)} />
        <div className="pane pane-middle stack contact-pane">
          {error === null ? null : (
            <ErrorNote
              error={error}
              {...(status === 'failed' ? { onRetry: () => void store.load() } : {})}
            />
          )}
          <RemovalLine store={store.removals} onBack={() => void store.refresh()} />
          {checked === '' ? null : (
            <output className="dim">{t('contacts.screen.checked', { name: checked })}</output>
          )}
          {aside === 'export' ? (
            <VcardExport
              filter={filter}
              contact={row?.contact ?? null}
              onClose={() => setAside(null)}
            />
          ) : null}
          {aside === 'list' ? (
            <ContactExport filter={filter} onClose={() => setAside(null)} />
          ) : null}
          {aside === 'import' ? (
            <VcardImport onClose={() => setAside(null)} onDone={() => void store.refresh()} />
          ) : null}
          {aside !== null ? null : row ? (
            <Chosen key={row.contact.id} store={store} row={row} />
          ) : (
            <p className="dim">{t('contacts.screen.pick')}</p>
          )}
        </div>
      </div>
    </Screen>
  );
}

const publisherRoles = ['customer-support', 'engineering', 'csp-program'] as const;
const microsoftRoles = [
  'microsoft-partner-support',
  'microsoft-azure-request',
  'microsoft-service-request',
  'microsoft-publisher-support',
  'microsoft-marketplace-support',
] as const;

function rolesOf(kind: string): readonly [ContactRole, ...ContactRole[]] {
  if (kind === 'indirect-provider') return ['indirect-provider'];
  return kind === 'microsoft' ? microsoftRoles : publisherRoles;
}

function Chosen({
  store,
  row: { contact, offerName, publisherName },
}: {
  readonly store: ContactListStore;
  readonly row: ListedContact;
}) {
  const { t } = useTranslation();
  const isEditing = useStore(store.state, (it) => it.isEditing);
  const memories = useContactMemory([contact.id]);
  const { scope } = contact;
  useKeys(
    isEditing ? {} : { v: () => void store.verify(contact), e: () => store.edit(true) },
    'step',
  );
  return (
    <div className="stack">
      <header className="record-head">
        <h2 className="step-heading">{contactTitle(t, contact)}</h2>
        {scope.kind === 'offer' ? (
          <a
            href={toHash({
              screen: 'offer',
              key: { publisherId: scope.publisherId, offerId: scope.offerId },
            })}
          >
            {offerName ?? t('contacts.screen.openOffer')}
          </a>
        ) : (
          <span className="muted">
            {scope.kind === 'publisher'
              ? t('common.labelled', {
                  label: t('contacts.screen.scopes.publisher'),
                  value: publisherName ?? scope.publisherId,
                })
              : t(`contacts.screen.scopes.${scope.kind}`)}
          </span>
        )}
      </header>
      {isEditing ? (
        <ContactForm
          contact={contact}
          scopes={[scope]}
          roles={rolesOf(scope.kind)}
          onSave={(edit) => void store.save(edit)}
          onCancel={() => store.edit(false)}
        />
      ) : (
        <ContactItem
          key={contact.verifiedAt}
          contact={contact}
          memory={memories.get(contact.id)}
          onEdit={() => store.edit(true)}
          onRemove={() => void store.remove(contact)}
        />
      )}
    </div>
  );
}
