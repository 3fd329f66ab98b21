import type {
  ChecklistItem,
  Escalation,
  MessagePurpose,
} from '../../../shared/model/escalation.ts';
import {
  outcomeInForce,
  type Recipient,
  type SupportCase,
} from '../../../shared/model/support-case.ts';
import { asksTwoThings } from './one-problem.ts';
import { isAboutFault, isAboutMoney, isAboutPurchase } from './topic-kinds.ts';

type Checked = {
  readonly recipient: Recipient;
  readonly purpose: MessagePurpose;
  readonly supportCase: SupportCase;
  readonly hasAddress: boolean;
  readonly hasOurContact: boolean;
};

type Checklist = Escalation['checklist'];

/** Ids that a receiver finds a case by in its own system, the surest first. One of them is enough. */
const lookUpIds: Readonly<Record<Recipient, readonly ChecklistItem[]>> = {
  publisher: ['publisher-account', 'subscription-id'],
  microsoft: ['subscription-id', 'order-id', 'tenant-id'],
  'indirect-provider': ['provider-order-number', 'provider-customer-number', 'subscription-id'],
  partner: ['subscription-id', 'order-id'],
  customer: [],
};

/** Ids that help as well and are never a reason to wait. */
const furtherIds: Readonly<Record<Recipient, readonly ChecklistItem[]>> = {
  publisher: ['offer', 'plan', 'tenant-id'],
  microsoft: ['offer'],
  'indirect-provider': ['tenant-id', 'offer'],
  partner: ['offer', 'tenant-id'],
  customer: ['offer'],
};

/**
 * What this recipient needs, in the order in which its lack gets cases sent back, and whether it is
 * there. Required is what a stranger cannot begin without: something to look up, the ground, what it
 * costs the customer, whom to answer; and the invoice where an invoice is in question.
 */
export function findChecklist(checked: Checked): Checklist {
  const { purpose, recipient } = checked;
  if (purpose !== 'escalation' || recipient === 'customer') return findShortChecklist(checked);
  return [
    ...idItems(checked),
    item('decision', checked, { isRequired: isOutside(recipient) }),
    ...(isOutside(recipient) && isAboutPurchase(topicOf(checked))
      ? [item('entitlement', checked)]
      : []),
    ...(isAboutFault(topicOf(checked)) ? faultItems.map((it) => item(it, checked)) : []),
    item('tried', checked),
    item('one-problem', checked),
    item('impact', checked, { isRequired: isOutside(recipient) }),
    item('severity', checked),
    ...(isAboutMoney(topicOf(checked)) ? moneyItems(checked) : []),
    item('customer', checked),
    // The desk keeps no address of a colleague: nothing that could be filled in.
    ...(isOutside(recipient) ? [item('recipient-address', checked)] : []),
    item('our-contact', checked, { isRequired: isOutside(recipient) }),
    item('ask', checked),
    item('answer-by', checked),
  ];
}

const faultItems = [
  'since',
  'error-text',
  'error-code',
  'correlation-id',
  'occurred-at',
  'how-many',
  'steps',
] as const satisfies readonly ChecklistItem[];

const invoiceItems = [
  'invoice-number',
  'invoice-line',
  'charged',
  'expected-charge',
  'currency',
  'billing-period',
] as const satisfies readonly ChecklistItem[];

/** A text that is no escalation needs what it says, and somebody to answer to. */
function findShortChecklist(checked: Checked): Checklist {
  const { purpose, recipient } = checked;
  const saysWhy = purpose === 'bounce-answer' || purpose === 'escalation';
  return [
    ...(saysWhy ? [item('decision', checked, { isRequired: true })] : []),
    ...(isOutside(recipient) ? [item('recipient-address', checked)] : []),
    item('our-contact', checked, { isRequired: recipient !== 'partner' }),
    ...(purpose === 'missing-facts' ? [] : [item('answer-by', checked)]),
  ];
}

