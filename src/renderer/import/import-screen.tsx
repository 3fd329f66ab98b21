import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { useDesk } from '../app/desk-context.ts';
import { toHash } from '../app/route.ts';
import { Screen } from '../app/screen.tsx';
import { ErrorNote } from '../parts/error-note.tsx';
import { LoadingNote } from '../parts/loading-note.tsx';
import { CheckFile } from './check-file.tsx';
import { ChooseFile } from './choose-file.tsx';
import { createImportStore, type ImportStore, type ImportWork } from './import-store.ts';
import { ReportView } from './report-view.tsx';
import { RunningImport } from './running-import.tsx';

/** The import of a list of offers. */
export function ImportScreen() {
  const { t } = useTranslation();
  const { client, transport } = useDesk();
  const [store] = useState(() => createImportStore(client, transport));
  const work = useStore(store.state);
  useEffect(() => store.listen(), [store]);
  return (
    <Screen
      title={t('import.title')}
      acts={<a href={toHash({ screen: 'offers', text: '' })}>{t('offers.title')}</a>}
    >
      <div className="pane pane-middle pane-whole">
        <Step store={store} work={work} />
      </div>
    </Screen>
  );
}

function Step({ store, work }: { readonly store: ImportStore; readonly work: ImportWork }) {
  const { t } = useTranslation();
  switch (work.status) {
    case 'idle':
      return <ChooseFile onChoose={(file) => void store.choose(file)} />;
    case 'failed':
      return (
        <div className="stack">
          <ErrorNote error={work.error} />
          <ChooseFile onChoose={(file) => void store.choose(file)} />
        </div>
      );
    case 'uploading':
      return <LoadingNote text={t('import.uploading', { file: work.fileName })} />;
    case 'checking':
      return <CheckFile store={store} file={work.file} error={work.error} />;
    case 'running':
      return <RunningImport store={store} work={work} />;
    default:
      return <ReportView store={store} report={work.report} />;
  }
}
