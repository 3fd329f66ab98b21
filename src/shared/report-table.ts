import type { Owner } from './model/decision.ts';
import type { ReportFigure } from './model/report.ts';

export type ReportUnit = 'cases' | 'hours' | 'percent';
export type ReportColumn = { readonly name: string; readonly unit: ReportUnit };
export type ReportRow = {
  readonly key: string;
  readonly label: string;
  /** Of rows that stand for an owner. */
  readonly owner?: Owner;
  /** Of a week that the period cuts: it counts fewer days than the others. */
  readonly isCut?: boolean;
  /** What this row counts, where the rows of a figure count different things. */
  readonly about?: string;
  /** One per column; null: there is no such number. */
  readonly cells: readonly (number | null)[];
};
/** A figure as a table, which the charts are drawn from too. */
export type ReportTable = {
  readonly figure: ReportFigure;
  readonly title: string;
  readonly definition: string;
  readonly leavesOut: string;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly ReportRow[];
  /** What is in no row, counted. */
  readonly apart: readonly { readonly label: string; readonly cases: number }[];
  /** Why there are no rows, where it is not that nothing happened. */
  readonly problem?: string;
};
