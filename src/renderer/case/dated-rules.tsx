import { useTranslation } from 'react-i18next';

import type { Escalation } from '../../shared/model/escalation.ts';
import { formatDate, formatDateTime } from '../i18n/format-time.ts';
import { formatUntil } from '../i18n/format-until.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { useNow } from '../i18n/use-now.ts';

/** Rules with a date, such as a refund window: data with its source, never the policy's word. */
export function DatedRules({ dated }: Pick<Escalation, 'dated'>) {
  const { t } = useTranslation();
  const locale = useLocale();
  const now = useNow();
  if (dated.length === 0) return null;
  return (
    <section className="dated-rules">
      <h2 className="label">{t('timeline.dated.label')}</h2>
      <ul>
        {dated.map(({ id, text, source, asOf, closesAt }) => (
          <li key={id}>
            <span className="break">{text}</span>
            {closesAt === null ? null : (
              <b
                className="dated-window"
                data-closed={Date.parse(closesAt) < now.getTime()}
                title={formatDateTime(closesAt, locale)}
              >
                {Date.parse(closesAt) < now.getTime()
                  ? t('timeline.dated.closed', { at: formatDateTime(closesAt, locale) })
                  : t('timeline.dated.closes', { at: formatUntil(closesAt, now, locale) })}
              </b>
            )}
            <span className="dim break">
              {t('timeline.dated.source', { source, date: formatDate(asOf, locale) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
