import { AppError } from '../../../shared/errors.ts';
import type { ServiceClockSettings, WorkingCalendar } from '../../../shared/model/service-clock.ts';
import { clockTimeMs, shiftEndMs } from './calendar-day.ts';
import { createWorkingClock } from './working-clock.ts';

/**
 * Refuses settings by which no clock could run.
 * @throws AppError TIME_ZONE_UNKNOWN, SHIFT_BACKWARDS, NO_WORKING_DAY, DAY_TWICE, TARGET_OUT_OF_REACH
 */
export function checkClockSettings(settings: ServiceClockSettings, now: Date): void {
  const { calendar, targets, waitingLongMinutes } = settings;
  const clock = createWorkingClock(calendar);
  if (clock === null) throw new AppError('TIME_ZONE_UNKNOWN', { timeZone: calendar.timeZone });
  refuseBackwards(calendar);
  if (calendar.days.every((it) => it === null)) throw new AppError('NO_WORKING_DAY');
  refuseTwice(calendar.holidays);
  refuseTwice(calendar.extraDays);
  const promised = targets.flatMap((it) => [it.firstAnswerMinutes ?? 0, it.chaseAfterMinutes ?? 0]);
  const most = Math.max(waitingLongMinutes, ...promised);
  if (clock.after(now, most) === null) throw new AppError('TARGET_OUT_OF_REACH', { minutes: most });
}

function refuseBackwards({ days, extraDays }: WorkingCalendar): void {
  for (const shift of [...days, ...extraDays]) {
    if (shift === null || clockTimeMs(shift.from) < shiftEndMs(shift.until)) continue;
    throw new AppError('SHIFT_BACKWARDS', { from: shift.from, until: shift.until });
  }
}

function refuseTwice(days: readonly { readonly on: string }[]): void {
  const seen = new Set<string>();
  for (const { on } of days) {
    if (seen.has(on)) throw new AppError('DAY_TWICE', { day: on });
    seen.add(on);
  }
}
