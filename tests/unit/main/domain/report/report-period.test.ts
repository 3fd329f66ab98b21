import { expect, test } from 'vitest';

import {
  checkPeriod,
  periodEdges,
  weeksOf,
} from '../../../../../src/main/domain/report/report-period.ts';
import { zoneOf } from './report-cases.ts';

const berlin = zoneOf('Europe/Berlin');
const noon = Date.parse('2026-11-23T12:00:00.000Z');

test.each([
  ['2026-11-02', '2026-11-01', 'REPORT_PERIOD_REVERSED'],
  ['2026-11-02', '2026-11-24', 'REPORT_PERIOD_IN_FUTURE'],
  ['2016-11-01', '2026-11-23', 'REPORT_PERIOD_TOO_LONG'],
])('no report is made from %s to %s: %s', (from, to, code) => {
  expect(() => checkPeriod({ from, to }, berlin, noon)).toThrow(expect.objectContaining({ code }));
});

test('today is the desk’s: in Auckland it is tomorrow already', () => {
  const period = { from: '2026-11-24', to: '2026-11-24' };

  expect(() => checkPeriod(period, zoneOf('Pacific/Auckland'), noon)).not.toThrow();
});

test('a day on which the clocks change has its 25 hours', () => {
  const { start, end } = periodEdges({ from: '2026-10-25', to: '2026-10-25' }, berlin);

  expect((end - start) / 3_600_000).toBe(25);
});

test('the weeks of a period touch each other and fill it', () => {
  const period = { from: '2026-02-25', to: '2026-04-02' };
  const weeks = weeksOf(period, berlin);
  const { start, end } = periodEdges(period, berlin);

  expect(weeks[0]?.start).toBe(start);
  expect(weeks.at(-1)?.end).toBe(end);
  expect(weeks.slice(1).map((week) => week.start)).toEqual(weeks.slice(0, -1).map((it) => it.end));
});
