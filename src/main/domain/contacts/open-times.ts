import type { Contact } from '../../../shared/model/contact.ts';
import type { OpenTimes } from '../../../shared/model/opening-hours.ts';
import { ownCalendar } from '../../../shared/model/opening-hours.ts';
import type { HolidaySet, WorkingCalendar } from '../../../shared/model/service-clock.ts';
import { dayMs, dayNumber } from '../clocks/calendar-day.ts';
import { createZone } from '../clocks/zone-offset.ts';
import { findOpenStretches, type SpecialDays } from './opening-hours.ts';
import { parseHours } from './parse-hours.ts';

/** Holidays that the desk knows: those of its own calendar, and the sets that came with it. */
export type KnownHolidays = {
  readonly calendar: Pick<WorkingCalendar, 'holidays' | 'extraDays'>;
  readonly sets: readonly HolidaySet[];
};

/** Long enough for the longest holidays. */
const daysAhead = 35;

/** When a contact can be reached from a day before `now` on; only from hours that somebody gave day by day. */
export function openTimesOf(
  contact: Pick<Contact, 'hours' | 'openingHours' | 'timeZone'>,
  now: Date,
  holidays: KnownHolidays,
): OpenTimes {
  const { openingHours, timeZone, hours } = contact;
  if (openingHours === null) {
    return hours === null || hours.trim() === ''
      ? { status: 'unknown', reason: 'no-hours', suggested: null }
      : { status: 'unknown', reason: 'free-text', suggested: parseHours(hours) };
  }
  if (timeZone === null || timeZone.trim() === '') {
    return { status: 'unknown', reason: 'no-time-zone', suggested: null };
  }
  const zone = createZone(timeZone);
  if (zone === null) return { status: 'unknown', reason: 'unknown-time-zone', suggested: null };
  const range = { start: now.getTime() - dayMs, end: now.getTime() + daysAhead * dayMs };
  const special = specialDaysOf(openingHours.closedOn, holidays);
  const stretches = findOpenStretches(openingHours, zone, special, range);
  return {
    status: 'known',
    timeZone,
    spans: stretches.map(({ start, end }) => ({ from: toIso(start), until: toIso(end) })),
    knownUntil: toIso(range.end),
  };
}

function specialDaysOf(closedOn: string | null, { calendar, sets }: KnownHolidays): SpecialDays {
  const set = sets.find(({ id }) => id === closedOn);
  const [holidays, worked] =
    closedOn === ownCalendar
      ? [calendar.holidays, calendar.extraDays]
      : [set?.holidays ?? [], set?.worked ?? []];
  const workedDays = new Set(worked.map(({ on }) => dayNumber(on)));
  return {
    holidays: new Set(
      holidays.map(({ on }) => dayNumber(on)).filter((day) => !workedDays.has(day)),
    ),
    worked: workedDays,
  };
}

function toIso(instant: number): string {
  return new Date(instant).toISOString();
}
