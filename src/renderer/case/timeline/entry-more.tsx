import { useTranslation } from 'react-i18next';

import type { TimelineEntry } from '../../../shared/model/case-timeline.ts';
import { useLocale } from '../../i18n/use-locale.ts';
import { factText, furtherFacts } from './entry-facts.ts';

/** What is rarely looked at: the hash of what left, the subject, what was kept and why. */
export function EntryMore({ entry: { details } }: { readonly entry: TimelineEntry }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const facts = furtherFacts.flatMap((name) => {
    const shown = factText(t, locale, details, name);
    return shown === null ? [] : [{ name, shown }];
  });
  const kept = details.kept ?? [];
  if (facts.length === 0 && kept.length === 0) return null;
  return (
    <details className="entry-more">
      <summary>{t('timeline.more')}</summary>
      <dl className="detail-list">
        {facts.map(({ name, shown }) => (
          <div key={name}>
            <dt>{t(`timeline.details.${name}`)}</dt>
            <dd>{name === 'sha256' || name === 'messageId' ? <code>{shown}</code> : shown}</dd>
          </div>
        ))}
      </dl>
      {kept.map(({ what, reason }) => (
        <p key={what} className="break">
          {t('timeline.details.kept', { what, reason })}
        </p>
      ))}
    </details>
  );
}
