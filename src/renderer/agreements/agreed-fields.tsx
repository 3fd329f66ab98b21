import { useId } from 'react';
import { useTranslation } from 'react-i18next';

import { limits } from '../../shared/limits.ts';
import { TextInput } from '../parts/text-input.tsx';
import { isDay } from './day.ts';

type Props = {
  readonly counterpart: string;
  readonly agreedOn: string;
  /** True after a try to save: then empty fields say so. */
  readonly isChecked: boolean;
  readonly onCounterpart: (text: string) => void;
  readonly onAgreedOn: (day: string) => void;
};

/** With whom, and since when. */
export function AgreedFields(props: Props) {
  const { t } = useTranslation();
  const id = useId();
  const { counterpart, agreedOn, isChecked } = props;
  const isWrong = isChecked && !isDay(agreedOn);
  return (
    <div className="field-row">
      <TextInput
        label={t('agreements.counterpart')}
        hint={t('agreements.counterpartHint')}
        value={counterpart}
        isRequired
        most={limits.singleLine}
        error={isChecked && counterpart.trim() === '' ? t('agreements.missing') : null}
        onChange={props.onCounterpart}
      />
      <div className="text-input" data-required>
        <label className="field-label" htmlFor={id}>
          {t('agreements.agreedOn')}
        </label>
        <input
          id={id}
          type="date"
          className="text-input-box"
          value={agreedOn}
          aria-invalid={isWrong}
          required
          onChange={(event) => props.onAgreedOn(event.target.value)}
        />
        {isWrong ? <p className="field-error">{t('agreements.missing')}</p> : null}
      </div>
    </div>
  );
}
