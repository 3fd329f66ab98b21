import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { RealWallTime } from '../../shared/model/case-details.ts';
import type { WallTimeName } from './case-fields.ts';
import type { CaseFieldProps } from './case-text-field.tsx';

type Props = CaseFieldProps & { readonly name: WallTimeName };

const hereZone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
const zones = [...new Set([hereZone, 'UTC', ...Intl.supportedValuesOf('timeZone')])];

/** What the clock on their wall showed, and in which zone that wall stands. */
export function WallTimeField({ store, work, name }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const time = work.details[name];
  const [chosen, setChosen] = useState(hereZone);
  /** What stands in the field while it is no time yet, or none that ever was. */
  const [typed, setTyped] = useState<string | null>(null);
  const timeZone = time?.timeZone ?? chosen;
  // A zone that this machine does not list came from elsewhere and stays as it is.
  const options = zones.includes(timeZone) ? zones : [timeZone, ...zones];

  function change(local: string, zone: string): void {
    setChosen(zone);
    const whole = RealWallTime.safeParse({ local, timeZone: zone });
    setTyped(whole.success || local === '' ? null : local);
    store.setDetail(name, whole.success ? whole.data : null);
  }

  return (
    <div className="text-input" data-case-field={name}>
      <label className="field-label" htmlFor={id}>
        {t(`escalation.fields.${name}`)}
      </label>
      <div className="wall-time">
        <input
          id={id}
          className="text-input-box"
          type="datetime-local"
          max="9999-12-31T23:59"
          value={typed ?? time?.local ?? ''}
          aria-invalid={typed !== null}
          aria-describedby={typed === null ? undefined : `${id}-error`}
          onChange={(event) => change(event.target.value, timeZone)}
        />
        <select
          className="select-input-box"
          aria-label={t('common.labelled', {
            label: t(`escalation.fields.${name}`),
            value: t('escalation.fields.timeZone'),
          })}
          value={timeZone}
          onChange={(event) => change(typed ?? time?.local ?? '', event.target.value)}
        >
          {options.map((zone) => (
            <option key={zone} value={zone}>
              {zone}
            </option>
          ))}
        </select>
      </div>
      {typed === null ? null : (
        <p id={`${id}-error`} className="field-error">
          {t('escalation.fields.noSuchTime')}
        </p>
      )}
    </div>
  );
}
