import { useTranslation } from 'react-i18next';

import {
  importFlags,
  rejectReasons,
  type ImportReport,
} from '../../shared/model/catalogue-import.ts';
import type { PlanGroup } from '../../shared/model/import-plan.ts';

type Props = { readonly group: PlanGroup; readonly report: ImportReport };

/** Why rows were rejected or flagged, and how often. */
export function ReasonCounts({ group, report }: Props) {
  const { t } = useTranslation();
  if (group !== 'rejected' && group !== 'flagged') return null;
  const counts =
    group === 'rejected'
      ? rejectReasons.map((it) => [t(`import.reasons.${it}`), report.rejectedByReason[it]] as const)
      : importFlags.map((it) => [t(`import.flags.${it}`), report.flaggedByFlag[it]] as const);
  return (
    <section>
      <h3 className="label">
        {t(group === 'rejected' ? 'import.report.byReason' : 'import.report.byFlag')}
      </h3>
      <ul className="reason-counts">
        {counts
          .filter(([, count]) => count !== undefined && count > 0)
          .map(([name, count]) => (
            <li key={name}>
              <span>{name}</span>
              <span className="count">{t('import.report.number', { count: count ?? 0 })}</span>
            </li>
          ))}
      </ul>
    </section>
  );
}
