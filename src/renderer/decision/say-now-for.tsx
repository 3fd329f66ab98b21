import { useEffect, useState } from 'react';
import { useStore } from 'zustand';

import type { Facts } from '../../shared/model/facts.ts';
import type { OfferKey } from '../../shared/model/offer.ts';
import { useDesk } from '../app/desk-context.ts';
import { createSayNowStore } from './say-now-store.ts';
import { SayNow } from './say-now.tsx';

type Props = { readonly facts: Facts; readonly offer: OfferKey | null };

/** What to say to the customer now, of a question that is no case yet. */
export function SayNowFor({ facts, offer }: Props) {
  const { client } = useDesk();
  const [store] = useState(() => createSayNowStore(client));
  const { texts } = useStore(store.state);
  const question = JSON.stringify({ facts, offer });
  useEffect(() => void store.load(question), [store, question]);
  return texts ? <SayNow texts={texts} /> : null;
}
