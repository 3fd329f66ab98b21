import type { Offer } from '../../../shared/model/offer.ts';

/**
 * Says whose offer it is by the list of Microsoft's own publishers alone, so that a change of the list
 * shows at once. Publisher ids are compared without regard to case.
 */
export function placePublisher(offer: Offer, microsoftPublishers: readonly string[]): Offer {
  const publisherId = offer.publisherId.toLowerCase();
  const isMicrosoft = microsoftPublishers.some((it) => it.toLowerCase() === publisherId);
  const publisherKind = placed(isMicrosoft, offer.publisherKind);
  return publisherKind === offer.publisherKind ? offer : { ...offer, publisherKind };
}

function placed(isMicrosoft: boolean, kind: Offer['publisherKind']): Offer['publisherKind'] {
  if (isMicrosoft) return 'microsoft';
  return kind === 'microsoft' ? 'isv' : kind;
}
