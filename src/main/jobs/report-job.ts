import type { Report, ReportPeriod } from '../../shared/model/report.ts';
import type { ServiceClockSettings } from '../../shared/model/service-clock.ts';
import { targetOf } from '../domain/clocks/case-clocks.ts';
import { createWorkingClock } from '../domain/clocks/working-clock.ts';
import { createZone } from '../domain/clocks/zone-offset.ts';
import type { HasRecord } from '../domain/report/costs.ts';
import type { ChaseTargets } from '../domain/report/late-publishers.ts';
import { makeReport } from '../domain/report/make-report.ts';
import { periodEdges } from '../domain/report/report-period.ts';
import { isCatalogueDamage } from '../store/catalogue/catalogue-error.ts';
import { openCatalogueStore } from '../store/catalogue/catalogue-store.ts';
import { openReportStore } from '../store/desk/report-store.ts';
import { findRecords } from './find-records.ts';

export type ReportJob = {
  readonly dataFolder: string;
  readonly period: ReportPeriod;
  readonly settings: ServiceClockSettings;
  readonly now: Date;
};

/** Makes the report of a period that was checked. */
export function runReportJob({ dataFolder, period, settings, now }: ReportJob): Report {
  const { timeZone } = settings.calendar;
  const zone = createZone(timeZone);
  if (!zone) throw new Error(`no time zone ${timeZone}`);
  const desk = openReportStore(dataFolder);
  const catalogue = openCatalogueStore(dataFolder);
  try {
    const { start, end } = periodEdges(period, zone);
    const cases = desk.reads.openedBetween(start, end);
    const targets = chaseTargets(settings);
    const { publisherName } = desk.reads;
    const make = (hasRecord: HasRecord | null): Report =>
      makeReport(cases, { period, timeZone, zone, now, targets, hasRecord, publisherName });
    try {
      return make(findRecords(desk, catalogue));
    } catch (error) {
      if (isCatalogueDamage(error)) return make(null);
      throw error;
    }
  } finally {
    catalogue.close();
    desk.close();
  }
}

/** A severity that nobody rated is chased as the one that the clocks take for it. */
function chaseTargets(settings: ServiceClockSettings): ChaseTargets {
  const clock = createWorkingClock(settings.calendar);
  if (!clock) throw new Error(`no time zone ${settings.calendar.timeZone}`);
  return {
    chaseAfter: (severity) => targetOf(settings, severity).chaseAfterMinutes,
    workingMinutes: (from, to) => clock.minutesBetween(new Date(from), new Date(to)),
  };
}
