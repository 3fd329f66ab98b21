import { Locale } from '../model/locale.ts';
import { Report, ReportPeriod } from '../model/report.ts';
import { z } from '../zod.ts';

/** Figures that a lead asks for. */
export const reportProcedures = {
  /**
   * The figures of the cases opened in a period, made in a worker.
   * @throws REPORT_PERIOD_REVERSED, REPORT_PERIOD_TOO_LONG, REPORT_PERIOD_IN_FUTURE
   */
  'report.make': { input: ReportPeriod, output: Report },
  /** A report as one table with the definitions beside the figures, as UTF-8 with its mark for spreadsheets. */
  'report.csv': {
    input: z.strictObject({ report: Report, language: Locale }),
    output: z.strictObject({ fileName: z.string(), text: z.string() }),
  },
} as const;
