import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import type { ImportPreview } from '../../shared/model/catalogue-import.ts';
import { SelectInput } from '../parts/select-input.tsx';
import { TextInput } from '../parts/text-input.tsx';
import type { SourcesStore } from '../sources/sources-store.ts';
import { chosenSource } from './chosen-source.ts';
import type { ImportStore } from './import-store.ts';

type Props = {
  readonly store: ImportStore;
  readonly sources: SourcesStore;
  readonly preview: ImportPreview;
};

/** Which list this is: one that was imported before, or a new one with its name. */
export function SourceChoiceFields({ store, sources, preview }: Props) {
  const { t } = useTranslation();
  const list = useStore(sources.state);
  const { source } = useStore(store.choices);
  const files = list.sources.filter(({ kind }) => kind === 'file');
  const { existing, newName } = chosenSource(source, files, preview.sourceName);
  return (
    <section className="stack-tight">
      <h3 className="section-heading">{t('import.check.source')}</h3>
      <div className="field-row">
        {files.length === 0 ? null : (
          <SelectInput
            label={t('import.check.sourceLabel')}
            value={existing?.id ?? ''}
            options={[
              ...files.map(({ id, name }) => ({ value: id, label: name })),
              { value: '', label: t('import.check.newSource') },
            ]}
            onChange={(id) => store.decide({ source: id === '' ? { name: '' } : { id } })}
            {...(existing ? { hint: t('import.check.sourceHint') } : {})}
          />
        )}
        {existing ? null : (
          <TextInput
            label={t('import.check.sourceName')}
            value={newName}
            onChange={(name) => store.decide({ source: { name } })}
            hint={t('import.check.sourceNameHint')}
            most={200}
          />
        )}
      </div>
    </section>
  );
}
