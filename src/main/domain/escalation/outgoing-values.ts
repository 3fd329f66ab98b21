import type { Contact } from '../../../shared/model/contact.ts';
import { findCustomerContact } from '../contacts/customer-contact.ts';
import type { EscalationInput } from './escalation-input.ts';
import { escalationTexts } from './texts/escalation-texts.ts';
import {
  hasUnsafeCharactersInLine,
  hasUnsafeCharactersInLines,
  toVisibleLine,
  toVisibleLines,
} from './visible-text.ts';
import {
  digitsOf,
  holdsWords,
  withholdAddresses,
  withholdContactData,
  withholdTerms,
} from './withhold.ts';

/** The values of a case as this recipient may see them: deceiving characters shown, data withheld. Null: unknown. */
export type OutgoingValues = ReturnType<typeof toOutgoingValues>;

type Cleaner = (text: string) => string;

/**
 * The one place where the words of a case are prepared for a recipient. Customers never get what is
 * meant for partners; publishers and Microsoft never get the customer's contact data.
 */
export function toOutgoingValues(input: EscalationInput) {
  const { supportCase, profile, records } = input;
  const { offer } = supportCase;
  const said = (text: string | null) => lines(text, cleanerFor(input, 'customer-words'));
  const ours = (text: string | null) => lines(text, cleanerFor(input, 'desk-words'));
  const oursLine = (text: string | null) => line(text, cleanerFor(input, 'desk-words'));
  const name = (text: string | null) => line(text, cleanerFor(input, 'customer-words'));
  const id = (text: string | null) => line(text, cleanerFor(input, 'id'));
  const customerContact = findCustomerContact(records.contacts);

  return {
    question: said(supportCase.question) ?? '',
    impact: ours(supportCase.impact),
    tried: ours(supportCase.tried),
    ask: oursLine(supportCase.ask),
    answerBy: oursLine(supportCase.answerBy),
    customer: name(supportCase.customer),
    tenantId: id(supportCase.tenantId),
    subscriptionId: id(supportCase.subscriptionId),
    orderId: id(supportCase.orderId),
    publisherId: line(offer?.publisherId ?? null),
    offerId: line(offer?.offerId ?? null),
    offerName: line(offer?.name ?? null),
    publisherName: line(offer?.publisherName ?? null),
    deskName: line(profile.deskName),
    operatorName: line(profile.operatorName),
    contactEmail: line(profile.contactEmail),
    contactPhone: line(profile.contactPhone),
    /** What a customer may be given to reach the publisher; null: nothing is on record. */
    customerContact: customerContact ? visibleContact(customerContact) : null,
  };
}

/** Whether anything that goes into the text holds characters that are shown as code points. */
export function hasDeceivingCharacters({ supportCase, profile }: EscalationInput): boolean {
  const { question, impact, tried, offer } = supportCase;
  const singleLines = [
    supportCase.customer,
    supportCase.tenantId,
    supportCase.subscriptionId,
    supportCase.orderId,
    supportCase.ask,
    supportCase.answerBy,
    offer?.publisherId,
    offer?.offerId,
    offer?.name,
    offer?.publisherName,
    profile.deskName,
    profile.operatorName,
    profile.contactPhone,
  ];
  return (
    singleLines.some((text) => text && hasUnsafeCharactersInLine(text)) ||
    [question, impact, tried].some((text) => text && hasUnsafeCharactersInLines(text))
  );
}

function visibleContact({ name, email, phone, url }: Contact) {
  return { name: line(name), email: line(email), phone: line(phone), url: line(url) };
}

/** What a recipient must not see is taken out after line ends were unified and before anything is shown. */
function cleanerFor(
  input: EscalationInput,
  words: 'customer-words' | 'desk-words' | 'id',
): Cleaner {
  const texts = escalationTexts[input.language];
  const placeholders = {
    address: texts.withheldAddress,
    phone: texts.withheldPhone,
    other: texts.withheld,
  };
  if (input.recipient === 'customer') {
    const secret = partnerOnlyTerms(input);
    const isAllowed = allowing(openAddresses(input));
    return (text) => {
      const kept = withholdTerms(text, secret, placeholders.other);
      // Their own words may hold their own addresses; in ours an address may be anybody's.
      return words === 'desk-words' ? withholdContactData(kept, placeholders, isAllowed) : kept;
    };
  }
  if (input.recipient === 'publisher' || input.recipient === 'microsoft') {
    const isAllowed = allowing(knownAddresses(input));
    return (text) =>
      words === 'id'
        ? withholdAddresses(text, placeholders.address, isAllowed)
        : withholdContactData(text, placeholders, isAllowed);
  }
  return (text) => text;
}

/** Names, addresses, numbers and pages of all contacts that customers may not be given. */
function partnerOnlyTerms({ records, supportCase, profile }: EscalationInput): string[] {
  const open = findCustomerContact(records.contacts);
  const publicNames = [
    supportCase.offer?.name,
    supportCase.offer?.publisherName,
    supportCase.customer,
    profile.deskName,
    profile.operatorName,
    open?.name,
  ].filter((name) => typeof name === 'string');
  return records.contacts
    .filter((contact) => contact.role !== 'customer-support' || contact.audience !== 'customer-ok')
    .flatMap(({ name, email, phone, url }) => {
      const isPublic = name !== null && publicNames.some((it) => holdsWords(it, name));
      return [isPublic ? null : name, email, phone, url];
    })
    .filter((term) => term !== null)
    .filter((term) => ![open?.email, open?.phone, open?.url].includes(term));
}

/** What a customer may read: our own addresses, and the contact meant for customers. */
function openAddresses({ records, profile }: EscalationInput): (string | null)[] {
  const open = findCustomerContact(records.contacts);
  return [profile.contactEmail, profile.contactPhone, open?.email ?? null, open?.phone ?? null];
}

/** Addresses that are nobody's secret among those who work on the case. */
function knownAddresses({ records, profile }: EscalationInput): (string | null)[] {
  const ofContacts = records.contacts.flatMap(({ email, phone }) => [email, phone]);
  return [profile.contactEmail, profile.contactPhone, ...ofContacts];
}

function allowing(addresses: readonly (string | null)[]): (datum: string) => boolean {
  const known = addresses.filter((it) => it !== null);
  const emails = new Set(known.map((it) => it.trim().toLowerCase()));
  const numbers = new Set(known.map(digitsOf).filter((it) => it.length >= 6));
  return (datum) => emails.has(datum.toLowerCase()) || numbers.has(digitsOf(datum));
}

function line(text: string | null, clean: Cleaner = (it) => it): string | null {
  return text === null || text.trim() === '' ? null : toVisibleLine(clean(text));
}

function lines(text: string | null, clean: Cleaner): string | null {
  return text === null || text.trim() === '' ? null : toVisibleLines(clean(text)).trim();
}
