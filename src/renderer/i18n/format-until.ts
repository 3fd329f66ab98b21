import type { Locale } from '../../shared/model/locale.ts';

const steps = [
  { unit: 'day', seconds: 86_400 },
  { unit: 'hour', seconds: 3_600 },
  { unit: 'minute', seconds: 60 },
] as const;

/** How far ahead, such as "in 3 days"; what is past is now. */
export function formatUntil(at: string, now: Date, locale: Locale): string {
  const seconds = Math.max(0, (Date.parse(at) - now.getTime()) / 1_000);
  const step = steps.find((it) => seconds >= it.seconds) ?? { unit: 'minute', seconds: 60 };
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'always' });
  return format
    .format(Math.floor(seconds / step.seconds), step.unit)
    .replace(/(\d)(?=\p{Script=Han})/u, '$1 ');
}
