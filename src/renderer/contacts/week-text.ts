import type { Locale } from '../../shared/model/locale.ts';
import {
  mostSpansOfDay,
  type OpeningHours,
  type OpeningSpan,
} from '../../shared/model/opening-hours.ts';

const clock = String.raw`([01]?\d|2[0-4])[:.：]([0-5]\d)`;
const span = new RegExp(String.raw`^${clock}\s*[-–—~至到]\s*${clock}$`);
const allDay: OpeningSpan = { from: '00:00', until: '00:00' };

/** What is typed for one day, such as `09:00-12:00, 13:00-17:00`; empty: closed. Null: no times. */
export function readDay(text: string): readonly OpeningSpan[] | null {
  const parts = text
    .split(/[,，;；、]/)
    .map((it) => it.trim())
    .filter(Boolean);
  if (parts.length > mostSpansOfDay) return null;
  const spans = parts.map(readSpan);
  return spans.every((it) => it !== null) ? spans : null;
}

/** As it is typed again. */
export function writeDay(spans: readonly OpeningSpan[]): string {
  return spans
    .map(({ from, until }) => (isAllDay(from, until) ? '24 h' : `${from}-${until}`))
    .join(', ');
}

/** A week in one line, days with the same hours together: `Mon–Fri 09:00–17:00`. */
export function weekText({ days }: OpeningHours, locale: Locale, allDayText: string): string {
  const runs: { first: number; last: number; text: string }[] = [];
  days.forEach((spans, at) => {
    const text = spans
      .map(({ from, until }) => (isAllDay(from, until) ? allDayText : `${from}–${until}`))
      .join(', ');
    const last = runs.at(-1);
    if (last && last.text === text) runs.splice(-1, 1, { ...last, last: at });
    else runs.push({ first: at, last: at, text });
  });
  return runs
    .filter(({ text }) => text !== '')
    .map(({ first, last, text }) => {
      const name = dayName(first, locale);
      return `${first === last ? name : `${name}–${dayName(last, locale)}`} ${text}`;
    })
    .join('; ');
}

function readSpan(text: string): OpeningSpan | null {
  if (/^24\s*(?:h|小时)$/i.test(text)) return allDay;
  const found = span.exec(text);
  if (!found) return null;
  const [from, until] = [toClock(found[1], found[2]), toClock(found[3], found[4])];
  if (from === null || until === null || (from === until && from !== '00:00')) return null;
  return { from, until };
}

function toClock(hour = '', minute = ''): string | null {
  if (hour === '24') return minute === '00' ? '00:00' : null;
  return `${hour.padStart(2, '0')}:${minute}`;
}

function isAllDay(from: string, until: string): boolean {
  return from === '00:00' && until === '00:00';
}

/** 0 is Monday. */
function dayName(day: number, locale: Locale): string {
  // 2024-01-01 was a Monday.
  return new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }).format(
    Date.UTC(2024, 0, 1 + day),
  );
}
