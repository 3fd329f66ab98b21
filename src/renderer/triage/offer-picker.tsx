import type { TFunction } from 'i18next';
import { useState, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import type { OfferSuggestion } from '../../shared/model/offer-suggestion.ts';
import type { OfferKey } from '../../shared/model/offer.ts';
import { useDesk } from '../app/desk-context.ts';
import { ErrorNote } from '../parts/error-note.tsx';
import { LiveStatus } from '../parts/live-status.tsx';
import type { OptionGroup } from '../parts/option-list.tsx';
import { OptionSearch } from '../parts/option-search.tsx';
import { createHitSearchStore, type HitSearch } from '../search/hit-search-store.ts';
import { noteOfferUse } from '../search/note-use.ts';
import { offerKeyOfHit } from '../search/offer-key-of-hit.ts';

type Props = {
  /** Named in the question: shown until something is typed. */
  readonly suggested: readonly OfferSuggestion[];
  readonly onChoose: (key: OfferKey | null) => void;
  readonly onNewOffer: () => void;
  readonly inputRef: Ref<HTMLInputElement>;
};

const mostHits = 8;
const noOffer = 'no-offer';
const newOffer = 'new-offer';

/** Finds an offer as you type; "not known" and "by hand" are always there. */
export function OfferPicker({ suggested, onChoose, onNewOffer, inputRef }: Props) {
  const { t } = useTranslation();
  const { client } = useDesk();
  const [search] = useState(() => createHitSearchStore(client, ['offer'], mostHits));
  const found = useStore(search.state);
  const isBehind = found.foundFor !== found.text;
  const isSearching = found.text.trim() !== '';

  function choose(id: string): void {
    if (id === noOffer) onChoose(null);
    else if (id === newOffer) onNewOffer();
    else {
      noteOfferUse(client, offerKeyOfHit(id));
      onChoose(offerKeyOfHit(id));
    }
  }

  return (
    <div className="offer-picker">
      <OptionSearch
        label={t('triage.intake.offerHeading')}
        placeholder={t('triage.intake.offerPlaceholder')}
        listLabel={t('triage.intake.offerResults')}
        text={found.text}
        onText={(text) => void search.setText(text)}
        groups={toGroups(t, found, suggested)}
        // Nothing is not found by an Enter too much.
        isFirstReady={found.hits.length > 0 || (!isSearching && suggested.length > 0)}
        isBehind={isBehind}
        isListShown
        onChoose={choose}
        inputRef={inputRef}
      />
      {found.error === null ? null : (
        <ErrorNote error={found.error} onRetry={() => void search.setText(found.text)} />
      )}
      <LiveStatus text={isSearching && !isBehind ? foundText(t, found.hits.length) : ''} />
    </div>
  );
}

function toGroups(
  t: TFunction,
  { text, hits }: HitSearch,
  suggested: readonly OfferSuggestion[],
): OptionGroup[] {
  const name = text.trim();
  const always = [
    { id: noOffer, title: t('triage.intake.noOffer'), about: t('triage.intake.noOfferAbout') },
    {
      id: newOffer,
      title:
        name === '' ? t('triage.intake.newOfferUnnamed') : t('triage.intake.newOffer', { name }),
      about: t('triage.intake.newOfferAbout'),
    },
  ];
  const offers = hits.map((hit) => ({ id: hit.id, title: hit.title, about: hit.publisher }));
  const named = name === '' ? suggested : [];
  return [
    {
      id: 'named',
      title: t('triage.intake.named'),
      options: named.map(({ publisherId, offerId, title, publisher, because }) => ({
        id: `${publisherId}/${offerId}`,
        title,
        about: t('triage.intake.namedBy', {
          publisher,
          words: because
            .map((it) => t('triage.suggest.word', { word: it }))
            .join(t('common.listSeparator')),
        }),
      })),
    },
    { id: 'offers', title: null, options: offers },
    { id: 'always', title: null, options: always },
  ].filter((group) => group.options.length > 0);
}

function foundText(t: TFunction, count: number): string {
  return count === 0 ? t('triage.intake.foundNone') : t('triage.intake.found', { count });
}
