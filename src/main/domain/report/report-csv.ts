import papaparse from 'papaparse';

import { reportTexts as english } from '../../../shared/i18n/en/report.ts';
import { reportTexts as simplifiedChinese } from '../../../shared/i18n/zh-cn/report.ts';
import type { Locale } from '../../../shared/model/locale.ts';
import type { Report } from '../../../shared/model/report.ts';
import type { ReportTable } from '../../../shared/report-table.ts';
import { toReportTables } from '../../../shared/report-tables.ts';

const texts = { en: english, 'zh-CN': simplifiedChinese } as const;

/** Spreadsheets take a file for UTF-8 only when it says so. */
const byteOrderMark = '\uFEFF';
/** What a spreadsheet may run as a formula, also behind blanks, line ends or in full width. */
const formulaStart = /^[\s\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/**
 * A report as one table: a line for every number, with its figure, row, unit, definition and period. Decimal points,
 * no thousands separators; an empty value: there is no such number. Texts that look like a formula get an apostrophe.
 */
export function writeReportCsv(report: Report, language: Locale): string {
  const { file } = texts[language];
  const fields = [
    file.figure,
    file.item,
    file.measure,
    file.value,
    file.unit,
    file.definition,
    file.period,
  ];
  const tables = toReportTables(report, language);
  const period = `${report.period.from}/${report.period.to}`;
  const lines = [...totals(report, language), ...tables.flatMap((it) => toLines(it, language))];
  const rows = lines.map((line) => [...line, period]);
  const csv = papaparse.unparse({ fields, data: rows }, { newline: '\r\n' });
  return `${byteOrderMark}${csv}\r\n`;
}

/** Such as `fingerpost-figures-2026-10-01-2026-10-31.csv`. */
export function reportFileName({ period: { from, to } }: Report): string {
  return `fingerpost-figures-${from}-${to}.csv`;
}

type Line = readonly (string | number | null)[];

function totals({ cases, duplicates }: Report, language: Locale): Line[] {
  const { title, row, column, unit } = texts[language];
  return [
    [title, row.opened, column.cases, cases, unit.cases, ''],
    [title, row.duplicates, column.cases, duplicates, unit.cases, ''],
  ];
}

function toLines(table: ReportTable, language: Locale): Line[] {
  const { column, unit } = texts[language];
  const definitionOf = (about?: string): string =>
    [about ?? table.definition, table.leavesOut].join(' ');
  const rows = table.rows.flatMap(({ label, about, cells }) =>
    table.columns.map(({ name, unit: of }, index) => [
      guard(table.title),
      guard(label),
      guard(name),
      cells[index] ?? null,
      unit[of],
      definitionOf(about),
    ]),
  );
  const apart = table.apart.map(({ label, cases }) => [
    guard(table.title),
    guard(label),
    column.cases,
    cases,
    unit.cases,
    definitionOf(),
  ]);
  const problem =
    table.problem === undefined ? [] : [[table.title, table.problem, '', null, '', '']];
  return [...rows, ...apart, ...problem];
}

function guard(text: string): string {
  return formulaStart.test(text) ? `'${text}` : text;
}
