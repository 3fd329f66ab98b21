import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import {
  mappingFields,
  type ImportMapping,
  type ImportPreview,
} from '../../shared/model/catalogue-import.ts';
import { ActButton } from '../parts/act-button.tsx';
import { ListFilter } from '../parts/list-filter.tsx';
import { SelectInput, type SelectOption } from '../parts/select-input.tsx';
import { columnRows, type ColumnRow } from './column-rows.ts';
import { withColumn } from './with-column.ts';

const shownAtOnce = 100;
/** More columns than one sees at a glance are searched. */
const mostWithoutFilter = 20;

type Props = {
  readonly preview: ImportPreview;
  readonly mapping: ImportMapping;
  readonly onChange: (mapping: ImportMapping) => void;
};

/** Every column of the file, a value of it, and the field that it fills. */
export function ColumnTable({ preview, mapping, onChange }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [most, setMost] = useState(shownAtOnce);
  const rows = useMemo(() => columnRows(preview, mapping), [preview, mapping]);
  const found = rows.filter((row) => isFound(row, text));
  const shown = found.slice(0, most);
  const options = [
    { value: '', label: t('import.check.notUsed') },
    ...mappingFields.map((it) => ({ value: it, label: t(`import.fields.${it}`) })),
  ];
  return (
    <>
      {rows.length > mostWithoutFilter ? (
        <ListFilter
          label={t('import.check.filter')}
          placeholder={t('import.check.filterPlaceholder')}
          text={text}
          onText={setText}
        />
      ) : null}
      {found.length === 0 ? (
        <p className="dim">{t('import.check.noColumn', { text })}</p>
      ) : (
        <table className="mapping-table">
          <thead>
            <tr>
              <th scope="col">{t('import.check.column')}</th>
              <th scope="col">{t('import.check.example')}</th>
              <th scope="col">{t('import.check.field')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <Row
                key={row.index}
                row={row}
                options={options}
                onField={(value) => {
                  const field = mappingFields.find((it) => it === value) ?? null;
                  onChange(withColumn(mapping, row.column, field));
                }}
              />
            ))}
          </tbody>
        </table>
      )}
      {shown.length < found.length ? (
        <div className="acts">
          <span className="dim">
            {t('import.check.columnsShown', { shown: shown.length, count: found.length })}
          </span>
          <ActButton onPress={() => setMost(most + shownAtOnce)}>{t('common.showMore')}</ActButton>
        </div>
      ) : null}
    </>
  );
}

type RowProps = {
  readonly row: ColumnRow;
  readonly options: readonly SelectOption[];
  readonly onField: (field: string) => void;
};

function Row({ row, options, onField }: RowProps) {
  const { t } = useTranslation();
  const { column, example, field, after, unusable } = row;
  const name =
    unusable === 'nameless' ? t('import.check.nameOfNameless', { number: row.index + 1 }) : column;
  return (
    <tr data-used={field !== null}>
      <th scope="row">
        <span className="code clip-2 break" title={name}>
          {name}
        </span>
      </th>
      <td>
        <span className="clip dim" title={example}>
          {example}
        </span>
      </td>
      <td>
        {unusable === null ? (
          <SelectInput
            label={t('import.check.fieldOf', { column })}
            isLabelHidden
            value={field ?? ''}
            options={options}
            onChange={onField}
          />
        ) : (
          <span className="dim">{t(`import.check.${unusable}`)}</span>
        )}
        {after === null ? null : (
          <span className="dim clip" title={t('import.check.after', { column: after })}>
            {t('import.check.after', { column: after })}
          </span>
        )}
      </td>
    </tr>
  );
}

function isFound({ column, example }: ColumnRow, text: string): boolean {
  const wanted = text.trim().toLowerCase();
  return [column, example].some((it) => it.toLowerCase().includes(wanted));
}
