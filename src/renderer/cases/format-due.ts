import type { Locale } from '../../shared/model/locale.ts';

const time = { hour: '2-digit', minute: '2-digit' } as const;
const dayAndTime = { ...time, month: 'short', day: 'numeric' } as const;

/** A time as short as it can be told: the clock alone for today, the year only where it is another. */
export function formatDue(at: string, now: Date, locale: Locale): string {
  const due = new Date(at);
  const isToday = due.toDateString() === now.toDateString();
  const isThisYear = due.getFullYear() === now.getFullYear();
  const parts = isToday
    ? time
    : isThisYear
      ? dayAndTime
      : { ...dayAndTime, year: 'numeric' as const };
  return new Intl.DateTimeFormat(locale, { ...parts, hourCycle: 'h23' }).format(due);
}
