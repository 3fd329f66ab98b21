import type { Handlers } from '../../shared/contract.ts';
import type { Report } from '../../shared/model/report.ts';
import { createZone } from '../domain/clocks/zone-offset.ts';
import { reportFileName, writeReportCsv } from '../domain/report/report-csv.ts';
import { checkPeriod } from '../domain/report/report-period.ts';
import type { ReportJob } from '../jobs/report-job.ts';
import type { ClockReader } from './clock-reader.ts';
import { startThread } from './start-thread.ts';

type ReportDeps = {
  readonly dataFolder: string;
  readonly clockReader: Pick<ClockReader, 'settings'>;
  readonly now: () => Date;
};

/** The figures of a period, and what a spreadsheet reads of them. */
export function createReportHandlers(
  deps: ReportDeps,
): Pick<Handlers, 'report.make' | 'report.csv'> {
  return {
    'report.make': async (period) => {
      const settings = deps.clockReader.settings();
      const now = deps.now();
      const zone = createZone(settings.calendar.timeZone);
      if (!zone) throw new Error(`no time zone ${settings.calendar.timeZone}`);
      checkPeriod(period, zone, now.getTime());

      const job: ReportJob = { dataFolder: deps.dataFolder, period, settings, now };
      return await startThread<Report>('report-worker', job);
    },

    'report.csv': ({ report, language }) => ({
      fileName: reportFileName(report),
      text: writeReportCsv(report, language),
    }),
  };
}
