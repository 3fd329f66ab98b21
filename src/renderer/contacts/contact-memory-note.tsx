import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';

import type { ContactMemory } from '../../shared/model/contact-memory.ts';
import type { Locale } from '../../shared/model/locale.ts';
import { formatAgo } from '../i18n/format-time.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { useNow } from '../i18n/use-now.ts';

/** How a contact answered so far, in one line; nothing where the cases tell nothing of it. */
export function ContactMemoryNote({ memory }: { readonly memory: ContactMemory | undefined }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const now = useNow();
  if (!memory) return null;
  const { asked, answered, bounced, medianHours, lastAnsweredAt, lastBouncedAt } = memory;
  const parts = [
    answered === 0
      ? asked > 0 && t('contacts.memory.never', { asked })
      : t('contacts.memory.answered', { asked, answered }),
    medianHours !== null && t('contacts.memory.speed', { span: spanText(t, medianHours, locale) }),
    lastAnsweredAt !== null &&
      t('contacts.memory.lastAnswer', { ago: formatAgo(lastAnsweredAt, now, locale) }),
    lastBouncedAt !== null &&
      t('contacts.memory.bounced', { bounced, ago: formatAgo(lastBouncedAt, now, locale) }),
  ].filter((part) => part !== false);
  return <p className="small-dim">{parts.join(t('contacts.memory.separator'))}</p>;
}

const hoursPerDay = 24;
const fewDays = 2;

function spanText(t: TFunction, hours: number, locale: Locale): string {
  if (hours < 1) return t('contacts.memory.underAnHour');
  const isDays = hours >= fewDays * hoursPerDay;
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: isDays ? 'day' : 'hour',
    unitDisplay: 'long',
    maximumFractionDigits: 0,
  }).format(isDays ? hours / hoursPerDay : hours);
}
