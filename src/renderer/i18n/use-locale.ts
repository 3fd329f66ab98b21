import { useTranslation } from 'react-i18next';

import type { Locale } from '../../shared/model/locale.ts';

/** The language that the window speaks now. */
export function useLocale(): Locale {
  const { i18n } = useTranslation();
  return i18n.language === 'zh-CN' ? 'zh-CN' : 'en';
}
