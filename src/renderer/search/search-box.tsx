import { Search } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { hitKinds } from '../../shared/model/search-hit.ts';
import { useDesk } from '../app/desk-context.ts';
import { navigate } from '../app/use-route.ts';
import { KeyHint } from '../parts/key-hint.tsx';
import { LiveStatus } from '../parts/live-status.tsx';
import { OptionSearch } from '../parts/option-search.tsx';
import { groupHits } from './group-hits.ts';
import { createHitSearchStore } from './hit-search-store.ts';
import { routeOfHit } from './route-of-hit.ts';

const mostHits = 12;

/** The search for anything, in the top bar; results stand in groups below it. */
export function SearchBox() {
  const { t } = useTranslation();
  const { client } = useDesk();
  const [search] = useState(() => createHitSearchStore(client, hitKinds, mostHits));
  const { text, foundFor, hits, error } = useStore(search.state);
  const [isFocused, setIsFocused] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const isBehind = foundFor !== text;
  const isEmpty = text.trim() !== '' && !isBehind && hits.length === 0;

  function choose(index: string): void {
    const hit = hits[Number(index)];
    if (!hit) return;
    search.clear();
    input.current?.blur();
    void routeOfHit(client, hit).then(navigate);
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
        groups={groupHits(t, hits)}
        isBehind={isBehind}
        isListShown={isFocused}
        onChoose={choose}
        onEscape={leave}
        onFocusChange={setIsFocused}
        inputRef={input}
        keys="Control+K"
      />
      <KeyHint keys="Ctrl K" />
      {isFocused && isEmpty ? (
        <p className="search-none">
          {error === null ? t('search.none', { text }) : t('search.failed')}
        </p>
      ) : null}
      <LiveStatus text={text === '' || isBehind ? '' : t('search.found', { count: hits.length })} />
    </search>
  );
}
