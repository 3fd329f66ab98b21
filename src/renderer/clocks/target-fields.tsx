import { useTranslation } from 'react-i18next';

import { TextInput } from '../parts/text-input.tsx';
import type { TargetFields as Target } from './clock-form.ts';
import { readMinutes } from './minutes-text.ts';

type Props = {
  readonly targets: readonly Target[];
  readonly waitingLong: string;
  /** True: what is wrong is said beside its field. */
  readonly isChecked: boolean;
  readonly onTarget: (index: number, fields: Partial<Omit<Target, 'severity'>>) => void;
  readonly onWaitingLong: (text: string) => void;
};

/** What the desk promises per severity, and how long a wait may be, in working time. */
export function TargetFields(props: Props) {
  const { t } = useTranslation();
  const { targets, waitingLong, isChecked, onTarget, onWaitingLong } = props;
  const bad = (text: string, isNeeded = false) => {
    const minutes = readMinutes(text);
    const isBad = minutes === undefined || (isNeeded && minutes === null);
    return isChecked && isBad ? { error: t('clocks.settings.minutesBad') } : {};
  };
  return (
    <fieldset className="target-fields">
      <legend className="field-label">{t('clocks.settings.targets')}</legend>
      <p className="field-hint">
        {t('clocks.settings.targetsText')} {t('clocks.settings.minutesHint')}
      </p>
      {targets.map((target, index) => (
        <div key={target.severity} className="field-row">
          <TextInput
            label={t('clocks.settings.firstAnswer', { severity: target.severity })}
            value={target.firstAnswer}
            onChange={(firstAnswer) => onTarget(index, { firstAnswer })}
            {...bad(target.firstAnswer)}
          />
          <TextInput
            label={t('clocks.settings.chaseAfter', { severity: target.severity })}
            value={target.chaseAfter}
            onChange={(chaseAfter) => onTarget(index, { chaseAfter })}
            {...bad(target.chaseAfter)}
          />
        </div>
      ))}
      <TextInput
        label={t('clocks.settings.waitingLong')}
        value={waitingLong}
        onChange={onWaitingLong}
        isRequired
        {...bad(waitingLong, true)}
      />
    </fieldset>
  );
}
