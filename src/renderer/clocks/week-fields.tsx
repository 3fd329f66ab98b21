import { useTranslation } from 'react-i18next';

import { useLocale } from '../i18n/use-locale.ts';
import type { ShiftFields } from './clock-form.ts';

type Props = {
  readonly days: readonly ShiftFields[];
  readonly onChange: (index: number, fields: Partial<ShiftFields>) => void;
};

const dayMs = 86_400_000;
/** 2024-01-01 was a Monday. */
const someMonday = Date.UTC(2024, 0, 1);

/** The hours of each day of the week. The system’s own time fields: their keys and their words. */
export function WeekFields({ days, onChange }: Props) {
  const { t } = useTranslation();
  const names = new Intl.DateTimeFormat(useLocale(), { weekday: 'long', timeZone: 'UTC' });
  return (
    <fieldset className="week-fields">
      <legend className="field-label">{t('clocks.settings.week')}</legend>
      {days.map((shift, key) => {
        const day = names.format(someMonday + key * dayMs);
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
                  value={shift.from}
                  onChange={(event) => onChange(key, { from: event.target.value })}
                />
                <span aria-hidden="true">–</span>
                <input
                  type="time"
                  className="text-input-box"
                  aria-label={t('clocks.settings.until', { day })}
                  required
                  value={shift.until}
                  onChange={(event) => onChange(key, { until: event.target.value })}
                />
              </>
            ) : (
              <span className="dim">{t('clocks.settings.closed')}</span>
            )}
          </div>
        );
      })}
      <p className="field-hint">{t('clocks.settings.untilHint')}</p>
    </fieldset>
  );
}
