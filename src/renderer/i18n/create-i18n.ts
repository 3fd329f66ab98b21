import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';

import { texts as english } from '../../shared/i18n/en/texts.ts';
import { texts as chinese } from '../../shared/i18n/zh-cn/texts.ts';
import { locales, type Locale } from '../../shared/model/locale.ts';

/** The texts of the window, all of them loaded: nothing is fetched later. */
export function createI18n(locale: Locale): i18n {
  const instance = createInstance();
  void instance.use(initReactI18next).init({
    lng: locale,
    fallbackLng: 'en',
    supportedLngs: [...locales],
    ns: ['desk'],
    defaultNS: 'desk',
    resources: { en: { desk: english }, 'zh-CN': { desk: chinese } },
    // React escapes what it shows.
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return instance;
}

/** What the browser prefers, until the profile says otherwise. */
export function preferredLocale(languages: readonly string[]): Locale {
  const first = languages[0]?.toLowerCase() ?? 'en';
  return first.startsWith('zh') ? 'zh-CN' : 'en';
}
