import type { CaseDetailName, CaseDetails, WallTime } from '../../../shared/model/case-details.ts';
import { mayRead, type CaseFieldName } from '../../../shared/model/case-field-classes.ts';
import type { Contact } from '../../../shared/model/contact.ts';
import type { SupportCase } from '../../../shared/model/support-case.ts';
import { findCustomerContact } from '../contacts/customer-contact.ts';
import { cleanerFor, type WordsOf } from './clean-words.ts';
import type { EscalationInput } from './escalation-input.ts';
import {
  hasUnsafeCharactersInLine,
  hasUnsafeCharactersInLines,
  toVisibleLine,
  toVisibleLines,
} from './visible-text.ts';

/** The values of a case as this recipient may see them: deceiving characters shown, data withheld. Null: unknown. */
export type OutgoingValues = ReturnType<typeof toOutgoingValues>;

type CaseText = Extract<
  CaseFieldName,
  | 'question'
  | 'customer'
  | 'tenantId'
  | 'subscriptionId'
  | 'orderId'
  | 'impact'
  | 'tried'
  | 'ask'
  | 'answerBy'
>;
/** The fields of the details that hold words. */
type DetailText = {
  [Name in CaseDetailName]: CaseDetails[Name] extends string | null ? Name : never;
}[CaseDetailName];
export type TextFieldName = CaseText | DetailText;

type Handling = { readonly words: WordsOf; readonly isLong?: true };
const said = { words: 'customer-words' } as const;
const saidLong = { words: 'customer-words', isLong: true } as const;
const ours = { words: 'desk-words' } as const;
const oursLong = { words: 'desk-words', isLong: true } as const;
const id = { words: 'id' } as const;

/** Whose words a field holds, and whether on several lines. */
const handling: Readonly<Record<TextFieldName, Handling>> = {
  question: saidLong,
  customer: said,
  tenantId: id,
  subscriptionId: id,
  orderId: id,
  impact: oursLong,
  tried: oursLong,
  ask: ours,
  answerBy: ours,
  customerEmail: said,
  customerPhone: said,
  // An account is often named after an address: the side that gave it looks it up by just that.
  publisherAccount: { words: 'account' },
  providerCustomerNumber: id,
  providerOrderNumber: id,
  productId: id,
  planId: id,
  quantity: id,
  purchasedOn: id,
  subscriptionStatus: id,
  errorText: saidLong,
  errorCode: id,
  correlationId: id,
  howMany: said,
  environment: saidLong,
  steps: saidLong,
  expected: saidLong,
  actual: saidLong,
  invoiceNumber: id,
  invoiceLine: said,
  charged: id,
  expectedCharge: id,
  currency: id,
  billingPeriod: id,
  theirReference: id,
};

/**
 * The one place where the words of a case are prepared for a recipient. Customers never get what is
 * meant for partners; publishers and Microsoft never get the customer's contact data.
 */
export function toOutgoingValues(input: EscalationInput) {
  const { supportCase, profile, records, recipient } = input;
  const { offer, details } = supportCase;
  const customerContact = findCustomerContact(records.contacts);
  const textOf = (name: TextFieldName): string | null => {
    const text = rawText(supportCase, name);
    if (text === null || text.trim() === '' || !mayRead(recipient, name)) return null;
    const { words, isLong } = handling[name];
    const cleaned = cleanerFor(input, words)(text);
    return isLong ? toVisibleLines(cleaned).trim() : toVisibleLine(cleaned);
  };

  const typed = (text: string | null | undefined): string | null =>
    line(text ? cleanerFor(input, 'id')(text) : null);

  return {
    textOf,
    question: textOf('question') ?? '',
    since: details.since && toVisibleTime(details.since),
    occurredAt: details.occurredAt && toVisibleTime(details.occurredAt),
    quoted: input.quoted === null ? null : lines(cleanerFor(input, 'customer-words')(input.quoted)),
    publisherId: typed(offer?.publisherId),
    offerId: typed(offer?.offerId),
    offerName: typed(offer?.name),
    publisherName: typed(offer?.publisherName),
    deskName: line(profile.deskName),
    operatorName: line(profile.operatorName),
    contactEmail: line(profile.contactEmail),
    contactPhone: line(profile.contactPhone),
    /** What a customer may be given to reach the publisher; null: nothing is on record. */
    customerContact: customerContact ? visibleContact(customerContact) : null,
  };
}

/** Whether anything that goes into the text holds characters that are shown as code points. */
export function hasDeceivingCharacters({ supportCase, profile, quoted }: EscalationInput): boolean {
  const { offer, details } = supportCase;
  const ofCase = Object.keys(handling).filter(isTextField);
  const singleLines = [
    ...ofCase.filter((it) => !handling[it].isLong).map((it) => rawText(supportCase, it)),
    offer?.publisherId,
    offer?.offerId,
    offer?.name,
    offer?.publisherName,
    details.since?.timeZone,
    details.occurredAt?.timeZone,
    profile.deskName,
    profile.operatorName,
    profile.contactPhone,
  ];
  const texts = ofCase.filter((it) => handling[it].isLong).map((it) => rawText(supportCase, it));
  return (
    singleLines.some((text) => text && hasUnsafeCharactersInLine(text)) ||
    [...texts, quoted].some((text) => text && hasUnsafeCharactersInLines(text))
  );
}

/** A text of the case as it was typed. */
export function rawText(supportCase: SupportCase, name: TextFieldName): string | null {
  return isDetail(name, supportCase.details) ? supportCase.details[name] : supportCase[name];
}

export function isTextField(name: string): name is TextFieldName {
  return Object.hasOwn(handling, name);
}

function isDetail(name: TextFieldName, details: CaseDetails): name is DetailText {
  return Object.hasOwn(details, name);
}

/** Such as `2026-11-23 10:05 (Europe/Helsinki)`. */
export function toVisibleTime({ local, timeZone }: WallTime): string {
  return `${local.replace('T', ' ')} (${toVisibleLine(timeZone)})`;
}

function visibleContact({ name, email, phone, url }: Contact) {
  return { name: line(name), email: line(email), phone: line(phone), url: line(url) };
}

function line(text: string | null): string | null {
  return text === null || text.trim() === '' ? null : toVisibleLine(text);
}

function lines(text: string): string | null {
  return text.trim() === '' ? null : toVisibleLines(text).trim();
}
