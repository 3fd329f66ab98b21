import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { ActButton } from '../../parts/act-button.tsx';
import { downloadText } from '../../parts/download-text.ts';
import { ErrorNote } from '../../parts/error-note.tsx';
import { DraftImport } from './draft-import.tsx';
import type { DraftStore, ExportFormat } from './draft-store.ts';

const types: Readonly<Record<ExportFormat, string>> = {
  json: 'application/json',
  dmn: 'application/xml',
};

/** The draft out to a file, in from a file, or away. */
export function DraftFiles({ store }: { readonly store: DraftStore }) {
  const { t } = useTranslation();
  const error = useStore(store.state, (it) => it.error);

  async function save(format: ExportFormat): Promise<void> {
    const file = await store.exportDraft(format);
    if (file) downloadText(file.fileName, file.text, types[format]);
  }

  return (
    <section className="draft-files">
      <h2 className="visually-hidden">{t('policyDraft.files.heading')}</h2>
      <DraftImport store={store} />
      <div className="acts">
        <ActButton onPress={() => void save('json')}>{t('policyDraft.files.json')}</ActButton>
        <ActButton onPress={() => void save('dmn')}>{t('policyDraft.files.dmn')}</ActButton>
        <ActButton kind="plain" onPress={() => void store.discard()}>
          {t('policyDraft.discard')}
        </ActButton>
      </div>
      {error === null ? null : <ErrorNote error={error} />}
    </section>
  );
}
