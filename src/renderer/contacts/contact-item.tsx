import { useTranslation } from 'react-i18next';

import type { ContactMemory } from '../../shared/model/contact-memory.ts';
import type { Contact } from '../../shared/model/contact.ts';
import { languageNames } from '../i18n/language-names.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { ActButton } from '../parts/act-button.tsx';
import { ContactMarks } from './contact-marks.tsx';
import { ContactMemoryNote } from './contact-memory-note.tsx';
import { sourceText } from './source-text.ts';

type Props = {
  readonly contact: Contact;
  readonly memory: ContactMemory | undefined;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
};

/** One contact. An imported one can be corrected by hand; what was written by hand can be removed. */
export function ContactItem({ contact, memory, onEdit, onRemove }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const isManual = contact.source.kind === 'manual';
  const edit = t(isManual ? 'common.edit' : 'contacts.correct');
  const role = t(`decision.role.${contact.role}`);
  const ways = [contact.email, contact.phone, contact.url].filter((it) => it !== null && it !== '');
  const times = [contact.hours, contact.timeZone, languageNames(contact.languages, locale)].filter(
    (it) => it !== null && it !== '',
  );
  return (
    <article className="contact-item">
      <header className="contact-head">
        <b>{role}</b>
        <span className="tag">{t(`contacts.audiences.${contact.audience}`)}</span>
        {contact.scope.kind === 'publisher' ? (
          <span className="dim">{t('contacts.ofPublisher')}</span>
        ) : null}
        <span className="contact-acts">
          <ActButton kind="plain" label={t('contacts.actOn', { act: edit, role })} onPress={onEdit}>
            {edit}
          </ActButton>
          {isManual ? (
            <ActButton
              kind="plain"
              label={t('contacts.actOn', { act: t('common.remove'), role })}
              onPress={onRemove}
            >
              {t('common.remove')}
            </ActButton>
          ) : null}
        </span>
      </header>
      {contact.name === null ? null : <p className="break">{contact.name}</p>}
      {ways.map((way) => (
        <p key={way} className="contact-way">
          {way}
        </p>
      ))}
      {times.length === 0 ? null : <p className="muted">{times.join(' · ')}</p>}
      {contact.note === null ? null : <p className="muted break">{contact.note}</p>}
      <ContactMemoryNote memory={memory} />
      <ContactMarks contact={contact} />
      <p className="dim">{sourceText(t, contact.source)}</p>
    </article>
  );
}
