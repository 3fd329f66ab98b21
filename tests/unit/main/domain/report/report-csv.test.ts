import papaparse from 'papaparse';
import { expect, test } from 'vitest';

import { makeReport } from '../../../../../src/main/domain/report/make-report.ts';
import {
  reportFileName,
  writeReportCsv,
} from '../../../../../src/main/domain/report/report-csv.ts';
import { toReportTables } from '../../../../../src/shared/report-tables.ts';
import { later, reportCase, reportInput } from './report-cases.ts';

type Line = Readonly<Record<string, string>>;

function read(text: string): Line[] {
  expect(text.startsWith('\uFEFF')).toBe(true);
  return papaparse.parse<Line>(text.slice(1).trimEnd(), { header: true }).data;
}

test('every number of every table stands in the file, with its definition beside it', () => {
  const report = makeReport([reportCase({ answeredAt: later(2) }), reportCase()], reportInput());

  const lines = read(writeReportCsv(report, 'en'));

  for (const { title, rows, columns } of toReportTables(report, 'en')) {
    for (const { label, cells } of rows) {
      for (const [index, { name }] of columns.entries()) {
        const line = lines.find(
          (it) => it['Figure'] === title && it['Row'] === label && it['Measure'] === name,
        );
        expect(line?.['Value']).toBe(String(cells[index] ?? ''));
        expect(line?.['Definition']).not.toBe('');
      }
    }
  }
  expect(reportFileName(report)).toBe('fingerpost-figures-2026-11-01-2026-11-23.csv');
});

test('every text of the file is Chinese where Chinese is asked for', () => {
  const report = makeReport([reportCase()], reportInput());

  const [first] = read(writeReportCsv(report, 'zh-CN'));

  expect(first).toMatchObject({ 统计项: '统计报表', 行: '计入的案例', 数值: '1', 单位: '个' });
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '＝1', ' =1', '\u200B=1', '=1\n2'])(
  'the publisher %j is a text to a spreadsheet, never a formula',
  (name) => {
    const report = makeReport([reportCase()], reportInput({ publisherName: () => name }));

    const text = writeReportCsv(report, 'en');
    const labels = read(text).map((line) => line['Row'] ?? '');

    expect(labels.some((label) => label.startsWith(`'`))).toBe(name.trim() !== 'x');
    expect(labels.filter((label) => /^[\s\p{Cf}]*[=+\-@＝]/u.test(label))).toEqual([]);
  },
);
