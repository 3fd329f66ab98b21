const minuteMs = 60_000;

export const dayMs = 86_400_000;

/** A calendar day as days since 1970-01-01. */
export function dayNumber(isoDate: string): number {
  return Date.parse(isoDate) / dayMs;
}

/** 0 is Monday. */
export function weekdayOf(day: number): number {
  // 1970-01-01 was a Thursday.
  return (((day + 3) % 7) + 7) % 7;
}

/** `17:30` in milliseconds since midnight. */
export function clockTimeMs(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return (hours * 60 + minutes) * minuteMs;
}

/** The end of a shift: 00:00 is midnight at the end of the day. */
export function shiftEndMs(clock: string): number {
  return clockTimeMs(clock) || dayMs;
}
