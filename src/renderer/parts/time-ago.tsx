import { formatAgo, formatDateTime } from '../i18n/format-time.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { useNow } from '../i18n/use-now.ts';

/** An age in words; the date on demand. */
export function TimeAgo({ at }: { readonly at: string }) {
  const locale = useLocale();
  const now = useNow();
  return (
    <time dateTime={at} title={formatDateTime(at, locale)}>
      {formatAgo(at, now, locale)}
    </time>
  );
}
