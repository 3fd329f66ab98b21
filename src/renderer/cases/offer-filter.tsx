import { X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import type { CaseFilter } from '../../shared/model/case-list.ts';
import type { OfferKey } from '../../shared/model/offer.ts';
import { useDesk } from '../app/desk-context.ts';
import { OptionSearch } from '../parts/option-search.tsx';
import { groupHits } from '../search/group-hits.ts';
import { createHitSearchStore } from '../search/hit-search-store.ts';
import { offerKeyOfHit } from '../search/offer-key-of-hit.ts';

type Props = {
  readonly filter: CaseFilter;
  readonly onChange: (publisherId: string | undefined, offer: OfferKey | undefined) => void;
};

const mostHits = 8;

/** Narrows the list to one publisher or one offer, found as you type. */
export function OfferFilter({ filter, onChange }: Props) {
  const { t } = useTranslation();
  const { client } = useDesk();
  const [isOpen, setIsOpen] = useState(false);
  const [search] = useState(() => createHitSearchStore(client, ['publisher', 'offer'], mostHits));
  const { text, foundFor, hits } = useStore(search.state);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isOpen) input.current?.focus();
  }, [isOpen]);

  const { publisherId, offer } = filter;
  const chosen = offer ? `${offer.publisherId}/${offer.offerId}` : publisherId;
  if (chosen !== undefined) {
    return (
      <span className="chip" data-set>
        <span className="chip-label">
          {t(offer ? 'cases.filters.offer' : 'cases.filters.publisher')}
        </span>
        <span className="chip-value clip" title={chosen}>
          {offer?.offerId ?? publisherId}
        </span>
        <button
          type="button"
          className="chip-remove"
          aria-label={t('cases.filters.remove', { name: chosen })}
          onClick={() => onChange(undefined, undefined)}
        >
          <X aria-hidden="true" />
        </button>
      </span>
    );
  }
  if (!isOpen) {
    return (
      <button type="button" className="chip" onClick={() => setIsOpen(true)}>
        <span className="chip-label">{t('cases.filters.product')}</span>
        {t('cases.filters.any')}
      </button>
    );
  }

  function choose(index: string): void {
    const hit = hits[Number(index)];
    if (!hit) return;
    setIsOpen(false);
    search.clear();
    if (hit.kind === 'publisher') onChange(hit.id, undefined);
    else onChange(undefined, offerKeyOfHit(hit.id));
  }

  function leave(): void {
    setIsOpen(false);
    search.clear();
  }

  return (
    <div className="chip-search">
      <OptionSearch
        label={t('cases.filters.product')}
        placeholder={t('cases.filters.productPlaceholder')}
        listLabel={t('search.results')}
        text={text}
        onText={(next) => void search.setText(next)}
        groups={groupHits(t, hits)}
        isBehind={foundFor !== text}
        isListShown
        onChoose={choose}
        onEscape={leave}
        inputRef={input}
      />
    </div>
  );
}
