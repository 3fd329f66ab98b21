import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { useDesk } from '../app/desk-context.ts';
import { toHash } from '../app/route.ts';
import { Screen } from '../app/screen.tsx';
import { navigate } from '../app/use-route.ts';
import { ActButton } from '../parts/act-button.tsx';
import { EmptyNote } from '../parts/empty-note.tsx';
import { ErrorNote } from '../parts/error-note.tsx';
import { FocusHeading } from '../parts/focus-heading.tsx';
import { LoadingNote } from '../parts/loading-note.tsx';
import { LatestImport } from './latest-import.tsx';
import { SourceList } from './source-list.tsx';
import { createSourcesStore } from './sources-store.ts';

/** What the catalogue was made of, and who is heard first. */
export function SourcesScreen() {
  const { t } = useTranslation();
  const { client, transport } = useDesk();
  const [store] = useState(() => createSourcesStore(client));
  const { status, sources, error } = useStore(store.state);
  useEffect(() => void store.load(), [store]);
  // Another window, or an import that ends, may have changed them.
  useEffect(
    () =>
      transport.onEvent((event) => {
        if (event.kind === 'catalogue-changed') void store.follow();
      }),
    [transport, store],
  );
  return (
    <Screen
      title={t('sources.title')}
      acts={
        <span className="acts">
          <a href={toHash({ screen: 'offers', text: '' })}>{t('offers.title')}</a>
          <a href={toHash({ screen: 'import' })}>{t('import.title')}</a>
        </span>
      }
    >
      <div className="pane pane-middle pane-whole">
        <div className="stack">
          <div>
            <FocusHeading focusKey="sources">{t('sources.heading')}</FocusHeading>
            <p className="step-hint">{t('sources.about')}</p>
          </div>
          {status === 'failed' && error ? (
            <ErrorNote error={error} onRetry={() => void store.load()} />
          ) : null}
          {status === 'loading' ? <LoadingNote /> : null}
          {status === 'ready' && sources.length === 0 ? (
            <EmptyNote title={t('sources.none.title')} text={t('sources.none.text')}>
              <ActButton kind="primary" onPress={() => navigate({ screen: 'import' })}>
                {t('import.title')}
              </ActButton>
            </EmptyNote>
          ) : null}
          {status === 'ready' && sources.length > 0 ? <SourceList store={store} /> : null}
          {status === 'ready' ? <LatestImport store={store} /> : null}
        </div>
      </div>
    </Screen>
  );
}
