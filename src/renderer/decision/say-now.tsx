import { useTranslation } from 'react-i18next';

import type { Output } from '../../shared/contract.ts';
import { locales } from '../../shared/model/locale.ts';
import { useLocale } from '../i18n/use-locale.ts';

/** The sentence to say to the customer now, on the phone, in both languages; ours first. */
export function SayNow({ texts }: { readonly texts: Output<'escalation.sayNow'> }) {
  const { t } = useTranslation();
  const own = useLocale();
  const ordered = locales.toSorted((a, b) => Number(b === own) - Number(a === own));
  return (
    <section className="say-now">
      <h3 className="label">{t('decision.sayNow')}</h3>
      {ordered.map((locale) => (
        <p key={locale} lang={locale} className="break">
          {texts[locale]}
        </p>
      ))}
    </section>
  );
}
