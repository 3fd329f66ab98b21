import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { ErrorNote } from '../../parts/error-note.tsx';
import { LoadingNote } from '../../parts/loading-note.tsx';
import { ComparisonView } from '../comparison-view.tsx';
import type { DraftStore } from './draft-store.ts';

/** What the draft would change, over every combination of facts. */
export function DraftCompare({ store }: { readonly store: DraftStore }) {
  const { t } = useTranslation();
  const comparison = useStore(store.state, (it) => it.comparison);
  const { status } = comparison;
  useEffect(() => {
    if (status === 'idle') void store.compare();
  }, [store, status]);
  return (
    <div className="pane pane-middle pane-whole">
      <div className="stack">
        {comparison.status === 'ready' ? (
          <>
            <p className="muted">
              {t('policyDraft.compareText', { version: comparison.value.before })}
            </p>
            <ComparisonView comparison={comparison.value} />
          </>
        ) : null}
        {comparison.status === 'failed' ? <ErrorNote error={comparison.error} /> : null}
        {comparison.status === 'loading' ? <LoadingNote /> : null}
      </div>
    </div>
  );
}
