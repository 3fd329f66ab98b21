import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import type { TriageDraftSummary } from '../../shared/model/triage-draft.ts';
import { useKeys } from '../keys/use-keys.ts';
import { ActButton } from '../parts/act-button.tsx';
import { ErrorNote } from '../parts/error-note.tsx';
import { KeyHint } from '../parts/key-hint.tsx';
import { TimeAgo } from '../parts/time-ago.tsx';
import { RemovedNote } from './removed-note.tsx';
import type { TriageStore } from './triage-store.ts';

const fewShown = 4;

/** The triages that wait beside the one in this window: of other windows, of before a crash. */
export function UnfinishedList({ store }: { readonly store: TriageStore }) {
  const { t } = useTranslation();
  const { others, openElsewhere, error } = useStore(store.unfinished);
  const [isWhole, setIsWhole] = useState(false);
  useEffect(() => {
    const refresh = (): void => void store.refreshUnfinished();
    refresh();
    window.addEventListener('focus', refresh);
    return () => window.removeEventListener('focus', refresh);
  }, [store]);
  const first = others.find((it) => !openElsewhere.has(it.id));
  useKeys({ 'Alt+u': first && (() => void store.openDraft(first.id)) }, 'step');
  const shown = isWhole ? others : others.slice(0, fewShown);
  return (
    <>
      <RemovedNote store={store} />
      {error === null ? null : (
        <ErrorNote error={error} onRetry={() => void store.refreshUnfinished()} />
      )}
      {others.length === 0 ? null : (
        <section className="stack-tight">
          <h2 className="label">{t('triage.unfinished.label')}</h2>
          <ul className="unfinished-list">
            {shown.map((it) => (
              <UnfinishedItem
                key={it.id}
                store={store}
                draft={it}
                isOpenElsewhere={openElsewhere.has(it.id)}
                isFirst={it.id === first?.id}
              />
            ))}
          </ul>
          {shown.length === others.length ? null : (
            <ActButton kind="plain" onPress={() => setIsWhole(true)}>
              {t('triage.unfinished.all', { count: others.length })}
            </ActButton>
          )}
        </section>
      )}
    </>
  );
}

type ItemProps = {
  readonly store: TriageStore;
  readonly draft: TriageDraftSummary;
  readonly isOpenElsewhere: boolean;
  readonly isFirst: boolean;
};

function UnfinishedItem({ store, draft, isOpenElsewhere, isFirst }: ItemProps) {
  const { t } = useTranslation();
  const title = draft.title === '' ? t('triage.unfinished.noQuestion') : draft.title;
  return (
    <li>
      <button
        type="button"
        className="unfinished-open"
        disabled={isOpenElsewhere}
        onClick={() => void store.openDraft(draft.id)}
      >
        <span className="clip">{title}</span>
        <span className="small-dim">
          {draft.offerName === null ? null : `${draft.offerName} · `}
          <TimeAgo at={draft.savedAt} />
          {isOpenElsewhere ? ` · ${t('triage.unfinished.openElsewhere')}` : null}
        </span>
      </button>
      {isFirst ? <KeyHint keys="Alt U" /> : <span />}
      {isOpenElsewhere ? null : (
        <ActButton
          kind="plain"
          label={t('triage.unfinished.deleteOf', { title })}
          onPress={() => void store.removeDraft(draft.id)}
        >
          {t('triage.unfinished.delete')}
        </ActButton>
      )}
    </li>
  );
}
