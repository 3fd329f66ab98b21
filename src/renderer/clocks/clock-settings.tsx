import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { useDesk } from '../app/desk-context.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { ActButton } from '../parts/act-button.tsx';
import { ErrorNote } from '../parts/error-note.tsx';
import { focusFirstInvalid } from '../parts/focus-first-invalid.ts';
import { LoadingNote } from '../parts/loading-note.tsx';
import { createClockSettingsStore } from './clock-settings-store.ts';
import { DayList } from './day-list.tsx';
import { HolidaySets } from './holiday-sets.tsx';
import { TargetFields } from './target-fields.tsx';
import { knownZone } from './time-zones.ts';
import { WeekFields } from './week-fields.tsx';
import { ZoneDifference } from './zone-difference.tsx';
import { ZoneInput } from './zone-input.tsx';

/** When this desk works, its days off, and what it promises. */
export function ClockSettings() {
  const { t } = useTranslation();
  const locale = useLocale();
  const { client } = useDesk();
  const [store] = useState(() => createClockSettingsStore(client));
  const formElement = useRef<HTMLFormElement>(null);
  useEffect(() => void store.load(), [store]);
  const work = useStore(store.state);
  if (work.status === 'failed') {
    return <ErrorNote error={work.error} onRetry={() => void store.load()} />;
  }
  if (work.status === 'loading') return <LoadingNote text={t('clocks.settings.loading')} />;
  async function save(): Promise<void> {
    await store.save();
    if (formElement.current) focusFirstInvalid(formElement.current);
  }
  const { form, sets, saving, isChecked, taken, removed } = work;
  const error = saving.status === 'failed' ? saving.error : null;
  // The field says so itself.
  const isZoneWrong = knownZone(form.timeZone) === null;
  return (
    <form
      ref={formElement}
      className="stack clock-settings"
      noValidate
      onSubmit={(event) => event.preventDefault()}
    >
      <div>
        <h2 className="section-heading">{t('clocks.settings.heading')}</h2>
        <p className="muted">{t('clocks.settings.text')}</p>
      </div>
      <div className="stack-tight">
        <ZoneInput
          value={form.timeZone}
          onChange={(timeZone) => store.set({ timeZone })}
          isChecked={isChecked}
        />
        <ZoneDifference timeZone={form.timeZone} onTake={(timeZone) => store.set({ timeZone })} />
      </div>
      <WeekFields days={form.days} isChecked={isChecked} refused={error} onChange={store.setDay} />
      <DayList
        form={form}
        removed={removed}
        onAdd={store.addHoliday}
        onRemove={store.removeDay}
        onUndo={store.undoRemove}
      />
      <HolidaySets sets={sets} taken={taken} onTake={(set) => store.take(set, locale)} />
      <TargetFields
        targets={form.targets}
        waitingLong={form.waitingLong}
        isChecked={isChecked}
        onTarget={store.setTarget}
        onWaitingLong={(waitingLong) => store.set({ waitingLong })}
      />
      {error === null || isZoneWrong ? null : <ErrorNote error={error} />}
      <div className="acts">
        <ActButton onPress={() => void save()} isPending={saving.status === 'loading'}>
          {t('clocks.settings.save')}
        </ActButton>
        <output className="good">
          {saving.status === 'ready' ? t('clocks.settings.saved') : null}
        </output>
      </div>
    </form>
  );
}
