import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { plainKeysHeld } from '../keys/use-form-keys.ts';
import { useKeys } from '../keys/use-keys.ts';
import { ActButton } from '../parts/act-button.tsx';
import { LiveStatus } from '../parts/live-status.tsx';
import { SourceItem } from './source-item.tsx';
import type { SourcesStore } from './sources-store.ts';

/** The sources in the order in which they are heard. A new order is put together, then used. */
export function SourceList({ store }: { readonly store: SourcesStore }) {
  const { t } = useTranslation();
  const { sources, settled, isWorking, done } = useStore(store.state);
  const [renamed, setRenamed] = useState<string | null>(null);
  const list = useRef<HTMLOListElement>(null);
  /** Which row was moved last; its button keeps the focus wherever the row goes. */
  const [moved, setMoved] = useState<string | null>(null);
  const isMoved = sources.some(({ id }, index) => id !== settled[index]);
  useKeys(renamed === null ? {} : plainKeysHeld, 'hold');
  useKeys(
    { 'Alt+ArrowUp': () => moveFocused(-1), 'Alt+ArrowDown': () => moveFocused(1) },
    'screen',
  );
  useEffect(() => {
    if (moved !== null) findRow(list.current, moved)?.scrollIntoView({ block: 'nearest' });
  });

  function moveFocused(step: -1 | 1): void {
    const row = document.activeElement?.closest<HTMLElement>('[data-source]');
    const id = row?.dataset['source'];
    if (id === undefined || !list.current?.contains(row ?? null)) return;
    move(id, step);
  }

  function move(id: string, step: -1 | 1): void {
    store.move(id, step);
    setMoved(id);
  }

  const place = sources.findIndex(({ id }) => id === moved);
  const movedName = sources[place]?.name;
  return (
    <div className="stack-tight">
      <ol ref={list} className="source-list" aria-label={t('sources.list')} aria-busy={isWorking}>
        {sources.map((source, index) => (
          <SourceItem
            key={source.id}
            source={source}
            place={index + 1}
            isFirst={index === 0}
            isLast={sources[index + 1] === undefined || sources[index + 1]?.kind === 'sample'}
            isRenaming={renamed === source.id}
            isWorking={isWorking}
            onMove={(step) => move(source.id, step)}
            onRename={(isOpen) => setRenamed(isOpen ? source.id : null)}
            store={store}
          />
        ))}
      </ol>
      <p className="dim">{t('sources.keys')}</p>
      <LiveStatus
        text={
          movedName === undefined
            ? ''
            : t('sources.place', { place: place + 1, count: sources.length, name: movedName })
        }
      />
      <div className="source-foot">
        {isMoved ? (
          <>
            <span>{t('sources.moved')}</span>
            <span className="acts">
              <ActButton kind="primary" isPending={isWorking} onPress={() => void store.order()}>
                {t('sources.use')}
              </ActButton>
              <ActButton onPress={() => store.discard()}>{t('sources.discard')}</ActButton>
            </span>
          </>
        ) : (
          <output className="muted">
            {isWorking ? t('sources.working') : done ? t(`sources.done.${done.kind}`, done) : ''}
          </output>
        )}
      </div>
    </div>
  );
}

function findRow(list: HTMLElement | null, id: string): HTMLElement | undefined {
  const rows = list?.querySelectorAll<HTMLElement>('[data-source]') ?? [];
  return [...rows].find((row) => row.dataset['source'] === id);
}
