import { useEffect } from 'react';

import type { Client } from '../../shared/client.ts';
import type { OfferKey } from '../../shared/model/offer.ts';
import type { RecentHit } from '../../shared/model/search-hit.ts';
import type { Route } from '../app/route.ts';

/** Remembers that something was used. Nobody waits for it, and nothing fails with it. */
export function noteUse(client: Client, hit: RecentHit): void {
  client('search.used', hit).catch(() => undefined);
}

/** Remembers that an offer was used; the desk knows its name. */
export function noteOfferUse(client: Client, { publisherId, offerId }: OfferKey): void {
  noteUse(client, { kind: 'offer', id: `${publisherId}/${offerId}`, title: '', publisher: '' });
}

/** Remembers each offer and each case that is opened, from wherever. */
export function useOpened(client: Client, route: Route): void {
  const offer =
    route.screen === 'offer' ? JSON.stringify([route.key.publisherId, route.key.offerId]) : '';
  const reference = route.screen === 'case' ? route.reference : '';
  useEffect(() => {
    if (offer === '') return;
    const [publisherId = '', offerId = '']: readonly string[] = JSON.parse(offer);
    noteOfferUse(client, { publisherId, offerId });
  }, [client, offer]);
  useEffect(() => {
    if (reference !== '')
      noteUse(client, { kind: 'case', id: reference, title: '', publisher: '' });
  }, [client, reference]);
}
