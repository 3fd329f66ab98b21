import { useTranslation } from 'react-i18next';

import { limits } from '../../shared/limits.ts';
import { TextInput } from '../parts/text-input.tsx';
import type { DetailTextName } from './case-fields.ts';
import type { CaseFieldProps } from './case-text-field.tsx';
import { isOneOf, requiredFields } from './missing-of-field.ts';

type Props = CaseFieldProps & {
  readonly name: Exclude<DetailTextName, 'purchasedOn'>;
  /** Absent: it stands on one line. */
  readonly rows?: number;
};

/** One text of the details; empty is not known. */
export function DetailTextField({ store, work, escalation, isStopped, name, rows }: Props) {
  const { t } = useTranslation();
  const value = work.details[name] ?? '';
  const isRequired = requiredFields(escalation).includes(name);
  return (
    <div data-case-field={name}>
      <TextInput
        label={t(`escalation.fields.${name}`)}
        value={value}
        onChange={(text) => store.setDetail(name, text === '' ? null : text)}
        most={rows === undefined ? limits.singleLine : limits.longText}
        isRequired={isRequired}
        {...(name === 'howMany' ? { hint: t('escalation.fields.howManyHint') } : {})}
        {...(rows === undefined ? {} : { rows })}
        {...(isStopped && isRequired && value === ''
          ? {
              error: t(
                isOneOf(escalation, name) ? 'escalation.fieldOneOf' : 'escalation.fieldRequired',
              ),
            }
          : {})}
      />
    </div>
  );
}
