import type { Client } from '../../shared/client.ts';
import { factValues } from '../../shared/model/facts.ts';
import type { OfferKey } from '../../shared/model/offer.ts';
import type { SearchHit } from '../../shared/model/search-hit.ts';
import type { Route } from '../app/route.ts';
import { offerKeyOfHit } from './offer-key-of-hit.ts';

const mostOffersLookedAt = 20;

/** Where a hit is shown. A contact is shown with the first offer that has it. */
export async function routeOfHit(client: Client, hit: SearchHit): Promise<Route> {
  if (hit.kind === 'offer') return { screen: 'offer', key: offerKeyOfHit(hit.id) };
  if (hit.kind === 'case') return { screen: 'case', reference: hit.id, view: 'decision' };
  if (hit.kind === 'policy') return routeOfPolicy(client, hit);
  if (hit.kind === 'publisher') return { screen: 'offers', text: hit.title };
  return routeOfContact(client, hit).catch(() => ({ screen: 'offers', text: hit.publisher }));
}

/** A topic is shown in the grid, a sentence with the first rule that cites it. */
async function routeOfPolicy(client: Client, { id }: SearchHit): Promise<Route> {
  const [what = '', which = ''] = id.split('/');
  if (what === 'rule') return { screen: 'policy', rule: which };
  const topic = what === 'topic' ? factValues.topic.find((it) => it === which) : undefined;
  if (topic) return { screen: 'policy-grid', cell: { topic, askedBy: 'customer' } };
  if (what !== 'span') return { screen: 'policy', rule: null };
  const { rules } = await client('policy.get', {});
  return { screen: 'policy', rule: rules.find((it) => it.cites.includes(which))?.id ?? null };
}

async function routeOfContact(client: Client, { id, publisher }: SearchHit): Promise<Route> {
  const desk = await client('contacts.listDesk', {});
  if (desk.contacts.some((it) => it.id === id)) return { screen: 'desk-contacts' };
  const found = await client('offers.list', {
    text: publisher,
    offset: 0,
    limit: mostOffersLookedAt,
  });
  for (const { publisherId, offerId } of found.offers) {
    const key: OfferKey = { publisherId, offerId };
    // oxlint-disable-next-line no-await-in-loop -- stops at the first offer that has the contact
    const { contacts } = await client('offers.get', key);
    if (contacts.some((it) => it.id === id)) return { screen: 'offer', key };
  }
  return { screen: 'offers', text: publisher };
}
