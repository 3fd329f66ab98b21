import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';

import type { Locale } from '../../shared/model/locale.ts';
import type { CaseClocks } from '../../shared/model/service-clock.ts';
import { formatDateTime } from '../i18n/format-time.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { useNow } from '../i18n/use-now.ts';
import { formatSpan } from './format-span.ts';

const minuteMs = 60_000;
/** So close to its end a clock asks to be looked at. */
const soonMinutes = 60;

export type ClockMarkProps = { readonly clocks: CaseClocks | undefined };

/** How the clocks of a case stand, in a few words; the exact time on demand. Nothing where none runs. */
export function ClockMark({ clocks }: ClockMarkProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const now = useNow();
  const marks = clocks
    ? [answerMark(t, locale, clocks, now), chaseMark(t, locale, clocks, now)]
    : [];
  const shown = marks.filter((it) => it !== null);
  if (shown.length === 0) return null;
  return (
    <span className="clock-marks">
      {shown.map(({ text, state, at }) => (
        <time
          key={text}
          className="clock-mark"
          data-state={state}
          dateTime={at}
          title={formatDateTime(at, locale)}
        >
          {text}
        </time>
      ))}
    </span>
  );
}

type Mark = {
  readonly text: string;
  readonly state: 'met' | 'running' | 'soon' | 'late';
  readonly at: string;
};

function answerMark(t: TFunction, locale: Locale, clocks: CaseClocks, now: Date): Mark | null {
  const { firstAnswer } = clocks;
  if (firstAnswer === null || firstAnswer.dueAt === null) return null;
  const { dueAt, metAt, isLate } = firstAnswer;
  if (metAt === null) return running(t, 'answer', dueAt, locale, now);
  const span = formatSpan(minutesFrom(dueAt, new Date(metAt)), locale);
  return {
    text: isLate ? t('clocks.mark.answeredLate', { span }) : t('clocks.mark.answered'),
    state: isLate ? 'late' : 'met',
    at: metAt,
  };
}

function chaseMark(t: TFunction, locale: Locale, clocks: CaseClocks, now: Date): Mark | null {
  const { waiting } = clocks;
  if (waiting === null || waiting.chaseAt === null) return null;
  const mark = running(t, 'chase', waiting.chaseAt, locale, now);
  return waiting.isLong ? { ...mark, state: 'late' } : mark;
}

function running(
  t: TFunction,
  kind: 'answer' | 'chase',
  at: string,
  locale: Locale,
  now: Date,
): Mark {
  const late = minutesFrom(at, now);
  const span = formatSpan(Math.abs(late), locale);
  if (late > 0) return { text: t(`clocks.mark.${kind}Late`, { span }), state: 'late', at };
  const state = late > -soonMinutes ? 'soon' : 'running';
  return { text: t(`clocks.mark.${kind}Due`, { span }), state, at };
}

function minutesFrom(at: string, now: Date): number {
  return (now.getTime() - Date.parse(at)) / minuteMs;
}
