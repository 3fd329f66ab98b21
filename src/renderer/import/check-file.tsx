import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import type { ImportMapping } from '../../shared/model/catalogue-import.ts';
import { useDesk } from '../app/desk-context.ts';
import { formatSize } from '../i18n/format-size.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { plainKeysHeld } from '../keys/use-form-keys.ts';
import { useKeys } from '../keys/use-keys.ts';
import { ActButton } from '../parts/act-button.tsx';
import { ErrorNote } from '../parts/error-note.tsx';
import { FocusHeading } from '../parts/focus-heading.tsx';
import { Notice } from '../parts/notice.tsx';
import type { SourcesStore } from '../sources/sources-store.ts';
import { ColumnTable } from './column-table.tsx';
import { FileReadingFields } from './file-reading-fields.tsx';
import type { ImportStore } from './import-store.ts';
import type { CheckingImport } from './import-work.ts';
import { MappingBar } from './mapping-bar.tsx';
import { createMappingsStore } from './mappings-store.ts';
import { NeededKeys } from './needed-keys.tsx';
import { PreviewPane } from './preview-pane.tsx';
import { SourceChoiceFields } from './source-choice-fields.tsx';

type Props = {
  readonly store: ImportStore;
  readonly sources: SourcesStore;
  readonly work: CheckingImport;
};

/** What the desk understood: how the file is read, which list it is, and what each column becomes. */
export function CheckFile({ store, sources, work }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { client } = useDesk();
  const { preview, isReading, error } = work;
  const choices = useStore(store.choices);
  const [mappings] = useState(() => createMappingsStore(client));
  useEffect(() => void mappings.load(), [mappings]);
  const mapping = choices.mapping ?? preview.mapping;
  const isOwn = preview.format === 'fingerpost';
  const setMapping = (next: ImportMapping | null): void => store.decide({ mapping: next });
  const start = (): void => void store.start(true);
  useKeys({ 'Ctrl+Enter': start }, 'step');
  useKeys(plainKeysHeld, 'hold');
  const previewed = useMemo(
    () => ({ uploadId: choices.uploadId, ...choices.reading, mapping }),
    [choices.uploadId, choices.reading, mapping],
  );

  return (
    <div className="panes panes-import">
      <div className="pane pane-middle">
        <div className="stack">
          <div>
            <FocusHeading focusKey={`check ${choices.uploadId ?? ''}`}>
              {t('import.check.heading')}
            </FocusHeading>
            <p className="step-hint break">
              {t('import.check.file', {
                file: preview.fileName,
                size: formatSize(preview.sizeBytes, locale),
              })}
            </p>
          </div>
          {error === null ? null : <ErrorNote error={error} />}
          <FileReadingFields store={store} preview={preview} isReading={isReading} />
          <SourceChoiceFields store={store} sources={sources} preview={preview} />
          {isOwn ? (
            <Notice>{t('import.check.own')}</Notice>
          ) : (
            <section className="stack-tight">
              <h3 className="section-heading">{t('import.check.mapping')}</h3>
              <MappingBar
                store={mappings}
                preview={preview}
                chosen={choices.mapping}
                onUse={setMapping}
              />
              <NeededKeys preview={preview} mapping={mapping} onChange={setMapping} />
              <ColumnTable
                key={preview.header.length}
                preview={preview}
                mapping={mapping}
                onChange={setMapping}
              />
            </section>
          )}
          <div className="acts acts-sticky">
            <ActButton kind="primary" keys="Ctrl ↵" onPress={start} isDisabled={isReading}>
              {t('import.check.dryRun')}
            </ActButton>
            <ActButton onPress={() => store.reset()}>{t('import.check.otherFile')}</ActButton>
          </div>
        </div>
      </div>
      <PreviewPane input={previewed} />
    </div>
  );
}
