import { useTranslation } from 'react-i18next';

import { formatAgo } from '../i18n/format-time.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { useNow } from '../i18n/use-now.ts';
import { ActButton } from '../parts/act-button.tsx';
import type { OfferList, OfferListStore } from './offer-list-store.ts';

type Props = { readonly list: OfferList; readonly store: OfferListStore };

/** Says where flags that are asked for were not looked for, or not since records changed; and lets the desk look. */
export function FlagsAsOf({ list, store }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const now = useNow();
  const { flagsAsOf, isLooking } = list;
  if (!flagsAsOf?.isBehind) return null;
  const { madeAt } = flagsAsOf;
  return (
    <div className="flags-as-of">
      <p className="dim">
        {madeAt === null
          ? t('search.filters.flagsNever')
          : t('search.filters.flagsBehind', { ago: formatAgo(madeAt, now, locale) })}
      </p>
      <ActButton isPending={isLooking} onPress={() => void store.lookForFlags()}>
        {isLooking ? t('quality.looking') : t('search.filters.look')}
      </ActButton>
    </div>
  );
}
