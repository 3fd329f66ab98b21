import type { Contact } from '../../../shared/model/contact.ts';
import type { ContactHop } from '../../../shared/model/decision.ts';
import type { Recipient } from '../../../shared/model/support-case.ts';
import { findContactChain, usedStep, type ContactRecords } from '../contacts/contact-chain.ts';
import { toHeaderAddress } from '../contacts/plain-address.ts';
import type { CaseRoute } from './case-route.ts';
import { recipientOf } from './expected-recipients.ts';
import { toVisibleLine } from './visible-text.ts';

export type Addressee = { readonly name: string | null; readonly email: string };

/** Where a recipient is turned to when the decision names no hop of its kind. */
const usualHop: Partial<Record<Recipient, ContactHop>> = {
  publisher: 'publisher-customer-support',
  'indirect-provider': 'indirect-provider',
  microsoft: 'microsoft-partner-support',
};

/**
 * Who the draft is addressed to: the contact at the end of the way, if it has an e-mail address. Null
 * for colleagues and customers, whose addresses the desk does not keep.
 * @throws AppError ADDRESS_REFUSED
 */
export function findAddressee(
  recipient: Recipient,
  route: CaseRoute,
  records: ContactRecords,
): Addressee | null {
  const contact = findRecipientContact(recipient, route, records);
  if (!contact || contact.email === null) return null;
  const email = toHeaderAddress(contact.email);
  if (email === null) return null;
  return { name: contact.name === null ? null : toVisibleLine(contact.name), email };
}

function findRecipientContact(
  recipient: Recipient,
  route: CaseRoute,
  records: ContactRecords,
): Contact | null {
  const usual = usualHop[recipient];
  if (usual === undefined) return null;
  const hop = namedHop(recipient, route) ?? usual;
  const contact = usedStep(findContactChain(hop, records))?.contact ?? null;
  return contact && isOf(recipient, contact) ? contact : null;
}

/** The material of an offer has no address: whoever publishes it is asked. */
function namedHop(recipient: Recipient, route: CaseRoute): ContactHop | undefined {
  if (route.status !== 'routed') return undefined;
  return (
    [route.contact, route.escalateTo]
      .filter((hop) => hop !== null && hop !== 'offer-resources')
      .find((hop) => hop !== null && recipientOf(hop) === recipient) ?? undefined
  );
}

/** A chain may end with somebody else: then this recipient has no address. */
function isOf(recipient: Recipient, { scope }: Contact): boolean {
  if (recipient === 'publisher') return scope.kind === 'offer' || scope.kind === 'publisher';
  return scope.kind === recipient;
}
