import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import type { Report } from '../../shared/model/report.ts';
import { toReportTables } from '../../shared/report-tables.ts';
import { useDesk } from '../app/desk-context.ts';
import { Screen } from '../app/screen.tsx';
import { formatDateTime } from '../i18n/format-time.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { ActButton } from '../parts/act-button.tsx';
import { downloadText } from '../parts/download-text.ts';
import { EmptyNote } from '../parts/empty-note.tsx';
import { ErrorNote } from '../parts/error-note.tsx';
import { LiveStatus } from '../parts/live-status.tsx';
import { LoadingNote } from '../parts/loading-note.tsx';
import { SegmentChoice } from '../parts/segment-choice.tsx';
import { PeriodChooser } from './period-chooser.tsx';
import { ReportFigure } from './report-figure.tsx';
import { createReportStore, type ReportStore } from './report-store.ts';
import { ReportSummary } from './report-summary.tsx';

const views = ['charts', 'tables'] as const;
export type ReportView = (typeof views)[number];

/** The figures that a lead asks for, each with its definition, on one page. */
export function ReportScreen() {
  const { t } = useTranslation();
  const { client } = useDesk();
  const [store] = useState(() => createReportStore(client));
  const [view, setView] = useState<ReportView>('charts');
  const { status, report, error, fileError } = useStore(store.state);
  useEffect(() => void store.load(), [store]);
  return (
    <Screen title={t('report.title')} acts={<FileActs store={store} />}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable without a mouse */}
      <section className="pane pane-middle report-page" aria-label={t('report.title')} tabIndex={0}>
        <div className="report-head">
          <PeriodChooser store={store} />
          <SegmentChoice
            label={t('report.view.label')}
            value={view}
            options={views.map((value) => ({ value, label: t(`report.view.${value}`) }))}
            onChange={setView}
          />
        </div>
        {fileError === null ? null : <ErrorNote error={fileError} />}
        {error === null ? null : <ErrorNote error={error} onRetry={() => void store.load()} />}
        {status === 'loading' ? <LoadingNote text={t('report.making')} /> : null}
        {report === null || error !== null ? null : <Figures report={report} view={view} />}
      </section>
    </Screen>
  );
}

function FileActs({ store }: { readonly store: ReportStore }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { status, report } = useStore(store.state);
  const isDisabled = status !== 'ready' || report === null;
  const download = async (): Promise<void> => {
    const file = await store.toCsv(locale);
    if (file) downloadText(file.fileName, file.text, 'text/csv;charset=utf-8');
  };
  return (
    <>
      <ActButton onPress={() => void download()} isDisabled={isDisabled}>
        {t('report.csv')}
      </ActButton>
      <ActButton onPress={() => window.print()} isDisabled={isDisabled}>
        {t('report.print')}
      </ActButton>
    </>
  );
}

function Figures({ report, view }: { readonly report: Report; readonly view: ReportView }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const days = useDays(report);
  const { timeZone, madeAt, duplicates } = report;
  if (report.cases === 0) {
    const reason =
      duplicates === 0 ? t('report.empty.text', days) : t('report.empty.duplicatesOnly', days);
    return <EmptyNote title={t('report.empty.title')} text={reason} />;
  }
  return (
    <>
      <LiveStatus text={t('report.ready', days)} />
      <p className="report-about">
        {t('report.about', { ...days, timeZone, madeAt: formatDateTime(madeAt, locale) })}
      </p>
      <ReportSummary report={report} />
      {toReportTables(report, locale).map((table) => (
        <ReportFigure key={table.figure} table={table} view={view} />
      ))}
    </>
  );
}

/** The first and last day in words. They are calendar days: no time zone may move them. */
function useDays({ period }: Report): { readonly from: string; readonly to: string } {
  const format = new Intl.DateTimeFormat(useLocale(), { dateStyle: 'long', timeZone: 'UTC' });
  return { from: format.format(new Date(period.from)), to: format.format(new Date(period.to)) };
}
