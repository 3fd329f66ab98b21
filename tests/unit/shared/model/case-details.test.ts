import { expect, test } from 'vitest';

import { RealWallTime } from '../../../../src/shared/model/case-details.ts';

test.each([
  ['an ordinary minute', '2026-11-23T10:05', 'Europe/Helsinki'],
  ['29 February of a leap year', '2028-02-29T23:59', 'Asia/Shanghai'],
  ['an hour that came twice', '2026-10-25T02:30', 'Europe/Berlin'],
  ['a zone three quarters of an hour off', '2026-11-23T10:07', 'Asia/Kathmandu'],
  ['midnight', '2026-01-01T00:00', 'Pacific/Kiritimati'],
  ['an offset instead of a name', '2026-11-23T10:05', '+02:00'],
])('%s was on the clock', (_, local, timeZone) => {
  expect(RealWallTime.safeParse({ local, timeZone }).success).toBe(true);
});

test.each([
  ['29 February of a common year', '2026-02-29T10:00', 'Europe/Berlin'],
  ['a thirteenth month', '2026-13-45T09:59', 'Europe/Berlin'],
  ['24 o’clock', '2026-11-23T24:00', 'Europe/Berlin'],
  ['an hour that was skipped', '2026-03-29T02:30', 'Europe/Berlin'],
  ['a day that was skipped', '2011-12-30T12:00', 'Pacific/Apia'],
  ['a zone that nobody knows', '2026-11-23T10:05', 'Mars/Olympus'],
  ['a zone with a line end', '2026-11-23T10:05', 'Europe/Berlin\r\nX: y'],
  ['the year nought', '0000-01-01T00:00', 'UTC'],
])('%s never was', (_, local, timeZone) => {
  expect(RealWallTime.safeParse({ local, timeZone }).success).toBe(false);
});
