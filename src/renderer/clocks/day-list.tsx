import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { limits } from '../../shared/limits.ts';
import type { Locale } from '../../shared/model/locale.ts';
import { formatDate } from '../i18n/format-time.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { ActButton } from '../parts/act-button.tsx';
import { TextInput } from '../parts/text-input.tsx';
import { UndoLine } from '../parts/undo-line.tsx';
import { inOrder, type ClockForm } from './clock-form.ts';
import type { RemovedDay } from './clock-settings-store.ts';

type Props = {
  readonly form: ClockForm;
  readonly removed: RemovedDay | null;
  readonly onAdd: (on: string, name: string) => void;
  readonly onRemove: (on: string) => void;
  readonly onUndo: () => void;
};

/** The days that differ from the week, and one more. */
export function DayList({ form, removed, onAdd, onRemove, onUndo }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const days = inOrder([
    ...form.holidays.map((it) => ({ ...it, what: t('clocks.settings.off') })),
    ...form.extraDays.map((it) => ({ ...it, what: t('clocks.settings.worked', it) })),
  ]);
  return (
    <section className="stack-tight">
      <h3 className="field-label">{t('clocks.settings.holidays')}</h3>
      {days.length === 0 ? (
        <p className="dim">{t('clocks.settings.noHolidays')}</p>
      ) : (
        <ul className="day-list" aria-label={t('clocks.settings.holidays')}>
          {days.map(({ on, name, what }) => (
            <li key={`${on} ${what}`}>
              <time dateTime={on}>{formatDate(`${on}T12:00:00`, locale)}</time>
              <span>{name}</span>
              <span className="dim">{what}</span>
              <ActButton
                kind="plain"
                label={t('clocks.settings.removeDay', { day: on })}
                onPress={() => onRemove(on)}
              >
                {t('clocks.settings.remove')}
              </ActButton>
            </li>
          ))}
        </ul>
      )}
      <UndoLine
        text={removed === null ? '' : t('removals.removed.day', { name: dayName(removed, locale) })}
        onUndo={removed === null ? null : onUndo}
      />
      <NewDay onAdd={onAdd} />
    </section>
  );
}

function dayName({ on, name }: RemovedDay, locale: Locale): string {
  const day = formatDate(`${on}T12:00:00`, locale);
  return name === '' ? day : `${day} ${name}`;
}

function NewDay({ onAdd }: Pick<Props, 'onAdd'>) {
  const { t } = useTranslation();
  const [on, setOn] = useState('');
  const [name, setName] = useState('');
  const [isMissing, setIsMissing] = useState(false);

  function add(): void {
    setIsMissing(on === '');
    if (on === '') return;
    onAdd(on, name.trim());
    setOn('');
    setName('');
  }

  return (
    <div className="new-day">
      <label className="stack-tight">
        <span className="field-label">{t('clocks.settings.newDay')}</span>
        <input
          type="date"
          className="text-input-box"
          value={on}
          aria-invalid={isMissing || undefined}
          onChange={(event) => setOn(event.target.value)}
        />
        {isMissing ? <span className="field-error">{t('clocks.settings.dayNeeded')}</span> : null}
      </label>
      <TextInput
        label={t('clocks.settings.newName')}
        value={name}
        onChange={setName}
        most={limits.singleLine}
      />
      <ActButton onPress={add}>{t('clocks.settings.addDay')}</ActButton>
    </div>
  );
}
