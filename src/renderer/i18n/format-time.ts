import type { Locale } from '../../shared/model/locale.ts';

const steps = [
  { unit: 'year', seconds: 365 * 86_400 },
  { unit: 'month', seconds: 30 * 86_400 },
  { unit: 'day', seconds: 86_400 },
  { unit: 'hour', seconds: 3_600 },
  { unit: 'minute', seconds: 60 },
] as const;

/** How long ago, such as "71 days ago". Days are counted up to a hundred: ages of records are compared. */
export function formatAgo(at: string, now: Date, locale: Locale): string {
  const seconds = Math.max(0, (now.getTime() - Date.parse(at)) / 1_000);
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const isInDays = seconds >= 86_400 && seconds < 100 * 86_400;
  const step = steps.find((it) => (isInDays ? it.unit === 'day' : seconds >= it.seconds));
  if (!step) return locale === 'zh-CN' ? '刚刚' : format.format(0, 'second');
  const text = format.format(-Math.floor(seconds / step.seconds), step.unit);
  return text.replace(/(\d)(?=\p{Script=Han})/u, '$1 ');
}

export function formatDate(at: string, locale: Locale): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(new Date(at));
}

export function formatDateTime(at: string, locale: Locale): string {
  const style = { dateStyle: 'medium', timeStyle: 'short' } as const;
  return new Intl.DateTimeFormat(locale, style).format(new Date(at));
}
