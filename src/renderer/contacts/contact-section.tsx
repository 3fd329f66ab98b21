import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type {
  Contact,
  ContactEdit,
  ContactRole,
  ContactScope,
} from '../../shared/model/contact.ts';
import { useDesk } from '../app/desk-context.ts';
import { createRemovalsStore } from '../app/removals-store.ts';
import { ActButton } from '../parts/act-button.tsx';
import { RemovalLine } from '../parts/removal-line.tsx';
import { ContactForm } from './contact-form.tsx';
import { ContactItem } from './contact-item.tsx';
import { useContactMemory } from './use-contact-memory.ts';

export type ContactSectionProps = {
  readonly title?: string;
  readonly contacts: readonly Contact[];
  /** Whom a new contact can be for; the first is the usual one. */
  readonly scopes: readonly [ContactScope, ...ContactScope[]];
  readonly roles: readonly [ContactRole, ...ContactRole[]];
  /** True when it was written. */
  readonly onSave: (edit: ContactEdit) => Promise<boolean>;
  readonly onRemove: (contact: Contact) => Promise<boolean>;
  /** One that was removed is back. */
  readonly onBack: () => void;
};

/** Contacts with the acts on them; the form stands where the contact stood. */
export function ContactSection(props: ContactSectionProps) {
  const { t } = useTranslation();
  const { title, contacts, scopes, roles, onSave, onRemove, onBack } = props;
  const { client } = useDesk();
  const [removals] = useState(() => createRemovalsStore(client, ['contact']));
  /** Two sections stand on one page: the way back is shown where something was removed. */
  const [hasRemoved, setHasRemoved] = useState(false);
  /** The id of the contact in the form; '' for a new one; null for none. */
  const [edited, setEdited] = useState<string | null>(null);
  const memories = useContactMemory(contacts.map(({ id }) => id));

  async function save(edit: ContactEdit): Promise<void> {
    if (await onSave(edit)) setEdited(null);
  }

  async function remove(contact: Contact): Promise<void> {
    if (!(await onRemove(contact))) return;
    setHasRemoved(true);
    await removals.follow();
  }

  const form = (contact: Contact | null) => (
    <ContactForm
      contact={contact}
      scopes={scopes}
      roles={roles}
      onSave={(edit) => void save(edit)}
      onCancel={() => setEdited(null)}
    />
  );

  return (
    <section className="stack-tight">
      <h3 className="section-heading">{title ?? t('contacts.title')}</h3>
      {hasRemoved ? <RemovalLine store={removals} onBack={onBack} /> : null}
      {contacts.length === 0 && edited === null ? (
        <p className="dim">{t('contacts.none')}</p>
      ) : null}
      <ul className="contact-list">
        {contacts.map((contact) => (
          <li key={contact.id}>
            {edited === contact.id ? (
              form(contact)
            ) : (
              <ContactItem
                contact={contact}
                memory={memories.get(contact.id)}
                onEdit={() => setEdited(contact.id)}
                onRemove={() => void remove(contact)}
              />
            )}
          </li>
        ))}
      </ul>
      {edited === '' ? form(null) : null}
      {edited === null ? (
        <div className="acts">
          <ActButton onPress={() => setEdited('')}>{t('contacts.add')}</ActButton>
        </div>
      ) : null}
    </section>
  );
}
