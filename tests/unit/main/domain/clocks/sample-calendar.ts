import type { WorkingCalendar } from '../../../../../src/shared/model/service-clock.ts';

const shift = { from: '09:00', until: '17:00' };

/** Monday to Friday, nine to five, in Berlin, with one holiday. */
export const berlin: WorkingCalendar = {
  timeZone: 'Europe/Berlin',
  days: [shift, shift, shift, shift, shift, null, null],
  holidays: [{ on: '2026-12-25', name: 'Christmas Day' }],
  extraDays: [],
};
