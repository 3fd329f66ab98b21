import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { AppError } from '../../shared/errors.ts';
import type { Locale } from '../../shared/model/locale.ts';
import { errorText } from '../i18n/use-error-text.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { useNow } from '../i18n/use-now.ts';
import { TextInput } from '../parts/text-input.tsx';
import { knownZone, zoneNames } from './time-zones.ts';

type Props = {
  readonly value: string;
  readonly onChange: (timeZone: string) => void;
  /** True: it was tried to be saved; a zone that does not exist then says so. */
  readonly isChecked: boolean;
};

/** The zone by which the desk works, with the time that its clocks show now. */
export function ZoneInput({ value, onChange, isChecked }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const now = useNow();
  const [names] = useState(zoneNames);
  const zone = knownZone(value);
  const refused = new AppError('TIME_ZONE_UNKNOWN', { timeZone: value });
  return (
    <TextInput
      label={t('clocks.settings.timeZone')}
      hint={
        zone === null
          ? t('clocks.settings.timeZoneHint')
          : t('clocks.settings.timeThere', { time: timeIn(zone, now, locale) })
      }
      value={value}
      onChange={onChange}
      suggestions={names}
      isRequired
      {...(isChecked && zone === null ? { error: errorText(t, refused).message } : {})}
    />
  );
}

/** What a wall clock shows there in the minute that `now`, rounded up, ends. */
export function timeIn(timeZone: string, now: Date, locale: Locale): string {
  const clock = { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return new Intl.DateTimeFormat(locale, clock).format(now.getTime() - 1);
}
