import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import type { Escalation } from '../../shared/model/escalation.ts';
import { useDesk } from '../app/desk-context.ts';
import type { CaseView } from '../app/route.ts';
import { Screen } from '../app/screen.tsx';
import { ErrorNote } from '../parts/error-note.tsx';
import { LoadingNote } from '../parts/loading-note.tsx';
import { CaseConflictNotice } from './case-conflict-notice.tsx';
import { CasePanes } from './case-panes.tsx';
import { CaseSaveState } from './case-save-state.tsx';
import { CaseStatus } from './case-status.tsx';
import { createCaseStores, followCase, openCase } from './case-stores.ts';
import { CaseViewLinks } from './case-view-links.tsx';
import { DatedRules } from './dated-rules.tsx';

const noRules: Escalation['dated'] = [];

type Props = {
  readonly reference: string;
  readonly view: CaseView;
  /** The text that it opens with. */
  readonly purpose?: 'chase' | undefined;
};

/** One case: its decision, the texts that are written from it, and what happened in it. */
export function CaseScreen({ reference, view, purpose }: Props) {
  const { t } = useTranslation();
  const { client, transport, status, deskStore } = useDesk();
  const [stores] = useState(() =>
    createCaseStores(
      client,
      transport.upload,
      reference,
      status.profile.language,
      () => void deskStore.refresh(),
    ),
  );
  const { store, escalation } = stores;
  const supportCase = useStore(store.state);
  const dated = useStore(escalation.state, (it) => it.draft.last?.dated ?? noRules);

  useEffect(() => {
    const flush = (): void =>
      void Promise.all([
        store.flush(),
        stores.timeline.flush(),
        stores.escalation.flush(),
        stores.override.flush(),
      ]);
    void openCase(stores, purpose);
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [stores, store, purpose]);

  useEffect(
    () =>
      transport.onEvent((event) => {
        if (event.kind === 'cases-changed' && event.references.includes(reference)) {
          void followCase(stores);
        }
      }),
    [transport, stores, reference],
  );

  const work = supportCase.status === 'ready' ? supportCase.value : null;
  return (
    <Screen
      title={work?.supportCase.question.trim().split('\n')[0] ?? t('cases.title')}
      reference={reference}
      acts={<CaseViewLinks reference={reference} view={view} />}
      state={work ? <CaseSaveState {...work} /> : null}
    >
      {work ? (
        <>
          <CaseStatus work={work} />
          {work.conflict === null ? null : (
            <CaseConflictNotice store={store} conflict={work.conflict} />
          )}
          <DatedRules dated={dated} />
          <CasePanes stores={stores} work={work} view={view} />
        </>
      ) : null}
      {supportCase.status === 'loading' ? <LoadingNote /> : null}
      {supportCase.status === 'failed' ? (
        <ErrorNote error={supportCase.error} onRetry={() => void store.load()} />
      ) : null}
    </Screen>
  );
}