/** Where something was bought, the receiver must find it; elsewhere the product is enough. */
function idItems(checked: Checked): Checklist {
  const { recipient, supportCase } = checked;
  const isBought = isAboutPurchase(topicOf(checked));
  const ids = lookUpIds[recipient];
  const further = furtherIds[recipient];
  const oneOf = isBought ? ids : [...ids, 'offer' as const];
  const isFound = oneOf.some((it) => isThere(it, checked));
  return [...ids, ...further]
    .filter((it) => isBought || it === 'offer' || isGivenId(it, supportCase))
    .map((it) => {
      const isChoice = isOutside(recipient) && oneOf.includes(it);
      return item(it, checked, { isRequired: isChoice && (!isFound || isThere(it, checked)) });
    });
}

function moneyItems(checked: Checked): Checklist {
  const isRequired = isOutside(checked.recipient) && topicOf(checked) === 'billing';
  return invoiceItems.map((it) =>
    item(it, checked, { isRequired: isRequired && it === 'invoice-number' }),
  );
}

function item(
  name: ChecklistItem,
  checked: Checked,
  { isRequired }: { readonly isRequired: boolean } = { isRequired: false },
): Checklist[number] {
  return { item: name, isRequired, isThere: isThere(name, checked) };
}

function isThere(name: ChecklistItem, checked: Checked): boolean {
  const { supportCase, hasAddress, hasOurContact } = checked;
  switch (name) {
    case 'decision':
      return outcomeInForce(supportCase) !== null;
    case 'recipient-address':
      return hasAddress;
    case 'our-contact':
      return hasOurContact;
    case 'one-problem':
      return !asksTwoThings(supportCase.question);
    case 'ask':
      return isGiven(supportCase.ask) || topicOf(checked) !== undefined;
    case 'entitlement':
      return hasEntitlement(supportCase);
    default:
      return isGivenId(name, supportCase);
  }
}

type OwnItem = Exclude<
  ChecklistItem,
  'decision' | 'recipient-address' | 'our-contact' | 'one-problem' | 'ask' | 'entitlement'
>;

const values: Readonly<Record<OwnItem, (it: SupportCase) => unknown>> = {
  'answer-by': (it) => it.answerBy,
  impact: (it) => it.impact,
  severity: (it) => it.severity,
  customer: (it) => it.customer,
  'tenant-id': (it) => it.tenantId,
  'subscription-id': (it) => it.subscriptionId,
  'order-id': (it) => it.orderId,
  offer: (it) => it.offer,
  plan: (it) => it.details.planId,
  'publisher-account': (it) => it.details.publisherAccount,
  'provider-customer-number': (it) => it.details.providerCustomerNumber,
  'provider-order-number': (it) => it.details.providerOrderNumber,
  since: (it) => it.details.since,
  'error-text': (it) => it.details.errorText,
  'error-code': (it) => it.details.errorCode,
  'correlation-id': (it) => it.details.correlationId,
  'occurred-at': (it) => it.details.occurredAt,
  'how-many': (it) => it.details.howMany,
  steps: (it) => it.details.steps,
  tried: (it) => it.tried,
  'invoice-number': (it) => it.details.invoiceNumber,
  'invoice-line': (it) => it.details.invoiceLine,
  charged: (it) => it.details.charged,
  'expected-charge': (it) => it.details.expectedCharge,
  currency: (it) => it.details.currency,
  'billing-period': (it) => it.details.billingPeriod,
};

function isGivenId(name: ChecklistItem, supportCase: SupportCase): boolean {
  return isOwn(name) && isGiven(values[name](supportCase));
}

function isOwn(name: ChecklistItem): name is OwnItem {
  return Object.hasOwn(values, name);
}

/** For whom it was bought, and at least one word on how much, since when or how it stands. */
function hasEntitlement({ tenantId, customer, details }: SupportCase): boolean {
  const { quantity, purchasedOn, subscriptionStatus } = details;
  const isForSomebody = isGiven(tenantId) || isGiven(customer);
  return isForSomebody && [quantity, purchasedOn, subscriptionStatus].some(isGiven);
}

function isGiven(value: unknown): boolean {
  return typeof value === 'string' ? value.trim() !== '' : value !== null;
}

function isOutside(recipient: Recipient): boolean {
  return recipient !== 'partner' && recipient !== 'customer';
}

function topicOf({ supportCase }: Checked) {
  return supportCase.facts.topic;
}
