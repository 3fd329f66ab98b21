import { AxisBottom, AxisLeft } from '@visx/axis';
import { useParentSize } from '@visx/responsive';
import { scaleBand, scaleLinear } from '@visx/scale';
import { Bar } from '@visx/shape';

import type { ReportRow } from '../../shared/report-table.ts';
import { useLocale } from '../i18n/use-locale.ts';

const height = 180;
const edge = { left: 44, bottom: 26, top: 8 } as const;
/** A label of a week takes so much width. */
const labelWidth = 62;

/** One column a week, lighter and outlined where the period cuts the week. The table beside it says the same to a screen reader. */
export function WeekChart({ rows }: { readonly rows: readonly ReportRow[] }) {
  const locale = useLocale();
  const { parentRef, width } = useParentSize({ debounceTime: 50 });
  const most = Math.max(1, ...rows.map(({ cells }) => cells[0] ?? 0));
  const x = scaleBand({
    domain: rows.map(({ key }) => key),
    range: [edge.left, Math.max(edge.left, width)],
    padding: 0.3,
  });
  const y = scaleLinear({ domain: [0, most], range: [height - edge.bottom, edge.top], nice: true });
  const each = Math.max(1, Math.ceil((rows.length * labelWidth) / Math.max(1, width - edge.left)));
  const shown = rows.filter((_, index) => index % each === 0).map(({ key }) => key);
  const toLabel = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });
  return (
    <div ref={parentRef} className="week-chart" aria-hidden="true">
      <svg width="100%" height={height}>
        {rows.map(({ key, cells, isCut }) => (
          <Bar
            key={key}
            className={isCut === true ? 'bar bar-plain bar-cut' : 'bar bar-plain'}
            x={x(key) ?? 0}
            y={y(cells[0] ?? 0)}
            width={Math.min(x.bandwidth(), 64)}
            height={y(0) - y(cells[0] ?? 0)}
            rx={2}
          />
        ))}
        <AxisLeft
          scale={y}
          left={edge.left - 6}
          tickValues={y.ticks(Math.min(4, most)).filter(Number.isInteger)}
          hideAxisLine
          hideTicks
          axisClassName="chart-axis"
          tickFormat={(value) => new Intl.NumberFormat(locale).format(Number(value))}
        />
        <AxisBottom
          scale={x}
          top={height - edge.bottom}
          tickValues={shown}
          hideTicks
          axisClassName="chart-axis"
          tickFormat={(day) => toLabel.format(new Date(day))}
        />
      </svg>
    </div>
  );
}
