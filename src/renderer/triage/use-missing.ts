import { useTranslation } from 'react-i18next';

import { formatAgo } from '../i18n/format-time.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { useNow } from '../i18n/use-now.ts';
import { missingForContact } from './missing-for-contact.ts';
import type { TriageWork } from './triage-work.ts';

/** What the next act lacks, as sentences. */
export function useMissing(work: TriageWork): string[] {
  const { t } = useTranslation();
  const locale = useLocale();
  const now = useNow();
  return missingForContact(work, now).map((it) => {
    switch (it.kind) {
      case 'address':
        return t('triage.missing.address', { role: t(`decision.role.${it.role}`) });
      case 'old':
        return t('triage.missing.old', { ago: formatAgo(it.verifiedAt, now, locale) });
      default:
        return t(`triage.missing.${it.kind}`);
    }
  });
}
