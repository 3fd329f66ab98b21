import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';

import type { AppError } from '../../shared/errors.ts';
import { encodings } from '../../shared/model/catalogue-import.ts';
import { formatSize } from '../i18n/format-size.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { ActButton } from '../parts/act-button.tsx';
import { ErrorNote } from '../parts/error-note.tsx';
import { FocusHeading } from '../parts/focus-heading.tsx';
import { Notice } from '../parts/notice.tsx';
import { SelectInput } from '../parts/select-input.tsx';
import type { CheckedFile, ImportStore } from './import-store.ts';
import { MappingTable } from './mapping-table.tsx';

type Props = {
  readonly store: ImportStore;
  readonly file: CheckedFile;
  readonly error: AppError | null;
};

/** What the desk understood: the encoding, and what each column becomes. */
export function CheckFile({ store, file, error }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { fileName, sizeBytes, encoding, mapping } = file.preview;
  const hasKeys = Boolean(mapping.columns.publisherId && mapping.columns.offerId);
  return (
    <div className="stack">
      <div>
        <FocusHeading focusKey={`check ${file.uploadId}`}>{t('import.check.heading')}</FocusHeading>
        <p className="step-hint break">
          {t('import.check.file', { file: fileName, size: formatSize(sizeBytes, locale) })}
        </p>
      </div>
      {error === null ? null : <ErrorNote error={error} />}
      <div className="field-row">
        <SelectInput
          label={t('import.check.encoding')}
          value={encoding ?? encodings[0]}
          options={encodings.map((it) => ({ value: it, label: t(`import.check.encodings.${it}`) }))}
          onChange={(value) => {
            const chosen = encodings.find((it) => it === value);
            if (chosen) void store.setEncoding(chosen);
          }}
        />
      </div>
      <section className="stack-tight">
        <h3 className="section-heading">{t('import.check.mapping')}</h3>
        <p className="muted">{mappingText(t, file)}</p>
        {hasKeys ? null : <Notice>{t('import.check.needs')}</Notice>}
        <MappingTable store={store} preview={file.preview} />
      </section>
      <div className="acts acts-sticky">
        <ActButton kind="primary" onPress={() => void store.start(true)}>
          {t('import.check.dryRun')}
        </ActButton>
        <ActButton onPress={store.reset}>{t('import.check.otherFile')}</ActButton>
      </div>
    </div>
  );
}

function mappingText(t: TFunction, file: CheckedFile): string {
  if (file.isChanged) return t('import.check.changed');
  const { mapping, mappingOrigin } = file.preview;
  if (mappingOrigin === 'guessed') return t('import.check.guessed');
  return t('import.check.shipped', { name: mapping.title ?? mapping.name });
}
