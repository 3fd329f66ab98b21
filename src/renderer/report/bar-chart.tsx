import { useParentSize } from '@visx/responsive';
import { scaleBand, scaleLinear } from '@visx/scale';
import { Bar } from '@visx/shape';

import type { ReportRow, ReportTable } from '../../shared/report-table.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { OwnerMark, ownerTone } from '../parts/owner-mark.tsx';
import { numberWithUnit } from './number-text.ts';

export type BarChartProps = {
  readonly table: ReportTable;
  readonly rows: readonly ReportRow[];
  /** The column that the bars show. */
  readonly main: number;
  /** A column drawn behind it, which is never less; null: none. */
  readonly behind: number | null;
  /** A column that is only written behind the bar. */
  readonly also?: number;
  /** Where the scale ends whatever the numbers are. */
  readonly end?: number;
};

/** As high as a row of labels; the style sheet has the same. */
const rowHeight = 28;

/** One bar a row, its name before it and its numbers behind. The table beside it says the same to a screen reader. */
export function BarChart({ table, rows, main, behind, also, end }: BarChartProps) {
  const locale = useLocale();
  const { parentRef, width } = useParentSize({ debounceTime: 50 });
  const most = Math.max(
    1,
    ...rows.flatMap((row) => [row.cells[main], row.cells[behind ?? main]].map((it) => it ?? 0)),
  );
  const x = scaleLinear({ domain: [0, end ?? most], range: [0, Math.max(0, width)] });
  const y = scaleBand({
    domain: rows.map(({ key }) => key),
    range: [0, rows.length * rowHeight],
    // The outer half keeps every bar beside its name.
    paddingInner: 0.4,
    paddingOuter: 0.2,
  });
  const second = behind ?? also;
  const drawn = behind === null ? [main] : [behind, main];
  const textOf = (row: ReportRow, column: number): string =>
    numberWithUnit(row.cells[column] ?? null, table.columns[column]?.unit ?? 'cases', locale);
  return (
    <div className="bar-chart" aria-hidden="true">
      <ul className="bar-names">
        {rows.map((row) => (
          <li key={row.key}>
            {row.owner === undefined ? null : <OwnerMark owner={row.owner} />}
            <span className="clip" title={row.label}>
              {row.label}
            </span>
          </li>
        ))}
      </ul>
      <div ref={parentRef} className="bar-plot">
        <svg width="100%" height={rows.length * rowHeight}>
          {rows.flatMap((row) =>
            drawn.map((column) => (
              <Bar
                key={`${row.key} ${column}`}
                className={barClass(row, column === main)}
                x={0}
                y={y(row.key) ?? 0}
                width={x(row.cells[column] ?? 0)}
                height={y.bandwidth()}
                rx={2}
              />
            )),
          )}
        </svg>
      </div>
      <ul className="bar-values">
        {rows.map((row) => (
          <li key={row.key}>
            <b>{textOf(row, main)}</b>
            {second === undefined ? null : <span>{textOf(row, second)}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}

function barClass({ owner }: ReportRow, isMain: boolean): string {
  const tone = owner === undefined ? 'bar-plain' : `owner-tone-${ownerTone(owner)}`;
  return `bar ${tone}${isMain ? '' : ' bar-behind'}`;
}
