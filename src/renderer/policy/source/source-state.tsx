import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { toHash } from '../../app/route.ts';
import { formatDate } from '../../i18n/format-time.ts';
import { useLocale } from '../../i18n/use-locale.ts';
import type { SourceStore } from './source-store.ts';

/** How the kept copy of the page stands to what the policy lists, in one line. */
export function SourceState({ store }: { readonly store: SourceStore }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const kept = useStore(store.kept);
  if (kept.status !== 'ready') return null;
  if (kept.value === null) return t('policySource.state.none');
  const { matching, listed } = kept.value;
  if (matching === listed) {
    return t('policySource.state.unchanged', { date: formatDate(kept.value.keptAt, locale) });
  }
  return (
    <a className="source-partly" href={toHash({ screen: 'policy-source' })}>
      {t('policySource.state.partly', { matching, listed })}
    </a>
  );
}
