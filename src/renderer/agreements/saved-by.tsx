import { useTranslation } from 'react-i18next';

import { formatAgo, formatDateTime } from '../i18n/format-time.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { useNow } from '../i18n/use-now.ts';

type Props = { readonly by: string; readonly at: string };

/** Who wrote a record, and how old it is. */
export function SavedBy({ by, at }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const now = useNow();
  return (
    <p className="dim" title={formatDateTime(at, locale)}>
      {t('agreements.savedBy', { by, ago: formatAgo(at, now, locale) })}
    </p>
  );
}
