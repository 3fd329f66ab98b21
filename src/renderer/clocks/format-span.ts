import type { Locale } from '../../shared/model/locale.ts';

const units = [
  { unit: 'day', minutes: 1_440 },
  { unit: 'hour', minutes: 60 },
  { unit: 'minute', minutes: 1 },
] as const;

/** A length of time by its two largest units, such as "2 hr 10 min" or "1 day"; never less than a minute. */
export function formatSpan(minutes: number, locale: Locale): string {
  const whole = Math.max(1, Math.floor(minutes));
  const first = units.findIndex((it) => whole >= it.minutes);
  let left = whole;
  const parts = units.slice(first, first + 2).flatMap(({ unit, minutes: size }) => {
    const count = Math.floor(left / size);
    left -= count * size;
    const format = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' });
    return count === 0 ? [] : [format.format(count)];
  });
  return new Intl.ListFormat(locale, { type: 'unit', style: 'narrow' }).format(parts);
}
