import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { ActButton } from '../../parts/act-button.tsx';
import { ErrorNote } from '../../parts/error-note.tsx';
import { FocusHeading } from '../../parts/focus-heading.tsx';
import type { CaseStores } from '../case-stores.ts';
import type { CaseWork } from '../case-work.ts';
import { EntryItem } from './entry-item.tsx';
import { markEntries } from './entry-marks.ts';
import { groupEntries } from './group-entries.ts';
import { VerifyLine } from './verify-line.tsx';

type Props = { readonly stores: CaseStores; readonly work: CaseWork };

/** What happened in the case, newest first. Entries are only ever added. */
export function TimelineView({ stores, work }: Props) {
  const { timeline: store } = stores;
  const { t } = useTranslation();
  const { entries, hasMore, loading, verdict } = useStore(store.state);
  const marks = markEntries(entries);
  const { reference } = work.supportCase;
  useEffect(() => void store.load(), [store]);
  return (
    <div className="stack">
      <div className="label-row">
        <FocusHeading focusKey={reference}>{t('timeline.heading')}</FocusHeading>
        <VerifyLine store={store} verdict={verdict} />
      </div>
      {loading.status === 'failed' ? (
        <ErrorNote error={loading.error} onRetry={() => void store.load()} />
      ) : null}
      {loading.status === 'ready' && entries.length === 0 ? (
        <p className="dim">{t('timeline.empty')}</p>
      ) : null}
      <ol className="entries" reversed>
        {groupEntries(entries).map(({ entry, same }) => (
          <EntryItem
            key={entry.id}
            entry={entry}
            marks={marks}
            onCorrect={(id) => store.write('correction', { entryId: id })}
            same={same}
          />
        ))}
      </ol>
      {hasMore ? (
        <div className="acts">
          <ActButton isPending={loading.status === 'loading'} onPress={() => void store.loadMore()}>
            {t('timeline.showOlder')}
          </ActButton>
        </div>
      ) : null}
    </div>
  );
}
