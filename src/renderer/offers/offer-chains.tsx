import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import type { OfferKey } from '../../shared/model/offer.ts';
import { useDesk } from '../app/desk-context.ts';
import { ChainList } from '../decision/chain-list.tsx';
import { chainHops, createOfferChainStore } from './offer-chain-store.ts';

type Props = { readonly offerKey: OfferKey };

/** Whom a question about this offer would go to, and every place that is looked at on the way. */
export function OfferChains({ offerKey }: Props) {
  const { t } = useTranslation();
  const { client } = useDesk();
  const { publisherId, offerId } = offerKey;
  const [store] = useState(() => createOfferChainStore(client));
  const chains = useStore(store.state, (it) => it.chains);
  useEffect(() => void store.load({ publisherId, offerId }), [store, publisherId, offerId]);
  if (chains.length === 0) return null;
  return (
    <details className="offer-chains">
      <summary>{t('contacts.chain.title')}</summary>
      {chainHops.map((hop, place) => (
        <ChainList key={hop} title={t(`contacts.chain.${hop}`)} chain={chains[place] ?? []} />
      ))}
    </details>
  );
}
