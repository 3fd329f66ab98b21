import { useTranslation } from 'react-i18next';

import type { Report } from '../../shared/model/report.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { numberWithUnit, plainNumber } from './number-text.ts';

/** The few numbers that are looked for first. */
export function ReportSummary({ report }: { readonly report: Report }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { medianHours } = report.timeToAnswer.all;
  const items = [
    { name: t('report.summary.cases'), value: plainNumber(report.cases, locale) },
    { name: t('report.summary.answered'), value: plainNumber(report.answered, locale) },
    {
      name: t('report.summary.medianAnswer'),
      value:
        medianHours === null
          ? t('report.summary.noMedian')
          : numberWithUnit(medianHours, 'hours', locale),
    },
    { name: t('report.summary.duplicates'), value: plainNumber(report.duplicates, locale) },
  ];
  return (
    <dl className="report-summary" aria-label={t('report.summary.label')}>
      {items.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
