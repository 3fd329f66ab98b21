import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';

import { fillableFields, type Recognised } from '../../shared/model/recognised.ts';
import { CheckBox } from '../parts/check-box.tsx';
import { SelectInput } from '../parts/select-input.tsx';
import { oldValue, shownValue, type CurrentFields, type PasteChoice } from './paste-choice.ts';

type Props = {
  readonly choice: PasteChoice;
  readonly current: CurrentFields;
  readonly timeZone: string;
  readonly onChange: (change: Partial<Pick<PasteChoice, 'field' | 'isChecked'>>) => void;
};

/** One find: its value, the field that it goes into, why, and what the field holds now. */
export function PasteFind({ choice, current, timeZone, onChange }: Props) {
  const { t } = useTranslation();
  const { find, field, isChecked } = choice;
  const value = shownValue(find, field, timeZone);
  const old = oldValue(find, field, current, timeZone);
  const hints = [
    find.because === null ? null : t('paste.because', { because: find.because }),
    find.isCertain ? null : doubt(t, find, timeZone),
    old === null ? null : t('paste.holds', { old }),
  ].filter((it) => it !== null);
  return (
    <li className="paste-find">
      {field === null ? (
        <p className="paste-find-value">
          {t('common.labelled', { label: t(`paste.kinds.${find.kind}`), value: '' })}
          <span className="code">{value}</span>
          <span className="field-hint"> {hints.join(t('common.partSeparator'))}</span>
        </p>
      ) : (
        <CheckBox
          label={t('paste.take', { value, field: t(`paste.fields.${field}`) })}
          isChecked={isChecked}
          onChange={(next) => onChange({ isChecked: next })}
          {...(hints.length === 0 ? {} : { hint: hints.join(t('common.partSeparator')) })}
        />
      )}
      {find.choices.length > 1 || (field === null && find.choices.length > 0) ? (
        <SelectInput
          label={t('paste.fieldOf', { value })}
          isLabelHidden
          value={field ?? ''}
          options={[
            ...(find.field === null ? [{ value: '', label: t('paste.noField') }] : []),
            ...find.choices.map((it) => ({ value: it, label: t(`paste.fields.${it}`) })),
          ]}
          onChange={(next) => {
            const chosen = fillableFields.find((it) => it === next) ?? null;
            onChange({ field: chosen, isChecked: chosen !== null });
          }}
        />
      ) : null}
    </li>
  );
}

function doubt(t: TFunction, { kind, choices, value }: Recognised, timeZone: string): string {
  const isTime = kind === 'date' || kind === 'date-time';
  if (isTime && choices.length === 0) return t('paste.unsure.twoWays');
  if (kind === 'date-time' && !value.includes(' ')) return t('paste.unsure.zone', { timeZone });
  if (isTime) return t('paste.unsure.date');
  if (kind === 'guid') return t('paste.unsure.guid');
  return t(kind === 'offer' || kind === 'customer' ? 'paste.unsure.name' : 'paste.unsure.other');
}
