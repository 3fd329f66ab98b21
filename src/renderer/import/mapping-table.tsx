import { useTranslation } from 'react-i18next';

import { mappingFields, type ImportPreview } from '../../shared/model/catalogue-import.ts';
import { SelectInput } from '../parts/select-input.tsx';
import type { ImportStore } from './import-store.ts';
import { fieldOfColumn } from './with-column.ts';

type Props = { readonly store: ImportStore; readonly preview: ImportPreview };

/** Every column of the file, a value of it, and the field that it fills. */
export function MappingTable({ store, preview }: Props) {
  const { t } = useTranslation();
  const options = [
    { value: '', label: t('import.check.notUsed') },
    ...mappingFields.map((it) => ({ value: it, label: t(`import.fields.${it}`) })),
  ];
  return (
    <table className="mapping-table">
      <thead>
        <tr>
          <th scope="col">{t('import.check.column')}</th>
          <th scope="col">{t('import.check.example')}</th>
          <th scope="col">{t('import.check.field')}</th>
        </tr>
      </thead>
      <tbody>
        {preview.header.map((column, index) => {
          const example = firstValue(preview.records, index);
          const field = fieldOfColumn(preview.mapping, column);
          return (
            <tr key={column} data-used={field !== null}>
              <th scope="row" className="code break">
                {column}
              </th>
              <td>
                <span className="clip dim" title={example}>
                  {example}
                </span>
              </td>
              <td>
                <SelectInput
                  label={t('import.check.fieldOf', { column })}
                  isLabelHidden
                  value={field ?? ''}
                  options={options}
                  onChange={(value) =>
                    store.setColumn(column, mappingFields.find((it) => it === value) ?? null)
                  }
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function firstValue(records: readonly (readonly string[])[], index: number): string {
  return records.map((it) => it[index]?.trim() ?? '').find((it) => it !== '') ?? '';
}
