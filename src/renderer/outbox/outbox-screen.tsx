import type { TFunction } from 'i18next';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { useDesk } from '../app/desk-context.ts';
import { Screen } from '../app/screen.tsx';
import { useKeys } from '../keys/use-keys.ts';
import { ActButton } from '../parts/act-button.tsx';
import { downloadFile } from '../parts/download-text.ts';
import { EmptyNote } from '../parts/empty-note.tsx';
import { ErrorNote } from '../parts/error-note.tsx';
import { LoadingNote } from '../parts/loading-note.tsx';
import { UndoLine } from '../parts/undo-line.tsx';
import {
  createOutboxStore,
  type OutboxAct,
  type OutboxRemovals,
  type OutboxStore,
  type TakenFile,
} from './outbox-store.ts';
import { OutboxTable } from './outbox-table.tsx';

/** The drafts that wait for the day when the network is back. */
export function OutboxScreen() {
  const { t } = useTranslation();
  const { client, deskStore } = useDesk();
  const [store] = useState(() => createOutboxStore(client));
  const drafts = useStore(store.drafts);
  useEffect(() => void store.load(), [store]);
  const takeAll = (): void => void store.takeAll().then(saveMbox);
  const count = drafts.status === 'ready' ? drafts.value.length : 0;
  useKeys({ m: count === 0 ? undefined : takeAll }, 'screen');
  return (
    <Screen
      title={t('outbox.title')}
      acts={
        count === 0 ? null : (
          <ActButton kind="primary" keys="M" onPress={takeAll}>
            {t('outbox.takeAll')}
          </ActButton>
        )
      }
      state={count === 0 ? null : t('outbox.count', { count })}
    >
      <div className="pane pane-middle pane-whole">
        <OutboxNote
          store={store}
          onUndo={() => void store.undo().then(() => deskStore.refresh())}
        />
        {drafts.status === 'failed' ? (
          <ErrorNote error={drafts.error} onRetry={() => void store.load()} />
        ) : null}
        {drafts.status === 'idle' || drafts.status === 'loading' ? <LoadingNote /> : null}
        {drafts.status === 'ready' && count === 0 ? (
          <EmptyNote title={t('outbox.empty.title')} text={t('outbox.empty.text')} />
        ) : null}
        {drafts.status === 'ready' && count > 0 ? (
          <>
            <p className="muted">{t('outbox.about')}</p>
            <OutboxTable
              drafts={drafts.value}
              onTake={(fileName) => void store.take(fileName).then(saveDraft)}
              onRemove={(fileName) => void store.remove(fileName).then(() => deskStore.refresh())}
            />
          </>
        ) : null}
      </div>
    </Screen>
  );
}

type NoteProps = { readonly store: OutboxStore; readonly onUndo: () => void };

/** What the last act came to, where the list begins; what was removed can be put back. */
function OutboxNote({ store, onUndo }: NoteProps) {
  const { t } = useTranslation();
  const act = useStore(store.act);
  const latest = useStore(store.removals, ({ all }) => all.at(-1));
  return (
    <>
      {act.status === 'failed' ? <ErrorNote error={act.error} /> : null}
      <UndoLine text={noteOf(t, act, latest)} onUndo={latest ? onUndo : null} />
    </>
  );
}

function noteOf(t: TFunction, act: OutboxAct, latest: OutboxRemovals[number] | undefined): string {
  if (act.status === 'taken') return t('outbox.taken', { file: act.fileName, count: act.drafts });
  if (act.status === 'put-back') {
    const [file] = act.fileNames;
    return file === undefined ? t('outbox.tooLate') : t('outbox.putBack', { file });
  }
  const file = act.status === 'removed' ? act.fileName : latest?.fileNames[0];
  return file === undefined ? '' : t('outbox.removed', { file });
}

function saveDraft(file: TakenFile | null): void {
  if (file) downloadFile(file.fileName, file.bytes, 'message/rfc822');
}

function saveMbox(file: TakenFile | null): void {
  if (file) downloadFile(file.fileName, file.bytes, 'application/mbox');
}
