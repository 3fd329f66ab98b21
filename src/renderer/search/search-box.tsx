import type { TFunction } from 'i18next';
import { Search } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import {
  hitKinds,
  type RecentHit,
  type RecentKind,
  recentKinds,
  type SearchHit,
} from '../../shared/model/search-hit.ts';
import { useDesk } from '../app/desk-context.ts';
import { navigate } from '../app/use-route.ts';
import { wholeList } from '../cases/case-list-address.ts';
import { KeyHint } from '../parts/key-hint.tsx';
import { LiveStatus } from '../parts/live-status.tsx';
import type { OptionGroup } from '../parts/option-list.tsx';
import { OptionSearch } from '../parts/option-search.tsx';
import { aboutOf, groupHits } from './group-hits.ts';
import { createHitSearchStore, type HitSearch } from './hit-search-store.ts';
import { noteUse } from './note-use.ts';
import { createRecentStore } from './recent-store.ts';
import { routeOfHit } from './route-of-hit.ts';

const mostHits = 14;

/** The search for anything, in the top bar; results stand in groups below it, and what was used lately while it is empty. */
export function SearchBox() {
  const { t } = useTranslation();
  const { client } = useDesk();
  const [search] = useState(() => createHitSearchStore(client, hitKinds, mostHits));
  const [recents] = useState(() => createRecentStore(client));
  const found = useStore(search.state);
  const { recent } = useStore(recents.state);
  const [isFocused, setIsFocused] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const { text, foundFor, hits, didYouMean } = found;
  const isBehind = foundFor !== text;
  const isBlank = text.trim() === '';

  function open(hit: SearchHit): void {
    const kind = recentKindOf(hit);
    if (kind !== null) noteUse(client, { ...hit, kind });
    leave();
    void routeOfHit(client, hit).then(navigate);
  }

  function choose(id: string): void {
    const [what, which = ''] = id.split('/');
    if (what === 'mean') void search.setText(didYouMean[Number(which)] ?? text);
    else if (what === 'more') showMore(which);
    else {
      const hit = what === 'recent' ? recent[Number(which)] : hits[Number(id)];
      if (hit) open(hit);
    }
  }

  function showMore(kind: string): void {
    if (kind === 'offer' || kind === 'case') {
      leave();
      navigate(
        kind === 'offer'
          ? { screen: 'offers', text }
          : { screen: 'cases', list: { ...wholeList, text } },
      );
      return;
    }
    const expanded = hitKinds.find((it) => it === kind);
    if (expanded) void search.expand(expanded);
  }

  function leave(): void {
    search.clear();
    input.current?.blur();
  }

  return (
    <search className="search-box" data-search="all">
      <Search aria-hidden="true" />
      <OptionSearch
        label={t('search.label')}
        placeholder={t('search.label')}
        listLabel={t('search.results')}
        text={text}
        onText={(next) => void search.setText(next)}
        groups={isBlank ? groupRecent(t, recent) : groupFound(t, found)}
        isBehind={isBehind}
        isListShown={isFocused}
        onChoose={choose}
        onRemove={
          isBlank
            ? (id) => {
                const hit = recent[Number(id.split('/')[1])];
                if (hit) void recents.forget(hit);
              }
            : undefined
        }
        onEscape={leave}
        onFocusChange={(isIn) => {
          setIsFocused(isIn);
          if (isIn) void recents.load();
        }}
        inputRef={input}
        keys="Control+K"
      />
      <KeyHint keys="Ctrl K" />
      {isFocused ? <NothingFound found={found} hasRecent={recent.length > 0} /> : null}
      <LiveStatus text={isBlank || isBehind ? '' : t('search.found', { count: hits.length })} />
    </search>
  );
}

type NothingProps = { readonly found: HitSearch; readonly hasRecent: boolean };

/** Why there is no list, and what to try. */
function NothingFound({ found, hasRecent }: NothingProps) {
  const { t } = useTranslation();
  const { text, foundFor, hits, didYouMean, error } = found;
  if (text.trim() === '') {
    return hasRecent ? null : <p className="search-none dim">{t('search.recentNone')}</p>;
  }
  if (foundFor !== text || hits.length + didYouMean.length > 0) return null;
  if (error !== null) return <p className="search-none">{t('search.failed')}</p>;
  return (
    <div className="search-none">
      <p>{t('search.none', { text })}</p>
      <p className="dim">{t('search.noneHint')}</p>
    </div>
  );
}

function groupFound(t: TFunction, { text, hits, more, didYouMean }: HitSearch): OptionGroup[] {
  const meant: OptionGroup = {
    id: 'mean',
    title: t('search.didYouMean', { text: text.trim() }),
    options: didYouMean.map((title, index) => ({ id: `mean/${index}`, title })),
  };
  return [...(didYouMean.length > 0 ? [meant] : []), ...groupHits(t, hits, more)];
}

function groupRecent(t: TFunction, recent: readonly RecentHit[]): OptionGroup[] {
  if (recent.length === 0) return [];
  return [
    {
      id: 'recent',
      title: t('search.recent'),
      hint: t('search.recentHint'),
      options: recent.map((hit, index) => ({
        id: `recent/${index}`,
        title: hit.title,
        about: aboutOf(t, hit),
      })),
    },
  ];
}

function recentKindOf({ kind }: SearchHit): RecentKind | null {
  return recentKinds.find((it) => it === kind) ?? null;
}
