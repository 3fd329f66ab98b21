import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { draftViews, toHash, type DraftView as View } from '../../app/route.ts';
import { navigate } from '../../app/use-route.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { ActButton } from '../../parts/act-button.tsx';
import { ErrorNote } from '../../parts/error-note.tsx';
import { LoadingNote } from '../../parts/loading-note.tsx';
import type { VersionsStore } from '../versions/versions-store.ts';
import { DraftCompare } from './draft-compare.tsx';
import { DraftEdit } from './draft-edit.tsx';
import { DraftReplay } from './draft-replay.tsx';
import { DraftStart } from './draft-start.tsx';
import { DraftState } from './draft-state.tsx';
import type { DraftStore, DraftWork } from './draft-store.ts';
import { PublishForm } from './publish-form.tsx';

type Props = {
  readonly store: DraftStore;
  readonly versions: VersionsStore;
  readonly view: View;
};

/** The one draft of the policy: changed, compared, replayed, published. */
export function DraftView({ store, versions, view }: Props) {
  const work = useStore(store.state, (it) => it.work);
  useEffect(() => {
    if (store.state.getState().work.status === 'idle') void store.load();
    void versions.load();
    return () => void store.flush();
  }, [store, versions]);
  if (work.status === 'failed') {
    return <ErrorNote error={work.error} onRetry={() => void store.load()} />;
  }
  if (work.status !== 'ready') return <LoadingNote />;
  if (work.value === null) return <DraftStart store={store} versions={versions} />;
  return <Draft store={store} versions={versions} view={view} work={work.value} />;
}

function Draft({ store, versions, view, work }: Props & { readonly work: DraftWork }) {
  const { t } = useTranslation();
  const { past, future } = work.history;
  useKeys({ 'Ctrl+z': store.undo, 'Ctrl+y': store.redo }, 'screen');
  return (
    <>
      <div className="draft-bar">
        <nav className="segments" aria-label={t('policyDraft.views.label')}>
          {draftViews.map((it) => (
            <a
              key={it}
              className="segment"
              href={toHash({ screen: 'policy-draft', view: it })}
              {...(it === view ? { 'aria-current': 'page' as const } : {})}
            >
              {t(`policyDraft.views.${it}`)}
            </a>
          ))}
        </nav>
        <DraftState
          work={work}
          onReload={() => void store.load()}
          onRetry={() => void store.retry()}
          onProblem={() => {
            store.seekProblem();
            navigate({ screen: 'policy-draft', view: 'edit' });
          }}
        />
        <span className="acts draft-history">
          <ActButton keys="Ctrl Z" isDisabled={past.length === 0} onPress={store.undo}>
            {t('policyDraft.undo')}
          </ActButton>
          <ActButton keys="Ctrl Y" isDisabled={future.length === 0} onPress={store.redo}>
            {t('policyDraft.redo')}
          </ActButton>
        </span>
      </div>
      {view === 'edit' ? <DraftEdit store={store} work={work} /> : null}
      {view === 'compare' ? <DraftCompare store={store} work={work} /> : null}
      {view === 'replay' ? <DraftReplay store={store} /> : null}
      {view === 'publish' ? <PublishForm store={store} versions={versions} work={work} /> : null}
    </>
  );
}
