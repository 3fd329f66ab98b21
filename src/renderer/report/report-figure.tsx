import { useId } from 'react';
import { useTranslation } from 'react-i18next';

import type { ReportFigure as FigureName } from '../../shared/model/report.ts';
import type { ReportTable } from '../../shared/report-table.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { BarChart } from './bar-chart.tsx';
import { FigureTable } from './figure-table.tsx';
import { plainNumber } from './number-text.ts';
import type { ReportView } from './report-screen.tsx';
import { WeekChart } from './week-chart.tsx';

/** Which columns of a figure its bars show. */
const bars: Readonly<
  Record<
    Exclude<FigureName, 'byWeek'>,
    { main: number; behind: number | null; also?: number; end?: number }
  >
> = {
  byOwner: { main: 0, behind: null },
  byTopic: { main: 0, behind: null },
  byPublisher: { main: 0, behind: null },
  timeToOwner: { main: 0, behind: 1 },
  timeToAnswer: { main: 0, behind: 1 },
  rates: { main: 0, behind: null, end: 100 },
  rules: { main: 0, behind: null, also: 1 },
  missingContacts: { main: 0, behind: null, also: 1 },
  latePublishers: { main: 0, behind: 1 },
};
/** Longer charts are not read; the table has every row. */
const mostBars = 12;

type Props = { readonly table: ReportTable; readonly view: ReportView };

/** One figure: its name, what it counts and leaves out, and the numbers. */
export function ReportFigure({ table, view }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const id = useId();
  return (
    <section className="report-figure" aria-labelledby={id}>
      <div className="figure-about">
        <h2 id={id} className="section-heading">
          {table.title}
        </h2>
        <p>{table.definition}</p>
        <Rows table={table} />
        <p>{table.leavesOut}</p>
      </div>
      <div className="figure-numbers">
        {table.rows.length === 0 ? (
          <p className="dim">{table.problem ?? t('report.noRows')}</p>
        ) : (
          <>
            {view === 'charts' ? <Chart table={table} /> : null}
            <FigureTable table={table} isHidden={view === 'charts'} />
          </>
        )}
        {table.apart.length === 0 ? null : (
          <dl className="figure-apart" aria-label={t('report.apart')}>
            {table.apart.map(({ label, cases }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{plainNumber(cases, locale)}</dd>
              </div>
            ))}
          </dl>
        )}
      </div>
    </section>
  );
}

/** What each row counts, where they count different things. */
function Rows({ table }: { readonly table: ReportTable }) {
  const rows = table.rows.filter(({ about }) => about !== undefined);
  if (rows.length === 0) return null;
  return (
    <dl className="figure-rows">
      {rows.map(({ key, label, about }) => (
        <div key={key}>
          <dt>{label}</dt>
          <dd>{about}</dd>
        </div>
      ))}
    </dl>
  );
}

function Chart({ table }: { readonly table: ReportTable }) {
  const { t } = useTranslation();
  const { figure, columns } = table;
  if (figure === 'byWeek') {
    return (
      <>
        <WeekChart rows={table.rows} />
        {table.rows.some(({ isCut }) => isCut) ? (
          <p className="chart-legend" aria-hidden="true">
            <span className="legend-main">{t('report.wholeWeek')}</span>
            <span className="legend-cut">{t('report.cutWeek')}</span>
          </p>
        ) : null}
      </>
    );
  }
  const { main, behind, ...rest } = bars[figure];
  const second = behind ?? rest.also;
  const rows = table.rows.slice(0, mostBars);
  const count = table.rows.length - rows.length;
  return (
    <>
      <BarChart table={table} rows={rows} main={main} behind={behind} {...rest} />
      {second === undefined ? null : (
        <p className="chart-legend" aria-hidden="true">
          <span className="legend-main">{columns[main]?.name}</span>
          <span className={behind === null ? 'legend-text' : 'legend-behind'}>
            {columns[second]?.name}
          </span>
        </p>
      )}
      {count === 0 ? null : (
        <p className="dim" aria-hidden="true">
          {t('report.moreInTable', { count, shown: rows.length })}
        </p>
      )}
    </>
  );
}
