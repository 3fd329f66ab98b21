import type { TFunction } from 'i18next';

import type { Locale } from '../../shared/model/locale.ts';
import type { OpenTimes } from '../../shared/model/opening-hours.ts';

/** Whether somebody can be reached at an instant. Null: no change in sight. */
export type OpenState =
  | { readonly kind: 'open'; readonly closesAt: string | null }
  | { readonly kind: 'closed'; readonly opensAt: string | null }
  | {
      readonly kind: 'unknown';
      readonly reason: Extract<OpenTimes, { status: 'unknown' }>['reason'];
    };

export function openStateAt(times: OpenTimes, now: Date): OpenState {
  if (times.status === 'unknown') return { kind: 'unknown', reason: times.reason };
  const at = now.toISOString();
  const span = times.spans.find(({ from, until }) => from <= at && at < until);
  if (span) return { kind: 'open', closesAt: span.until < times.knownUntil ? span.until : null };
  return { kind: 'closed', opensAt: times.spans.find(({ from }) => from > at)?.from ?? null };
}

/** Such as “Open now, closes in 2 h 10 min” or “Closed, opens Monday 09:00 there (15:00 here)”. */
export function openText(t: TFunction, times: OpenTimes, now: Date, locale: Locale): string {
  const state = openStateAt(times, now);
  if (state.kind === 'unknown') return t(`contacts.open.${state.reason}`);
  if (state.kind === 'open') {
    if (state.closesAt === null) return t('contacts.open.nowWithoutEnd');
    return t('contacts.open.now', { span: spanText(now, state.closesAt, locale) });
  }
  if (state.opensAt === null || times.status === 'unknown') return t('contacts.open.closedLong');
  const there = dayAndTime(state.opensAt, locale, times.timeZone);
  const here = dayAndTime(state.opensAt, locale);
  if (there === here) return t('contacts.open.closedSame', { there });
  const [thereDay, hereDay] = [dayOf(state.opensAt, times.timeZone), dayOf(state.opensAt)];
  const shown = thereDay === hereDay ? timeOnly(state.opensAt, locale) : here;
  return t('contacts.open.closed', { there, here: shown });
}

const minuteMs = 60_000;
const dayMinutes = 24 * 60;

function spanText(now: Date, until: string, locale: Locale): string {
  const minutes = Math.max(1, Math.ceil((Date.parse(until) - now.getTime()) / minuteMs));
  const unit = (value: number, name: 'day' | 'hour' | 'minute') =>
    new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'short' }).format(
      value,
    );
  const parts =
    minutes >= 2 * dayMinutes
      ? [unit(Math.floor(minutes / dayMinutes), 'day')]
      : [
          minutes >= 60 ? unit(Math.floor(minutes / 60), 'hour') : '',
          minutes % 60 > 0 ? unit(minutes % 60, 'minute') : '',
        ];
  return parts.filter(Boolean).join(' ');
}

function dayAndTime(at: string, locale: Locale, timeZone?: string): string {
  return new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...(timeZone === undefined ? {} : { timeZone }),
  }).format(new Date(at));
}

function timeOnly(at: string, locale: Locale): string {
  const style = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return new Intl.DateTimeFormat(locale, style).format(new Date(at));
}

function dayOf(at: string, timeZone?: string): string {
  const zone = timeZone === undefined ? {} : { timeZone };
  return new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', ...zone }).format(new Date(at));
}
