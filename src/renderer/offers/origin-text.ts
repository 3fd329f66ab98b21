import type { TFunction } from 'i18next';

import type { FieldOrigin } from '../../shared/model/catalogue-source.ts';
import type { Locale } from '../../shared/model/locale.ts';
import { formatDate } from '../i18n/format-time.ts';

/** Where a value comes from: file, line and day, or who wrote it and when. */
export function originText(t: TFunction, locale: Locale, origin: FieldOrigin): string {
  if (origin.kind === 'sample') return t('offers.origin.sample');
  const date = formatDate(origin.at, locale);
  if (origin.kind === 'manual') {
    const { by } = origin;
    return by === ''
      ? t('offers.origin.byHand', { date })
      : t('offers.origin.manual', { by, date });
  }
  const { sourceName: source, file, line } = origin;
  return t('offers.origin.import', { source, file, line, date });
}
