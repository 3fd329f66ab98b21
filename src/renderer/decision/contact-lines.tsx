import { useTranslation } from 'react-i18next';

import type { Contact } from '../../shared/model/contact.ts';
import { formatAgo, formatDateTime } from '../i18n/format-time.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { useNow } from '../i18n/use-now.ts';

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
      <VerifiedLine verifiedAt={contact.verifiedAt} />
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

function VerifiedLine({ verifiedAt }: { readonly verifiedAt: string | null }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const now = useNow();
  if (verifiedAt === null) return <span className="warn">{t('decision.card.neverVerified')}</span>;
  return (
    <span className="dim" title={formatDateTime(verifiedAt, locale)}>
      {t('decision.card.verified', { ago: formatAgo(verifiedAt, now, locale) })}
    </span>
  );
}
