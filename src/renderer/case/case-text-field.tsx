import { useTranslation } from 'react-i18next';

import { limits } from '../../shared/limits.ts';
import type { Escalation } from '../../shared/model/escalation.ts';
import { TextInput } from '../parts/text-input.tsx';
import type { CaseTextName } from './case-fields.ts';
import type { CaseStore, CaseWork } from './case-store.ts';
import { isOneOf, requiredFields } from './missing-of-field.ts';

export type CaseFieldProps = {
  readonly store: CaseStore;
  readonly work: CaseWork;
  readonly escalation: Escalation | null;
  /** True after an export that something required stopped: then the field says so. */
  readonly isStopped: boolean;
};

type Props = CaseFieldProps & {
  readonly name: CaseTextName;
  readonly hint?: string;
  readonly rows?: number;
  readonly most?: number;
};

/** One text of the case. */
export function CaseTextField(props: Props) {
  const { t } = useTranslation();
  const { store, work, escalation, isStopped, name, hint, rows, most } = props;
  const value = work.fields[name];
  const isRequired = requiredFields(escalation).includes(name);
  return (
    <div data-case-field={name}>
      <TextInput
        label={t(`escalation.fields.${name}`)}
        value={value}
        onChange={(text) => store.setField(name, text)}
        hint={hint}
        most={most ?? limits.singleLine}
        isRequired={isRequired}
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
