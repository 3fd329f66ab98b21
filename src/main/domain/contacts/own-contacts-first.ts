import type { Contact, ContactScope } from '../../../shared/model/contact.ts';

/**
 * What people wrote by hand wins over what was imported: an imported contact that has a hand-kept one
 * for the same role at the same place is not shown. Offer contacts come before the publisher's.
 */
export function ownContactsFirst(
  handKept: readonly Contact[],
  imported: readonly Contact[],
): Contact[] {
  const taken = new Set(handKept.map(placeOf));
  const all = [...handKept, ...imported.filter((contact) => !taken.has(placeOf(contact)))];
  return [
    ...all.filter((contact) => contact.scope.kind === 'offer'),
    ...all.filter((contact) => contact.scope.kind !== 'offer'),
  ];
}

function placeOf({ scope, role }: { scope: ContactScope; role: string }): string {
  const publisherId = 'publisherId' in scope ? scope.publisherId : '';
  const offerId = 'offerId' in scope ? scope.offerId : '';
  return JSON.stringify([scope.kind, publisherId, offerId, role]);
}
