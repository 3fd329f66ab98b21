import { useTranslation } from 'react-i18next';

import { useLocale } from '../i18n/use-locale.ts';
import { useNow } from '../i18n/use-now.ts';
import { ActButton } from '../parts/act-button.tsx';
import { isSameZone, knownZone, zoneHere } from './time-zones.ts';
import { timeIn } from './zone-input.tsx';

type Props = { readonly timeZone: string; readonly onTake: (timeZone: string) => void };

/** The desk may well work by another clock than this computer's: it is said, and nothing changes by itself. */
export function ZoneDifference({ timeZone, onTake }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const now = useNow();
  const here = zoneHere();
  if (knownZone(timeZone) === null || isSameZone(timeZone, here)) return null;
  return (
    <div className="zone-difference">
      <p className="muted">
        {t('clocks.settings.zoneElsewhere', { here, time: timeIn(here, now, locale) })}
      </p>
      <ActButton onPress={() => onTake(here)}>{t('clocks.settings.takeZone', { here })}</ActButton>
    </div>
  );
}
