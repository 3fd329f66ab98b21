import { useTranslation } from 'react-i18next';

import type { ImportMapping, ImportPreview } from '../../shared/model/catalogue-import.ts';
import { TextInput } from '../parts/text-input.tsx';
import { keysWithoutColumn, withConstant } from './key-columns.ts';

type Props = {
  readonly preview: ImportPreview;
  readonly mapping: ImportMapping;
  readonly onChange: (mapping: ImportMapping) => void;
};

/** Asks for the halves of the key that the file does not give. */
export function NeededKeys({ preview, mapping, onChange }: Props) {
  const { t } = useTranslation();
  const needed = keysWithoutColumn(mapping, preview.header);
  if (needed.length === 0) return null;
  return (
    <fieldset className="needed-keys">
      <legend className="field-label">{t('import.check.keys')}</legend>
      <div className="field-row">
        {needed.map((field) => {
          const value = mapping.constants[field] ?? '';
          return (
            <TextInput
              key={field}
              label={t(`import.check.key.${field}`)}
              value={value}
              onChange={(next) => onChange(withConstant(mapping, field, next))}
              hint={t('import.check.keyHint')}
              error={value === '' ? t('import.check.keyMissing') : null}
              most={500}
            />
          );
        })}
      </div>
    </fieldset>
  );
}
