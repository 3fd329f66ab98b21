import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { CaseField } from './case-field.tsx';
import type { CaseFieldName } from './case-fields.ts';
import type { CaseFieldProps } from './case-text-field.tsx';
import { applies, fieldGroups, type FieldGroupName } from './field-groups.ts';

type Props = CaseFieldProps & { readonly group: FieldGroupName };

const wide: readonly CaseFieldName[] = [
  'ask',
  'impact',
  'tried',
  'errorText',
  'steps',
  'environment',
  'since',
  'occurredAt',
];

/** Fields that belong together; folded where they do not bear on this case. What somebody unfolded stays so. */
export function FieldGroup({ group, ...shared }: Props) {
  const { t } = useTranslation();
  const [unfolded, setUnfolded] = useState<boolean | null>(null);
  const isOpen = unfolded ?? applies(group, shared.work, shared.escalation);
  return (
    <details
      className="field-fold"
      open={isOpen}
      onToggle={({ currentTarget: { open } }) => {
        if (open !== isOpen) setUnfolded(open);
      }}
    >
      <summary>{t(`escalation.groups.${group}`)}</summary>
      <div className="field-grid">
        {fieldGroups[group].map((name) => (
          <div key={name} data-wide={wide.includes(name) || undefined}>
            <CaseField {...shared} name={name} />
          </div>
        ))}
      </div>
    </details>
  );
}
