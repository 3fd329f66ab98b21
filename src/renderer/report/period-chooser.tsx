import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { ActButton } from '../parts/act-button.tsx';
import { SegmentChoice } from '../parts/segment-choice.tsx';
import { periodKinds } from './choose-period.ts';
import type { ReportStore } from './report-store.ts';

/** Which days are counted. */
export function PeriodChooser({ store }: { readonly store: ReportStore }) {
  const { t } = useTranslation();
  const { kind, own } = useStore(store.state);
  const isReady = own.from !== '' && own.to !== '';
  return (
    <div className="period-chooser">
      <SegmentChoice
        label={t('report.period.label')}
        value={kind}
        options={periodKinds.map((value) => ({ value, label: t(`report.period.${value}`) }))}
        onChange={(value) => void store.choose(value)}
      />
      {kind === 'own' ? (
        <form
          className="period-own"
          onSubmit={(event) => {
            event.preventDefault();
            if (isReady) void store.load();
          }}
        >
          <Day
            label={t('report.period.from')}
            value={own.from}
            onDay={(from) => store.setOwn({ from })}
          />
          <Day label={t('report.period.to')} value={own.to} onDay={(to) => store.setOwn({ to })} />
          <ActButton type="submit" onPress={() => undefined} isDisabled={!isReady}>
            {t('report.period.show')}
          </ActButton>
        </form>
      ) : null}
    </div>
  );
}

type DayProps = {
  readonly label: string;
  readonly value: string;
  readonly onDay: (day: string) => void;
};

/** The system's own field for a day: its keys and its calendar. */
function Day({ label, value, onDay }: DayProps) {
  const id = useId();
  return (
    <span className="period-day">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="date"
        className="text-input-box"
        value={value}
        onChange={(event) => onDay(event.target.value)}
      />
    </span>
  );
}
