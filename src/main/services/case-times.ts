import { createZone, dayAt, dayStart } from '../domain/clocks/zone-offset.ts';
import type { ListTimes } from '../store/desk/case-list-query.ts';
import type { ClockReader } from './clock-reader.ts';

type TimeDeps = { readonly clockReader: ClockReader; readonly now: () => Date };

/** What is late, due and waited for too long at this moment, by the calendar of the desk. */
export function readListTimes({ clockReader, now }: TimeDeps): ListTimes {
  const at = now();
  const { calendar, waitingLongMinutes } = clockReader.settings();
  const longSince = clockReader.workingClock().before(at, waitingLongMinutes);
  return {
    now: at.toISOString(),
    midnight: nextMidnight(calendar.timeZone, at).toISOString(),
    // Nothing is before an empty text: a desk that never works waits for nobody too long.
    longSince: longSince?.toISOString() ?? '',
  };
}

/** The first moment of tomorrow, where the desk is. */
function nextMidnight(timeZone: string, at: Date): Date {
  const zone = createZone(timeZone) ?? createZone('UTC');
  if (!zone) throw new Error('this runtime has no time zones');
  return new Date(dayStart(zone, dayAt(zone, at.getTime()) + 1));
}
