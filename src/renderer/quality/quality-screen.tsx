import type { TFunction } from 'i18next';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import type { QualityFlag } from '../../shared/model/quality.ts';
import { useDesk } from '../app/desk-context.ts';
import { toHash } from '../app/route.ts';
import { Screen } from '../app/screen.tsx';
import { ActButton } from '../parts/act-button.tsx';
import { EmptyNote } from '../parts/empty-note.tsx';
import { ErrorNote } from '../parts/error-note.tsx';
import { LoadingNote } from '../parts/loading-note.tsx';
import { UndoLine } from '../parts/undo-line.tsx';
import { ChosenFlagsPane } from './chosen-flags.tsx';
import { FlagDetail } from './flag-detail.tsx';
import { FlagExport } from './flag-export.tsx';
import { FlagList, KindList } from './flag-lists.tsx';
import { countFlags } from './flag-selection.ts';
import { LookState } from './look-state.tsx';
import { MergeScreen } from './merge-screen.tsx';
import {
  createQualityStore,
  flagAt,
  type QualityDone,
  type QualityStore,
} from './quality-store.ts';

/** Flags over all records: their kinds, those of one kind, and the chosen one. */
export function QualityScreen() {
  const { t } = useTranslation();
  const { client, transport } = useDesk();
  const [store] = useState(() => createQualityStore(client));
  const [isExporting, setIsExporting] = useState(false);
  const [compared, setCompared] = useState<QualityFlag | null>(null);
  const work = useStore(store.state);
  const { kind, summary, isLooking, total, chosen, done, error } = work;
  useEffect(() => void store.load(), [store]);
  useEffect(
    () =>
      transport.onEvent((event) => {
        if (event.kind === 'catalogue-changed') void store.load();
        if (event.kind === 'quality-progress') store.hearShare(event.share);
      }),
    [transport, store],
  );
  const flag = flagAt(work, work.row);
  const isChoosing = countFlags(chosen, total) > 0;
  const isEmpty = summary !== null && summary.groups.length === 0 && !isLooking;
  return (
    <Screen
      title={t('quality.title')}
      state={<LookState store={store} />}
      acts={
        <span className="acts">
          <a href={toHash({ screen: 'offers', text: '' })}>{t('offers.title')}</a>
          <ActButton onPress={() => setIsExporting(true)}>{t('export.open')}</ActButton>
          <ActButton isPending={isLooking} onPress={() => void store.refresh()}>
            {t('quality.again')}
          </ActButton>
        </span>
      }
    >
      {compared ? (
        <Compared store={store} flag={compared} onClose={() => setCompared(null)} />
      ) : (
        <div className="panes panes-quality">
          <div className="pane pane-list">
            <KindList store={store} />
          </div>
          <div className="pane pane-list pane-rows">
            <FlagList store={store} />
          </div>
          <div className="pane pane-middle stack">
            {isExporting ? <FlagExport kind={kind} onClose={() => setIsExporting(false)} /> : null}
            {error === null ? null : <ErrorNote error={error} onRetry={() => void store.load()} />}
            <UndoLine
              text={done ? doneText(t, done) : ''}
              onUndo={done ? () => void store.undo() : null}
            />
            {isLooking && total === 0 ? <LoadingNote /> : null}
            {isEmpty ? (
              <EmptyNote title={t('quality.none.title')} text={t('quality.none.text')} />
            ) : isChoosing ? (
              <ChosenFlagsPane store={store} />
            ) : flag ? (
              <FlagDetail
                key={flag.id}
                store={store}
                flag={flag}
                onCompare={() => setCompared(flag)}
              />
            ) : (
              <p className="dim">{t('quality.pick')}</p>
            )}
          </div>
        </div>
      )}
    </Screen>
  );
}

/** The records of a flag side by side, in place of the lists. */
function Compared({
  store,
  flag,
  onClose,
}: {
  readonly store: QualityStore;
  readonly flag: QualityFlag;
  readonly onClose: () => void;
}) {
  const keys = flag.records.flatMap(({ publisherId, offerId }) =>
    offerId === null ? [] : [{ publisherId, offerId }],
  );
  const [left, right] = keys;
  if (!left || !right) return null;
  return (
    <MergeScreen
      records={flag.records}
      first={{ left, right }}
      onMerged={(away) => {
        onClose();
        void store.merged(away);
      }}
      onCancel={onClose}
    />
  );
}

function doneText(t: TFunction, done: QualityDone): string {
  if (done.act === 'merged') return t('quality.merged', { name: done.name });
  return t(`quality.done.${done.act}`, { count: done.count });
}
