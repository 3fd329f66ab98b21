import { useTranslation } from 'react-i18next';

import { formatAgo } from '../i18n/format-time.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { useNow } from '../i18n/use-now.ts';
import type { CaseWork } from './case-work.ts';

/** How the saving stands, in a place that is kept free for it; and that another window changed what is shown. */
export function CaseSaveState({ saving, followedAt }: Pick<CaseWork, 'saving' | 'followedAt'>) {
  const { t } = useTranslation();
  const locale = useLocale();
  const now = useNow();
  if (saving.status === 'failed')
    return <span className="save-state bad">{t('cases.notSaved')}</span>;
  if (followedAt !== null) {
    return (
      <output className="save-state">
        {t('cases.followed', { ago: formatAgo(followedAt, now, locale) })}
      </output>
    );
  }
  return (
    <span className="save-state">
      {saving.status === 'idle'
        ? null
        : t(saving.status === 'ready' ? 'cases.saved' : 'cases.saving')}
    </span>
  );
}
