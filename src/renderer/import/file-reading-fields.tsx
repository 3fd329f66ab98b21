import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';

import { encodings, type ImportPreview } from '../../shared/model/catalogue-import.ts';
import { LiveStatus } from '../parts/live-status.tsx';
import { SelectInput } from '../parts/select-input.tsx';
import type { ImportStore } from './import-store.ts';

const delimiters = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'pipe' } as const;

type Props = {
  readonly store: ImportStore;
  readonly preview: ImportPreview;
  readonly isReading: boolean;
};

/** How the file is read: what was found out, and can be set right. */
export function FileReadingFields({ store, preview, isReading }: Props) {
  const { t } = useTranslation();
  const { encoding, delimiter, sheet, sheets } = preview;
  if (encoding === null && delimiter === null && sheets.length < 2) return null;
  return (
    <div className="reading-row" aria-busy={isReading}>
      {sheets.length < 2 ? null : (
        <SelectInput
          label={t('import.check.sheet')}
          value={sheet ?? ''}
          options={sheets.map(({ name, isHidden }) => ({
            value: name,
            label: isHidden ? t('import.check.hiddenSheet', { name }) : name,
          }))}
          onChange={(value) => void store.setReading({ sheet: value })}
        />
      )}
      {encoding === null ? null : (
        <SelectInput
          label={t('import.check.encoding')}
          value={encoding}
          options={encodings.map((it) => ({ value: it, label: t(`import.check.encodings.${it}`) }))}
          onChange={(value) => {
            const chosen = encodings.find((it) => it === value);
            if (chosen) void store.setReading({ encoding: chosen });
          }}
        />
      )}
      {delimiter === null ? null : (
        <SelectInput
          label={t('import.check.delimiter')}
          value={delimiter}
          options={delimiterOptions(t, delimiter)}
          onChange={(value) => void store.setReading({ delimiter: value })}
        />
      )}
      <LiveStatus text={isReading ? t('import.check.again') : ''} />
    </div>
  );
}

function delimiterOptions(t: TFunction, current: string) {
  const known = Object.entries(delimiters).map(([value, name]) => ({
    value,
    label: t(`import.check.delimiters.${name}`),
  }));
  if (Object.hasOwn(delimiters, current)) return known;
  return [
    ...known,
    { value: current, label: t('import.check.delimiters.other', { mark: current }) },
  ];
}
