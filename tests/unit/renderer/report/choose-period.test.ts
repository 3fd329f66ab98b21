import { expect, test } from 'vitest';

import { periodOf, todayIn } from '../../../../src/renderer/report/choose-period.ts';

test.each([
  ['this-month', '2026-11-23', '2026-11-01', '2026-11-23'],
  ['last-week', '2026-11-23', '2026-11-16', '2026-11-22'],
  ['last-week', '2026-01-04', '2025-12-22', '2025-12-28'],
  ['last-month', '2026-03-31', '2026-02-01', '2026-02-28'],
  ['last-month', '2026-01-10', '2025-12-01', '2025-12-31'],
  ['last-quarter', '2026-02-10', '2025-10-01', '2025-12-31'],
  ['last-quarter', '2026-11-23', '2026-07-01', '2026-09-30'],
  ['last-year', '2026-11-23', '2025-01-01', '2025-12-31'],
] as const)('%s, seen on %s, is %s to %s', (kind, today, from, to) => {
  expect(periodOf(kind, today)).toEqual({ from, to });
});

test('today is the day in the desk’s zone, wherever the window stands', () => {
  const late = new Date('2026-11-23T23:30:00.000Z');

  expect(todayIn('Asia/Shanghai', late)).toBe('2026-11-24');
  expect(todayIn('America/New_York', late)).toBe('2026-11-23');
});
