import { useTranslation } from 'react-i18next';

import type { Contact } from '../../shared/model/contact.ts';
import { ContactMarks } from '../contacts/contact-marks.tsx';

/** How to reach a contact, who may use it, and how old the record is. */
export function ContactLines({ contact }: { readonly contact: Contact }) {
  const { t } = useTranslation();
  const ways = [contact.name, contact.email, contact.phone, contact.url].filter(
    (it) => it !== null && it !== '',
  );
  const { hours, timeZone } = contact;
  const times = [hours, timeZone].filter((it) => it !== null && it !== '').join(', ');
  return (
    <div className="contact-lines">
      {ways.map((way) => (
        <span key={way} className="contact-way">
          {way}
        </span>
      ))}
      {times === '' ? null : (
        <span className="dim">
          {hours === null ? times : t('decision.card.hours', { hours: times })}
        </span>
      )}
      <ContactMarks contact={contact} />
      <span className="dim">
        {t(
          contact.audience === 'partner-only'
            ? 'decision.card.partnerOnly'
            : 'decision.card.customerOk',
        )}
      </span>
    </div>
  );
}
