import { useTranslation } from 'react-i18next';

import type { HolidaySet } from '../../shared/model/service-clock.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { ActButton } from '../parts/act-button.tsx';

type Props = {
  readonly sets: readonly HolidaySet[];
  readonly taken: number | null;
  readonly onTake: (set: HolidaySet) => void;
};

/** Public holidays that came with the desk, each with its source, to be taken over. */
export function HolidaySets({ sets, taken, onTake }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  return (
    <section className="stack-tight">
      <h3 className="field-label">{t('clocks.settings.shipped')}</h3>
      <ul className="holiday-sets" aria-label={t('clocks.settings.shipped')}>
        {sets.map((set) => (
          <li key={set.id}>
            <b>{set.name[locale]}</b>
            <p className="field-hint">
              {set.about[locale]}{' '}
              {t('clocks.settings.shippedSource', { source: set.source, asOf: set.asOf })}
            </p>
            <ActButton
              label={t('common.labelled', {
                label: t('clocks.settings.take'),
                value: set.name[locale],
              })}
              onPress={() => onTake(set)}
            >
              {t('clocks.settings.take')}
            </ActButton>
          </li>
        ))}
      </ul>
      <output>
        {taken === 0 ? t('clocks.settings.takenNone') : null}
        {taken === null || taken === 0 ? null : t('clocks.settings.taken', { count: taken })}
      </output>
    </section>
  );
}
