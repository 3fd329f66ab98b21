import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { ownCalendar } from '../../shared/model/opening-hours.ts';
import { useDesk } from '../app/desk-context.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { ActButton } from '../parts/act-button.tsx';
import { SelectInput } from '../parts/select-input.tsx';
import { TextInput } from '../parts/text-input.tsx';
import type { ContactFields } from './contact-fields.ts';
import { createWeekHoursStore } from './week-hours-store.ts';
import { readDay, weekText, writeDay } from './week-text.ts';

type Props = {
  readonly fields: Pick<ContactFields, 'hours' | 'week' | 'closedOn'>;
  readonly isWrong: boolean;
  readonly onChange: (change: Pick<Partial<ContactFields>, 'week' | 'closedOn'>) => void;
};

const weekdays = [0, 1, 2, 3, 4, 5, 6] as const;
const officeWeek = [...Array.from({ length: 5 }, () => '09:00-17:00'), '', ''];

/** The hours day by day; what the free text seems to say is offered, never taken on its own. */
export function WeekHours({ fields, isWrong, onChange }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { client } = useDesk();
  const [store] = useState(() => createWeekHoursStore(client));
  const { suggested, sets } = useStore(store.state);
  const { hours, week, closedOn } = fields;
  useEffect(() => void store.loadSets(), [store]);
  useEffect(() => void store.read(hours), [store, hours]);

  if (week === null) {
    return (
      <div className="acts">
        {suggested === null ? (
          <ActButton onPress={() => onChange({ week: officeWeek })}>
            {t('contacts.week.add')}
          </ActButton>
        ) : (
          <>
            <span className="muted">
              {t('contacts.week.reads', {
                hours: weekText(suggested, locale, t('contacts.week.allDay')),
              })}
            </span>
            <ActButton onPress={() => onChange({ week: suggested.days.map(writeDay) })}>
              {t('contacts.week.take')}
            </ActButton>
          </>
        )}
      </div>
    );
  }

  return (
    <fieldset className="field-group week-hours">
      <legend>{t('contacts.week.title')}</legend>
      <p className="field-hint">{t('contacts.week.hint')}</p>
      <div className="week-grid">
        {weekdays.map((day) => {
          const text = week[day] ?? '';
          const isDayWrong = isWrong && readDay(text) === null;
          return (
            <TextInput
              key={day}
              label={t(`contacts.week.days.${day}`)}
              value={text}
              onChange={(next) =>
                onChange({ week: week.map((it, at) => (at === day ? next : it)) })
              }
              {...(isDayWrong ? { error: t('contacts.week.wrong') } : {})}
            />
          );
        })}
      </div>
      <SelectInput
        label={t('contacts.week.closedOn')}
        value={closedOn}
        options={[
          { value: '', label: t('contacts.week.noHolidays') },
          { value: ownCalendar, label: t('contacts.week.ownHolidays') },
          ...sets.map(({ id, name }) => ({ value: id, label: name[locale] })),
        ]}
        onChange={(value) => onChange({ closedOn: value })}
      />
      <div className="acts">
        <ActButton kind="plain" onPress={() => onChange({ week: null })}>
          {t('contacts.week.drop')}
        </ActButton>
      </div>
    </fieldset>
  );
}
