import { useId } from 'react';
import { useTranslation } from 'react-i18next';

import type { CaseFieldProps } from './case-text-field.tsx';

type Props = CaseFieldProps & { readonly name: 'purchasedOn' };

/** A day, by the system's own control. */
export function DayField({ store, work, name }: Props) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div className="text-input" data-case-field={name}>
      <label className="field-label" htmlFor={id}>
        {t(`escalation.fields.${name}`)}
      </label>
      <input
        id={id}
        className="text-input-box"
        type="date"
        max="9999-12-31"
        value={work.details[name] ?? ''}
        onChange={({ target: { value } }) => store.setDetail(name, value === '' ? null : value)}
      />
    </div>
  );
}
