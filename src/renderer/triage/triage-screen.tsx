import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { useDesk } from '../app/desk-context.ts';
import { Screen } from '../app/screen.tsx';
import { ActButton } from '../parts/act-button.tsx';
import { ErrorNote } from '../parts/error-note.tsx';
import { LoadingNote } from '../parts/loading-note.tsx';
import { DraftConflict } from './draft-conflict.tsx';
import { createDraftPlace, type DraftPlace } from './draft-place.ts';
import { DraftState } from './draft-state.tsx';
import { TriagePanes } from './triage-panes.tsx';
import { createTriageStore } from './triage-store.ts';

/** New triage: from what the customer said to who answers it. */
export function TriageScreen() {
  const { t } = useTranslation();
  const { client } = useDesk();
  const [store] = useState(() =>
    createTriageStore(client, placeOfPage(), () => crypto.randomUUID()),
  );
  const triage = useStore(store.state);

  useEffect(() => {
    const flush = (): void => void store.flush();
    void store.load();
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
      store.leave();
    };
  }, [store]);

  const isBegun =
    triage.status === 'ready' &&
    (triage.value.draft.status !== 'idle' ||
      triage.value.stage !== 'intake' ||
      triage.value.question !== '');
  return (
    <Screen
      title={t('triage.title')}
      state={triage.status === 'ready' ? <DraftState draft={triage.value.draft} /> : null}
      acts={
        isBegun ? (
          <>
            <ActButton kind="plain" onPress={() => void store.setAside()}>
              {t('triage.setAside')}
            </ActButton>
            <ActButton kind="plain" onPress={() => void store.startOver()}>
              {t('triage.startOver')}
            </ActButton>
          </>
        ) : null
      }
    >
      {triage.status === 'ready' ? <DraftConflict store={store} work={triage.value} /> : null}
      {triage.status === 'ready' ? <TriagePanes store={store} work={triage.value} /> : null}
      {triage.status === 'loading' ? <LoadingNote /> : null}
      {triage.status === 'failed' ? (
        <ErrorNote error={triage.error} onRetry={() => void store.load()} />
      ) : null}
    </Screen>
  );
}

let place: DraftPlace | undefined;

/** The same as long as the page lives, however often the screen comes and goes. */
function placeOfPage(): DraftPlace {
  place ??= createDraftPlace(sessionStorage, navigator.locks, isReloaded());
  return place;
}

/** True: this page was here before, in the same tab. */
function isReloaded(): boolean {
  return performance
    .getEntriesByType('navigation')
    .some((it) => it instanceof PerformanceNavigationTiming && it.type === 'reload');
}
