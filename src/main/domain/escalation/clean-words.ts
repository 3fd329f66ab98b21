import { contactsForPartners, findCustomerContact } from '../contacts/customer-contact.ts';
import type { EscalationInput } from './escalation-input.ts';
import { holdsWords } from './recorded-contact.ts';
import { escalationTexts } from './texts/escalation-texts.ts';
import { digitsOf, withhold } from './withhold.ts';

/** Whose words they are. `account`: a name that its receiver looks up; `template`: the desk’s own sentences. */
export type WordsOf = 'customer-words' | 'desk-words' | 'id' | 'account' | 'template';

type Cleaner = (text: string) => string;

/** A cleaner knows many words to look for: one for each kind of words of a text is enough. */
const cleanersOf = new WeakMap<EscalationInput, Map<WordsOf, Cleaner>>();

/** What a recipient must not see is taken out after line ends were unified and before anything is shown. */
export function cleanerFor(input: EscalationInput, words: WordsOf): Cleaner {
  const cleaners = cleanersOf.get(input) ?? new Map<WordsOf, Cleaner>();
  const cleaner = cleaners.get(words) ?? createCleaner(input, words);
  cleanersOf.set(input, cleaners.set(words, cleaner));
  return cleaner;
}

function createCleaner(input: EscalationInput, words: WordsOf): Cleaner {
  switch (input.recipient) {
    case 'partner':
      return (text) => text;
    case 'customer':
      return cleanerForCustomer(input, words);
    case 'indirect-provider':
      return cleanerForProvider(input);
    default:
      return input.recipient === 'publisher' && words === 'account'
        ? (text) => text
        : cleanerForOutside(input, words);
  }
}

function cleanerForCustomer(input: EscalationInput, words: WordsOf): Cleaner {
  const placeholders = placeholdersOf(input);
  // Words of a template may be the name of a contact by chance; its address or number never is.
  const terms = words === 'template' ? partnerOnlyAddresses(input) : partnerOnlyTerms(input);
  const open = openAddresses(input);
  return (text) =>
    withhold(text, placeholders, {
      terms,
      open,
      // Their own words may hold their own addresses; in ours an address may be anybody's.
      ...(words === 'desk-words' ? { forms: 'addresses-and-phones' } : {}),
    });
}

/** Works on the case with us, and writes to us all the same when it needs the customer. */
function cleanerForProvider(input: EscalationInput): Cleaner {
  const placeholders = placeholdersOf(input);
  const terms = customerContactTerms(input);
  return (text) => withhold(text, placeholders, { terms });
}

function cleanerForOutside(input: EscalationInput, words: WordsOf): Cleaner {
  const placeholders = placeholdersOf(input);
  const terms = customerContactTerms(input);
  const open = knownAddresses(input);
  if (words === 'template') {
    // A filled line holds the account too, which the publisher looks up by just that.
    const account = input.recipient === 'publisher' && input.supportCase.details.publisherAccount;
    return (text) => withhold(text, placeholders, { terms, open: account ? [account] : [] });
  }
  const forms = words === 'id' || words === 'account' ? 'addresses' : 'addresses-and-phones';
  return (text) => withhold(text, placeholders, { terms, open, forms });
}

function placeholdersOf({ language }: EscalationInput) {
  const texts = escalationTexts[language];
  return { address: texts.withheldAddress, phone: texts.withheldPhone, other: texts.withheld };
}

/** Names, addresses, numbers and pages of all contacts that customers may not be given. */
function partnerOnlyTerms(input: EscalationInput): string[] {
  const { records, supportCase, profile } = input;
  const open = findCustomerContact(records.contacts);
  const publicNames = [
    supportCase.offer?.name,
    supportCase.offer?.publisherName,
    supportCase.customer,
    profile.deskName,
    profile.operatorName,
    open?.name,
  ].filter((name) => typeof name === 'string');
  const names = partnerOnlyContacts(input)
    .map(({ name }) => name)
    .filter((name) => name !== null)
    .filter((name) => !publicNames.some((it) => holdsWords(it, name)));
  return [...names, ...partnerOnlyAddresses(input)];
}

function partnerOnlyAddresses(input: EscalationInput): string[] {
  const open = findCustomerContact(input.records.contacts);
  return partnerOnlyContacts(input)
    .flatMap(({ email, phone, url }) => [email, phone, url])
    .filter((term) => term !== null)
    .filter((term) => ![open?.email, open?.phone, open?.url].includes(term));
}

function partnerOnlyContacts({ records }: EscalationInput) {
  return contactsForPartners(records.contacts);
}

/** As they are on record, but for those that are ours. Too little to be told apart is left to the forms. */
function customerContactTerms({ supportCase: { details }, profile }: EscalationInput): string[] {
  const { customerEmail, customerPhone } = details;
  return [
    customerEmail !== null && customerEmail !== profile.contactEmail ? customerEmail : '',
    customerPhone !== null && customerPhone !== profile.contactPhone ? customerPhone : '',
  ].filter((term) => /[@＠]/.test(term) || digitsOf(term).length >= 6);
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
