import { useTranslation } from 'react-i18next';

import { formatAgo } from '../i18n/format-time.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { useNow } from '../i18n/use-now.ts';
import { missingForContact, type Missing } from './missing-for-contact.ts';
import type { TriageWork } from './triage-work.ts';

/** `isDesks`: it is put right among the contacts of the desk. */
type MissingLine = { readonly text: string; readonly isDesks: boolean };

/** What the next act lacks, as sentences. */
export function useMissing(work: TriageWork): MissingLine[] {
  const { t } = useTranslation();
  const locale = useLocale();
  const now = useNow();
  const textOf = (it: Missing): string => {
    switch (it.kind) {
      case 'address':
        return t('triage.missing.address', { role: t(`decision.role.${it.role}`) });
      case 'desk-contact':
        return t('triage.missing.deskContact', { role: t(`decision.role.${it.role}`) });
      case 'old':
        return t('triage.missing.old', { ago: formatAgo(it.verifiedAt, now, locale) });
      default:
        return t(`triage.missing.${it.kind}`);
    }
  };
  return missingForContact(work, now).map((it) => ({
    text: textOf(it),
    isDesks: it.kind === 'desk-contact',
  }));
}
