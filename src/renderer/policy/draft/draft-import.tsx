import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { ActButton } from '../../parts/act-button.tsx';
import { FileDrop } from '../../parts/file-drop.tsx';
import type { DraftStore } from './draft-store.ts';

/** A draft from a file; it takes the place of the one that is there only after a yes. */
export function DraftImport({ store }: { readonly store: DraftStore }) {
  const { t } = useTranslation();
  const waiting = useStore(store.state, (it) => it.waiting);
  return (
    <>
      <FileDrop
        label={t('policyDraft.files.importLabel')}
        button={t('policyDraft.files.import')}
        hint={t('policyDraft.files.importHint')}
        types={['.json', '.dmn', '.xml']}
        onFile={(file) => void store.importFile(file)}
      />
      {waiting === null ? null : (
        <div className="notice stack-tight" role="alert">
          <p className="break">{t('policyDraft.files.replace', { file: waiting.fileName })}</p>
          <span className="acts">
            <ActButton kind="danger" onPress={() => void store.confirmImport()}>
              {t('policyDraft.files.replaceYes')}
            </ActButton>
            <ActButton onPress={store.dropImport}>{t('common.cancel')}</ActButton>
          </span>
        </div>
      )}
    </>
  );
}
