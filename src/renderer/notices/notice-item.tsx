import { CircleAlert, Gauge, Wrench } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { ServiceNotice } from '../../shared/model/case-list.ts';
import { formatDateTime } from '../i18n/format-time.ts';
import { useLocale } from '../i18n/use-locale.ts';

type Props = { readonly notice: ServiceNotice; readonly children?: ReactNode };

const icons = { outage: CircleAlert, degradation: Gauge, maintenance: Wrench } as const;

/** One notice: what, of which offer, since when, and who says so. */
export function NoticeItem({ notice, children }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { kind, offer, offerName, from, until, text, source } = notice;
  const Icon = icons[kind];
  const since = formatDateTime(from, locale);
  const name = offerName ?? `${offer.publisherId} / ${offer.offerId}`;
  return (
    <li className="notice-item" data-kind={kind}>
      <Icon aria-hidden="true" />
      <div className="notice-item-body">
        <p className="notice-item-head">
          <b className="break">{name}</b> <span className="tag">{t(`notices.kinds.${kind}`)}</span>
        </p>
        <p className="break">{text}</p>
        <p className="dim">
          {until === null
            ? t('notices.since', { since })
            : t('notices.sinceUntil', { since, until: formatDateTime(until, locale) })}
          {source === '' ? null : ` · ${source}`}
        </p>
        {children}
      </div>
    </li>
  );
}
