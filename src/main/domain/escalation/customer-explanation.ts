import type { SupportCase } from '../../../shared/model/support-case.ts';
import { routeOf } from './case-route.ts';
import { recipientOf } from './expected-recipients.ts';
import type { OutgoingValues } from './outgoing-values.ts';
import type { EscalationTexts } from './texts/text-shape.ts';

/** Who handles the question and what happens next, in words that need no knowledge of the programme. */
export function explainToCustomer(
  supportCase: SupportCase,
  values: OutgoingValues,
  texts: EscalationTexts,
): string {
  const say = texts.customer;
  const { facts } = supportCase;
  const route = routeOf(supportCase);
  const publisher =
    values.publisherName === null
      ? texts.publisherUncalled
      : texts.publisherCalled(values.publisherName);
  if (route.status !== 'routed') return say.open;
  const { owner, firstContact, contact, escalateTo } = route;
  if (owner === 'undetermined' || owner === 'outside-policy') return say.open;
  if (firstContact === 'publisher') return turnToPublisher(publisher, values, texts);
  if (firstContact === 'indirect-provider') return say.provider;
  if (firstContact === 'microsoft') {
    return facts.purchaseChannel === 'customer-direct' ? say.microsoftDirect : say.microsoftForYou;
  }
  if (owner === 'publisher') {
    if (contact === 'own-desk') return say.firstLine(publisher);
    return contact === 'offer-resources' ? say.material : say.passedOn(publisher);
  }
  if (escalateTo === null || escalateTo === 'own-desk') return say.ours;
  return say.oursThen(nextName(recipientOf(escalateTo), texts));
}

function turnToPublisher(
  publisher: string,
  values: OutgoingValues,
  texts: EscalationTexts,
): string {
  const say = texts.customer;
  const { customerContact: contact } = values;
  if (!contact) return [say.direct(publisher), say.directNoContact].join('\n');
  return [
    say.direct(publisher),
    say.directContact,
    ...[
      contact.name,
      contact.email === null ? null : texts.labels.email(contact.email),
      contact.phone === null ? null : texts.labels.phone(contact.phone),
      contact.url === null ? null : texts.labels.url(contact.url),
    ].filter((it) => it !== null),
  ].join('\n');
}

function nextName(recipient: ReturnType<typeof recipientOf>, texts: EscalationTexts): string {
  return recipient === 'indirect-provider' ? texts.customerDistributor : texts.owners[recipient];
}
