import { useTranslation } from 'react-i18next';

import type { ReportRow, ReportTable } from '../../shared/report-table.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { OwnerMark } from '../parts/owner-mark.tsx';
import { plainNumber } from './number-text.ts';

/** The numbers of a figure. Where charts are shown it is there for the screen reader alone. */
export function FigureTable({
  table,
  isHidden,
}: {
  readonly table: ReportTable;
  readonly isHidden: boolean;
}) {
  const { t } = useTranslation();
  const locale = useLocale();
  return (
    <div className={isHidden ? 'visually-hidden' : 'figure-table-frame'}>
      <table className="figure-table">
        <caption className="visually-hidden">{table.title}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{t('report.file.item')}</span>
            </th>
            {table.columns.map(({ name, unit }) => (
              <th key={name} scope="col">
                {name}
                {unit === 'cases' ? null : <span className="dim"> {t(`report.unit.${unit}`)}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                <RowName row={row} />
              </th>
              {row.cells.map((cell, index) => (
                <td key={table.columns[index]?.name ?? index}>{plainNumber(cell, locale)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function RowName({ row: { owner, label } }: { readonly row: ReportRow }) {
  return (
    <span className="figure-row-name">
      {owner === undefined ? null : <OwnerMark owner={owner} />}
      <span className="break">{label}</span>
    </span>
  );
}
