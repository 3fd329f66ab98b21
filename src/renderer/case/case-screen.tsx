import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { useDesk } from '../app/desk-context.ts';
import type { CaseView } from '../app/route.ts';
import { Screen } from '../app/screen.tsx';
import { ErrorNote } from '../parts/error-note.tsx';
import { LoadingNote } from '../parts/loading-note.tsx';
import { CasePanes } from './case-panes.tsx';
import { CaseSaveState } from './case-save-state.tsx';
import { createCaseStore } from './case-store.ts';
import { CaseViewLinks } from './case-view-links.tsx';
import { createEscalationStore } from './escalation-store.ts';
import { suggestRecipient } from './suggest-recipient.ts';

type Props = { readonly reference: string; readonly view: CaseView };

/** One case: its decision, and the escalation that is written from it. */
export function CaseScreen({ reference, view }: Props) {
  const { t } = useTranslation();
  const { client, status } = useDesk();
  const [{ store, escalation }] = useState(() => {
    const draft = createEscalationStore(client, reference, status.profile.language);
    return {
      escalation: draft,
      store: createCaseStore(client, reference, () => void draft.compose()),
    };
  });
  const supportCase = useStore(store.state);

  useEffect(() => {
    const flush = (): void => void store.flush();
    async function open(): Promise<void> {
      await store.load();
      const loaded = store.state.getState();
      if (loaded.status !== 'ready') return;
      await escalation.choose({ recipient: suggestRecipient(loaded.value.supportCase) });
    }
    void open();
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [store, escalation]);

  const work = supportCase.status === 'ready' ? supportCase.value : null;
  return (
    <Screen
      title={work?.supportCase.question.trim().split('\n')[0] ?? t('cases.title')}
      reference={reference}
      acts={<CaseViewLinks reference={reference} view={view} />}
      state={work ? <CaseSaveState saving={work.saving} /> : null}
    >
      {work ? <CasePanes store={store} escalation={escalation} work={work} view={view} /> : null}
      {supportCase.status === 'loading' ? <LoadingNote /> : null}
      {supportCase.status === 'failed' ? (
        <ErrorNote error={supportCase.error} onRetry={() => void store.load()} />
      ) : null}
    </Screen>
  );
}
