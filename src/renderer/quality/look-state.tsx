import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { formatDateTime } from '../i18n/format-time.ts';
import { useLocale } from '../i18n/use-locale.ts';
import type { QualityStore } from './quality-store.ts';

/** How old what is shown is; while the records are looked at, how far that is. */
export function LookState({ store }: { readonly store: QualityStore }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { isLooking, share, summary } = useStore(store.state);
  if (isLooking && share > 0) {
    const percent = new Intl.NumberFormat(locale, { style: 'percent' }).format(share);
    return t('quality.lookingAt', { share: percent });
  }
  if (isLooking) return t('quality.looking');
  const madeAt = summary?.madeAt ?? null;
  return madeAt === null ? null : t('quality.asOf', { time: formatDateTime(madeAt, locale) });
}
