import type { Snooze } from '../../../shared/model/service-clock.ts';
import type { WorkingClock } from './working-clock.ts';

const minuteMs = 60_000;
const dayMs = 86_400_000;

/** Until when a reminder is put off. Without any work to come, tomorrow is a day from now. */
export function snoozeUntil(snooze: Snooze, clock: WorkingClock, now: Date): Date {
  switch (snooze) {
    case 'ten-minutes':
      return new Date(now.getTime() + 10 * minuteMs);
    case 'hour':
      return new Date(now.getTime() + 60 * minuteMs);
    default:
      return clock.nextMorning(now) ?? new Date(now.getTime() + dayMs);
  }
}
