import { useTranslation } from 'react-i18next';

import type { AppError } from '../../shared/errors.ts';
import { errorText } from '../i18n/use-error-text.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { lacksTime, type ShiftFields } from './clock-form.ts';

type Props = {
  readonly days: readonly ShiftFields[];
  /** True: what is missing is said beside its day. */
  readonly isChecked: boolean;
  /** What the desk refused, or null; the hours of a day are said beside that day. */
  readonly refused: AppError | null;
  readonly onChange: (index: number, fields: Partial<ShiftFields>) => void;
};

const dayMs = 86_400_000;
/** 2024-01-01 was a Monday. */
const someMonday = Date.UTC(2024, 0, 1);

/** The hours of each day of the week. The system’s own time fields: their keys and their words. */
export function WeekFields({ days, isChecked, refused, onChange }: Props) {
  const { t } = useTranslation();
  const names = new Intl.DateTimeFormat(useLocale(), { weekday: 'long', timeZone: 'UTC' });
  return (
    <fieldset className="week-fields">
      <legend className="field-label">{t('clocks.settings.week')}</legend>
      {days.map((shift, key) => {
        const day = names.format(someMonday + key * dayMs);
        const isMissing = isChecked && lacksTime(shift);
        const isRefused = refused !== null && isOf(refused, shift);
        return (
          <div key={day} className="week-day">
            <label>
              <input
                type="checkbox"
                checked={shift.isWorked}
                onChange={(event) => onChange(key, { isWorked: event.target.checked })}
              />
              {day}
            </label>
            {shift.isWorked ? (
              <>
                <input
                  type="time"
                  className="text-input-box"
                  aria-label={t('clocks.settings.from', { day })}
                  required
                  aria-invalid={isRefused || (isMissing && shift.from === '')}
                  value={shift.from}
                  onChange={(event) => onChange(key, { from: event.target.value })}
                />
                <span aria-hidden="true">–</span>
                <input
                  type="time"
                  className="text-input-box"
                  aria-label={t('clocks.settings.until', { day })}
                  required
                  aria-invalid={isMissing && shift.until === ''}
                  value={shift.until}
                  onChange={(event) => onChange(key, { until: event.target.value })}
                />
              </>
            ) : (
              <span className="dim">{t('clocks.settings.closed')}</span>
            )}
            {isMissing ? (
              <span className="field-error" role="alert">
                {t('clocks.settings.timeNeeded')}
              </span>
            ) : null}
            {isRefused ? (
              <span className="field-error" role="alert">
                {errorText(t, refused).message}
              </span>
            ) : null}
          </div>
        );
      })}
      <p className="field-hint">{t('clocks.settings.untilHint')}</p>
    </fieldset>
  );
}

/** True: these are the hours that the desk refused. */
function isOf({ code, params }: AppError, { isWorked, from, until }: ShiftFields): boolean {
  const isSame = params['from'] === from && params['until'] === until;
  return code === 'SHIFT_BACKWARDS' && isWorked && isSame;
}
