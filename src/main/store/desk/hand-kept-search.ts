import type { Contact } from '../../../shared/model/contact.ts';
import type { SearchHit } from '../../../shared/model/search-hit.ts';
import type { HandKeptOffer } from '../../domain/offers/merged-offer.ts';
import { holdsWords } from '../../domain/search/holds-words.ts';
import type { HandKeptContactRepository } from './hand-kept-contact-repository.ts';
import type { HandKeptOfferRepository } from './hand-kept-offer-repository.ts';

type Repositories = {
  readonly offers: Pick<HandKeptOfferRepository, 'search'>;
  readonly contacts: Pick<HandKeptContactRepository, 'search'>;
};

/** What was written by hand at this desk, found by `text`: offers, then publishers, then contacts. */
export function searchHandKept(
  { offers, contacts }: Repositories,
  text: string,
  kinds: readonly SearchHit['kind'][],
  limit: number,
): SearchHit[] {
  const wantsOffers = kinds.includes('offer') || kinds.includes('publisher');
  const found = wantsOffers ? offers.search(text, limit) : [];
  return [
    ...(kinds.includes('offer') ? found.map(toOfferHit) : []),
    ...(kinds.includes('publisher') ? toPublisherHits(found, text) : []),
    ...(kinds.includes('contact') ? contacts.search(text, limit).map(toContactHit) : []),
  ].slice(0, limit);
}

function toOfferHit({ edit }: HandKeptOffer): SearchHit {
  return {
    kind: 'offer',
    id: `${edit.publisherId}/${edit.offerId}`,
    title: edit.name,
    publisher: edit.publisherName,
  };
}

/** An offer is also found by its own name: its publisher counts only when the text names the publisher. */
function toPublisherHits(found: readonly HandKeptOffer[], text: string): SearchHit[] {
  const publishers = new Map<string, string>();
  for (const { edit } of found) {
    const isNamed = holdsWords(`${edit.publisherName} ${edit.publisherId}`, text);
    if (isNamed) publishers.set(edit.publisherId, edit.publisherName);
  }
  return Array.from(publishers, ([id, title]) => ({
    kind: 'publisher',
    id,
    title,
    publisher: title,
  }));
}

function toContactHit(contact: Contact): SearchHit {
  return {
    kind: 'contact',
    id: contact.id,
    title: contact.name ?? contact.email ?? contact.url ?? contact.role,
    publisher: 'publisherId' in contact.scope ? contact.scope.publisherId : '',
  };
}
