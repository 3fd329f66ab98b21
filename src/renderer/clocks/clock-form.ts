import type { Locale } from '../../shared/model/locale.ts';
import type {
  HolidaySet,
  ServiceClockSettings,
  WorkingCalendar,
} from '../../shared/model/service-clock.ts';
import type { Severity } from '../../shared/model/support-case.ts';
import { minutesText, readMinutes } from './minutes-text.ts';
import { knownZone } from './time-zones.ts';

export type ShiftFields = {
  readonly isWorked: boolean;
  readonly from: string;
  readonly until: string;
};
export type TargetFields = {
  readonly severity: Severity;
  readonly firstAnswer: string;
  readonly chaseAfter: string;
};

/** The working hours as they are typed. */
export type ClockForm = Pick<WorkingCalendar, 'timeZone' | 'holidays' | 'extraDays'> & {
  /** Monday first. A day without work keeps the hours it would have. */
  readonly days: readonly ShiftFields[];
  readonly targets: readonly TargetFields[];
  readonly waitingLong: string;
};

const usualShift = { from: '09:00', until: '17:00' };

export function formOf({ calendar, targets, waitingLongMinutes }: ServiceClockSettings): ClockForm {
  const { timeZone, holidays, extraDays, days } = calendar;
  return {
    timeZone,
    holidays,
    extraDays,
    days: days.map((it) => ({ ...(it ?? usualShift), isWorked: it !== null })),
    targets: targets.map((it) => ({
      severity: it.severity,
      firstAnswer: minutesText(it.firstAnswerMinutes),
      chaseAfter: minutesText(it.chaseAfterMinutes),
    })),
    waitingLong: minutesText(waitingLongMinutes),
  };
}

/** Null: some time in it is none. */
export function settingsOf(form: ClockForm): ServiceClockSettings | null {
  const targets = form.targets.flatMap(({ severity, firstAnswer, chaseAfter }) => {
    const firstAnswerMinutes = readMinutes(firstAnswer);
    const chaseAfterMinutes = readMinutes(chaseAfter);
    if (firstAnswerMinutes === undefined || chaseAfterMinutes === undefined) return [];
    return [{ severity, firstAnswerMinutes, chaseAfterMinutes }];
  });
  const waitingLongMinutes = readMinutes(form.waitingLong);
  if (targets.length < form.targets.length || !waitingLongMinutes) return null;
  if (form.days.some(lacksTime)) return null;
  const { holidays, extraDays } = form;
  // A zone that is none goes to the desk as it was typed, and the desk refuses it.
  const timeZone = knownZone(form.timeZone) ?? form.timeZone;
  const days = form.days.map(({ isWorked, from, until }) => (isWorked ? { from, until } : null));
  return { calendar: { timeZone, days, holidays, extraDays }, targets, waitingLongMinutes };
}

/** True: it is worked, and a time of it was cleared. */
export function lacksTime({ isWorked, from, until }: ShiftFields): boolean {
  return isWorked && (from === '' || until === '');
}

/** The form with the days of a shipped set that it does not have yet; worked days have the hours of the week’s first. */
export function withHolidaySet(form: ClockForm, set: HolidaySet, locale: Locale): ClockForm {
  const known = new Set([...form.holidays, ...form.extraDays].map(({ on }) => on));
  const { from, until } = form.days.find((it) => it.isWorked) ?? usualShift;
  const fresh = (days: HolidaySet['holidays']) =>
    days.filter(({ on }) => !known.has(on)).map(({ on, name }) => ({ on, name: name[locale] }));
  return {
    ...form,
    holidays: inOrder([...form.holidays, ...fresh(set.holidays)]),
    extraDays: inOrder([
      ...form.extraDays,
      ...fresh(set.worked).map((it) => ({ ...it, from, until })),
    ]),
  };
}

/** How many days the calendar names. */
export function countDays({ holidays, extraDays }: ClockForm): number {
  return holidays.length + extraDays.length;
}

export function inOrder<Day extends { readonly on: string }>(days: readonly Day[]): Day[] {
  return days.toSorted((one, other) => (one.on < other.on ? -1 : 1));
}
