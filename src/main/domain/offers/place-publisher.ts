import type { Offer } from '../../../shared/model/offer.ts';

/**
 * Says whose offer it is by the desk's list of Microsoft's own publishers alone, so that a change of
 * the list shows at once.
 */
export function placePublisher(
  offer: Offer,
  isMicrosoftPublisher: (publisherId: string) => boolean,
): Offer {
  const publisherKind = place(isMicrosoftPublisher(offer.publisherId), offer.publisherKind);
  return publisherKind === offer.publisherKind ? offer : { ...offer, publisherKind };
}

function place(isMicrosoft: boolean, kind: Offer['publisherKind']): Offer['publisherKind'] {
  if (isMicrosoft) return 'microsoft';
  return kind === 'microsoft' ? 'isv' : kind;
}
