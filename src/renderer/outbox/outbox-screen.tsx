import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { useDesk } from '../app/desk-context.ts';
import { Screen } from '../app/screen.tsx';
import { ActButton } from '../parts/act-button.tsx';
import { downloadFile } from '../parts/download-text.ts';
import { EmptyNote } from '../parts/empty-note.tsx';
import { ErrorNote } from '../parts/error-note.tsx';
import { LoadingNote } from '../parts/loading-note.tsx';
import { createOutboxStore, type OutboxAct, type TakenFile } from './outbox-store.ts';
import { OutboxTable } from './outbox-table.tsx';

/** The drafts that wait for the day when the network is back. */
export function OutboxScreen() {
  const { t } = useTranslation();
  const { client, deskStore } = useDesk();
  const [store] = useState(() => createOutboxStore(client));
  const drafts = useStore(store.drafts);
  const act = useStore(store.act);
  useEffect(() => void store.load(), [store]);
  const count = drafts.status === 'ready' ? drafts.value.length : 0;
  return (
    <Screen
      title={t('outbox.title')}
      acts={
        count === 0 ? null : (
          <ActButton kind="primary" onPress={() => void store.takeAll().then(saveMbox)}>
            {t('outbox.takeAll')}
          </ActButton>
        )
      }
      state={count === 0 ? null : t('outbox.count', { count })}
    >
      <div className="pane pane-middle pane-whole">
        <OutboxNote act={act} />
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

/** What the last act came to, where the list begins. */
function OutboxNote({ act }: { readonly act: OutboxAct }) {
  const { t } = useTranslation();
  if (act.status === 'failed') return <ErrorNote error={act.error} />;
  const text =
    act.status === 'taken'
      ? t('outbox.taken', { file: act.fileName, count: act.drafts })
      : act.status === 'removed'
        ? t('outbox.removed', { file: act.fileName })
        : '';
  return <output className={text === '' ? 'visually-hidden' : 'good break'}>{text}</output>;
}

function saveDraft(file: TakenFile | null): void {
  if (file) downloadFile(file.fileName, file.bytes, 'message/rfc822');
}

function saveMbox(file: TakenFile | null): void {
  if (file) downloadFile(file.fileName, file.bytes, 'application/mbox');
}
