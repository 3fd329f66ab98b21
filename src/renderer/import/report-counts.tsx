import { useTranslation } from 'react-i18next';

import type { ImportReport } from '../../shared/model/catalogue-import.ts';
import { useLocale } from '../i18n/use-locale.ts';

/** The five numbers of a report. Every row counts once; flags come on top. */
export function ReportCounts({ report }: { readonly report: ImportReport }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const rejected = sum(Object.values(report.rejectedByReason));
  const counts = {
    added: report.added,
    changed: report.changed,
    unchanged: report.unchanged,
    rejected,
    flagged: sum(Object.values(report.flaggedByFlag)),
  } as const;
  const names = ['added', 'changed', 'unchanged', 'rejected', 'flagged'] as const;
  const total = report.added + report.changed + report.unchanged + rejected;
  return (
    <div>
      <dl className="report-counts">
        {names.map((name) => (
          <div key={name} data-count={name}>
            <dt>{t(`import.report.${name}`)}</dt>
            <dd>{new Intl.NumberFormat(locale).format(counts[name])}</dd>
          </div>
        ))}
      </dl>
      <output className="dim">{t('import.report.total', { count: total })}</output>
    </div>
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, it) => total + it, 0);
}
