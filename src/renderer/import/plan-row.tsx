import { useTranslation } from 'react-i18next';

import type { PlanRow } from '../../shared/model/import-plan.ts';
import { ChangeArrow } from '../parts/change-arrow.tsx';
import { ConflictRow } from './conflict-row.tsx';
import type { ImportStore } from './import-store.ts';
import { OfferName } from './offer-name.tsx';
import { recordFieldName, ShownText } from './shown-text.tsx';

type Props = { readonly row: PlanRow; readonly store: ImportStore };

/** One line of what an import does, or would do. */
export function PlanRowView({ row, store }: Props) {
  const { t } = useTranslation();
  switch (row.kind) {
    case 'rejected':
      return (
        <li className="plan-row">
          <span className="dim number">{t('import.report.line', { line: row.line })}</span>
          <span>{t(`import.reasons.${row.reason}`)}</span>
        </li>
      );
    case 'flagged':
      return (
        <li className="plan-row">
          <span className="dim number">{t('import.report.line', { line: row.line })}</span>
          <span className="break">
            {t(`import.flags.${row.flag}`)} <span className="plan-value">{row.value}</span>
          </span>
        </li>
      );
    case 'conflict':
      return <ConflictRow row={row} store={store} />;
    case 'missing':
      return (
        <li className="plan-row">
          <span />
          <OfferName name={row.name} offerKey={row.key} />
        </li>
      );
    default:
      return (
        <li className="plan-row">
          <span className="dim number">{t('import.report.line', { line: row.line })}</span>
          <OfferName name={row.name} offerKey={row.key} />
          {row.kind === 'changed' ? <ChangedFields row={row} /> : null}
        </li>
      );
  }
}

function ChangedFields({ row }: { readonly row: Extract<PlanRow, { kind: 'changed' }> }) {
  const { t } = useTranslation();
  return (
    <dl className="plan-changes">
      {row.fields.map(({ field, before, after, beforeSource }) => (
        <div key={field}>
          <dt>{recordFieldName(t, field)}</dt>
          <dd className="plan-old">
            <ShownText field={field} value={before} />
            {beforeSource === null ? null : (
              <span className="dim"> {t('import.report.from', { source: beforeSource })}</span>
            )}
          </dd>
          <dd>
            <ChangeArrow />
            <ShownText field={field} value={after} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
