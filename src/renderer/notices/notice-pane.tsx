import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import type { ServiceNotice } from '../../shared/model/case-list.ts';
import { useDesk } from '../app/desk-context.ts';
import { useKept } from '../app/use-kept.ts';
import { useNow } from '../i18n/use-now.ts';
import { ActButton } from '../parts/act-button.tsx';
import { ErrorNote } from '../parts/error-note.tsx';
import { RemovalLine } from '../parts/removal-line.tsx';
import { isOpenNotice } from './notice-fields.ts';
import { NoticeFileAct, NoticeFileFound } from './notice-file.tsx';
import { NoticeForm } from './notice-form.tsx';
import { NoticeItem } from './notice-item.tsx';
import { createNoticeStore, type NoticeStore } from './notice-store.ts';

const tools = { now: () => new Date(), newId: () => crypto.randomUUID() };
const mostPast = 20;

type Props = { readonly onChange: () => Promise<void> };

/** Faults and maintenance of offers, the open ones first; written, ended and removed here. */
export function NoticePane({ onChange }: Props) {
  const { t } = useTranslation();
  const { client, transport } = useDesk();
  const [store] = useState(() =>
    createNoticeStore(client, onChange, { ...tools, upload: transport.upload }),
  );
  const { notices, editing, saving } = useStore(store.state);
  const now = useNow();
  useEffect(() => void store.load(), [store]);
  useKept(store);

  const all = notices.status === 'ready' ? notices.value : [];
  const open = all.filter((it) => isOpenNotice(it, now));
  const upcoming = all.filter((it) => Date.parse(it.from) > now.getTime());
  const past = all
    .filter((it) => !isOpenNotice(it, now) && Date.parse(it.from) <= now.getTime())
    .slice(0, mostPast);
  return (
    <section className="pane stack" aria-labelledby="notices-heading">
      <div className="label-row">
        <h2 id="notices-heading" className="section-heading">
          {t('notices.heading')} <span className="count">{open.length}</span>
        </h2>
        {editing === null ? (
          <span className="acts">
            <ActButton kind="plain" onPress={store.add}>
              {t('notices.add')}
            </ActButton>
            <NoticeFileAct store={store} />
          </span>
        ) : null}
      </div>
      <RemovalLine
        store={store.removals}
        onBack={() => void Promise.all([store.load(), onChange()])}
      />
      {notices.status === 'failed' ? (
        <ErrorNote error={notices.error} onRetry={() => void store.load()} />
      ) : null}
      <NoticeFileFound store={store} />
      {editing === null ? null : <NoticeForm store={store} fields={editing} />}
      {saving.status === 'failed' ? <ErrorNote error={saving.error} /> : null}
      {notices.status === 'ready' && open.length === 0 && editing === null ? (
        <p className="dim">{t('notices.none')}</p>
      ) : null}
      <List notices={open} store={store} isOpen />
      <Others
        title={t('notices.upcoming', { count: upcoming.length })}
        notices={upcoming}
        store={store}
      />
      <Others title={t('notices.past', { count: past.length })} notices={past} store={store} />
    </section>
  );
}

type OthersProps = Omit<ListProps, 'isOpen'> & { readonly title: string };

/** Those that do not hold now, out of the way until somebody asks for them. */
function Others({ title, notices, store }: OthersProps) {
  if (notices.length === 0) return null;
  return (
    <details className="notice-others">
      <summary>{title}</summary>
      <List notices={notices} store={store} isOpen={false} />
    </details>
  );
}

type ListProps = {
  readonly notices: readonly ServiceNotice[];
  readonly store: NoticeStore;
  readonly isOpen: boolean;
};

function List({ notices, store, isOpen }: ListProps) {
  const { t } = useTranslation();
  if (notices.length === 0) return null;
  return (
    <ul className="notice-list">
      {notices.map((it) => (
        <NoticeItem key={it.id} notice={it}>
          <span className="acts">
            {isOpen ? (
              <ActButton kind="plain" onPress={() => void store.end(it)}>
                {t('notices.end')}
              </ActButton>
            ) : null}
            <ActButton kind="plain" onPress={() => store.edit(it)}>
              {t('common.edit')}
            </ActButton>
            <ActButton kind="plain" onPress={() => void store.remove(it.id)}>
              {t('common.remove')}
            </ActButton>
          </span>
        </NoticeItem>
      ))}
    </ul>
  );
}
