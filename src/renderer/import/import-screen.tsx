import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { useDesk } from '../app/desk-context.ts';
import { toHash } from '../app/route.ts';
import { Screen } from '../app/screen.tsx';
import { createUnfinishedText } from '../app/unfinished-text.ts';
import { replaceRoute } from '../app/use-route.ts';
import { LoadingNote } from '../parts/loading-note.tsx';
import { LatestImport } from '../sources/latest-import.tsx';
import { createSourcesStore, type SourcesStore } from '../sources/sources-store.ts';
import { useFileDrop } from '../triage/use-file-drop.ts';
import { CheckFile } from './check-file.tsx';
import { ChooseFile } from './choose-file.tsx';
import { createImportStore, type ImportStore } from './import-store.ts';
import { ReportView } from './report-view.tsx';
import { RunningImport } from './running-import.tsx';

/** The import of a list of offers. `uploadId`: a file that was dropped on another screen. */
export function ImportScreen({ uploadId }: { readonly uploadId: string | null }) {
  const { t } = useTranslation();
  const { client, transport } = useDesk();
  const [sources] = useState(() => createSourcesStore(client));
  const [store] = useState(() =>
    createImportStore({ client, transport, unfinished: createUnfinishedText(client, 'import') }),
  );
  useEffect(() => {
    const stop = store.listen();
    const keep = (): void => void store.flush();
    void store.resume(uploadId);
    void sources.load();
    // From here the choices tell which file it is.
    if (uploadId !== null) replaceRoute({ screen: 'import' });
    window.addEventListener('pagehide', keep);
    return () => {
      stop();
      keep();
      window.removeEventListener('pagehide', keep);
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the address loses the id as soon as it was taken
  }, [store, sources]);
  return (
    <Screen
      title={t('import.title')}
      acts={
        <span className="acts">
          <a href={toHash({ screen: 'offers', text: '' })}>{t('offers.title')}</a>
          <a href={toHash({ screen: 'sources' })}>{t('sources.title')}</a>
        </span>
      }
    >
      <Step store={store} sources={sources} />
    </Screen>
  );
}

type StepProps = { readonly store: ImportStore; readonly sources: SourcesStore };

function Step({ store, sources }: StepProps) {
  const { t } = useTranslation();
  const work = useStore(store.state);
  const [isTooMany, setIsTooMany] = useState(false);
  const isChoosing = work.status === 'idle';
  const { isOver, drop } = useFileDrop((files) => {
    const [only] = files;
    setIsTooMany(files.length > 1);
    if (only && files.length === 1 && isChoosing) void store.choose(only);
  });
  if (work.status === 'checking') {
    return <CheckFile store={store} sources={sources} work={work} />;
  }
  return (
    <div className="pane pane-middle pane-whole" {...(isChoosing ? drop : {})}>
      {work.status === 'opening' ? <LoadingNote text={t('import.opening')} /> : null}
      {work.status === 'uploading' ? (
        <LoadingNote text={t('import.uploading', { file: work.fileName })} />
      ) : null}
      {work.status === 'running' ? <RunningImport store={store} work={work} /> : null}
      {work.status === 'reported' ? (
        <ReportView key={work.jobId} store={store} sources={sources} work={work} />
      ) : null}
      {work.status === 'idle' ? (
        <div className="stack">
          <ChooseFile
            onChoose={(file) => void store.choose(file)}
            error={work.error}
            isOver={isOver}
            isTooMany={isTooMany}
          />
          <LatestImport store={sources} />
        </div>
      ) : null}
    </div>
  );
}
