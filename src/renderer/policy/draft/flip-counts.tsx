import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { toHash } from '../../app/route.ts';
import { ErrorNote } from '../../parts/error-note.tsx';
import { LoadingNote } from '../../parts/loading-note.tsx';
import type { DraftStore } from './draft-store.ts';

/** How many combinations and cases would go elsewhere, with a way to each list. */
export function FlipCounts({ store }: { readonly store: DraftStore }) {
  const { t } = useTranslation();
  const { comparison, replay } = useStore(store.state);
  const isIdle = comparison.status === 'idle' || replay.status === 'idle';
  useEffect(() => {
    if (isIdle) void store.compare().then(() => store.replayCases());
  }, [store, isIdle]);
  return (
    <ul className="flip-counts" aria-busy={comparison.status !== 'ready'}>
      <li>
        {comparison.status === 'ready' ? (
          <a href={toHash({ screen: 'policy-draft', view: 'compare' })}>
            {t('policyDraft.publish.combinations', { count: comparison.value.changed })}
          </a>
        ) : null}
        {comparison.status === 'failed' ? <ErrorNote error={comparison.error} /> : null}
        {comparison.status === 'loading' ? <LoadingNote /> : null}
      </li>
      <li>
        {replay.status === 'ready' ? (
          <a href={toHash({ screen: 'policy-draft', view: 'replay' })}>
            {t('policyDraft.publish.cases', { count: replay.value.changed.length })}
          </a>
        ) : null}
        {replay.status === 'failed' ? <ErrorNote error={replay.error} /> : null}
        {replay.status === 'loading' ? <LoadingNote /> : null}
      </li>
    </ul>
  );
}
