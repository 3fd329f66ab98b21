import type { WorkingCalendar } from '../../../../../src/shared/model/service-clock.ts';

const minuteMs = 60_000;

/** The minutes of work between two instants, by asking for every single minute what the wall clock shows. */
export function countMinutes(calendar: WorkingCalendar, from: Date, to: Date): number {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: calendar.timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
  });
  let count = 0;
  for (let at = from.getTime(); at < to.getTime(); at += minuteMs) {
    const [day = '', clock = ''] = format.format(at).split(' ');
    if (isWorked(calendar, day, clock)) count += 1;
  }
  return count;
}

function isWorked(calendar: WorkingCalendar, day: string, clock: string): boolean {
  const extra = calendar.extraDays.find((it) => it.on === day);
  if (!extra && calendar.holidays.some((it) => it.on === day)) return false;
  const weekday = (new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7;
  const shift = extra ?? calendar.days[weekday];
  if (!shift) return false;
  return clock >= shift.from && (shift.until === '00:00' || clock < shift.until);
}
