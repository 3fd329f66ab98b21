import type { Topic } from '../../../shared/model/facts.ts';

const faultTopics: readonly Topic[] = [
  'break-fix',
  'outage',
  'licence-activation',
  'purchase-failure',
  'portal-error',
  'deployment',
];
const moneyTopics: readonly Topic[] = ['billing', 'metered-usage', 'payment', 'refund'];
/** Nothing has been bought yet, or it is not about what was bought. */
const withoutPurchase: readonly Topic[] = [
  'how-to',
  'documentation',
  'marketing-material',
  'privacy-security',
  'account-setup',
  'purchase-failure',
  'partner-account',
  'portal-error',
  'offer-management',
  'offer-visibility',
  'customer-agreement',
  'csp-agreement',
  'other-agreement',
  'contact-missing',
  'quote-pricing',
  'other',
];

/** Something went wrong: then the exact words, codes and times count. */
export function isAboutFault(topic: Topic | undefined): boolean {
  return topic !== undefined && faultTopics.includes(topic);
}

/** An invoice or a charge is in question. */
export function isAboutMoney(topic: Topic | undefined): boolean {
  return topic !== undefined && moneyTopics.includes(topic);
}

/** It is about something that was bought, so the receiver looks it up. */
export function isAboutPurchase(topic: Topic | undefined): boolean {
  return topic !== undefined && !withoutPurchase.includes(topic);
}
