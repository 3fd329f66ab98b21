import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { useDesk } from '../../app/desk-context.ts';
import { ErrorNote } from '../../parts/error-note.tsx';
import { LoadingNote } from '../../parts/loading-note.tsx';
import { Notice } from '../../parts/notice.tsx';
import { ComparisonView } from '../comparison-view.tsx';
import type { DraftStore, DraftWork } from './draft-store.ts';
import { unexplainedChanges } from './unexplained-changes.ts';

type Props = { readonly store: DraftStore; readonly work: DraftWork };

/** What the draft would change, over every combination of facts. */
export function DraftCompare({ store, work }: Props) {
  const { policyStore } = useDesk();
  const book = useStore(policyStore.state);
  const unexplained =
    book.status === 'ready' ? unexplainedChanges(book.value.policy, work.history.present) : [];
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
            {unexplained.map((rule) => (
              <Notice key={rule}>{t('policy.compare.unexplained', { rule })}</Notice>
            ))}
            <ComparisonView comparison={comparison.value} />
          </>
        ) : null}
        {comparison.status === 'failed' ? <ErrorNote error={comparison.error} /> : null}
        {comparison.status === 'loading' ? <LoadingNote /> : null}
      </div>
    </div>
  );
}
