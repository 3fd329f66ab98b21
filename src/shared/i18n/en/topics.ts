/** The 27 topics: a name that a person would say, the policy's term, and what belongs there. */
export const topicTexts = {
  group: {
    product: { name: 'The product', about: 'How to use it, it fails, it is down, its papers' },
    commerce: { name: 'Money and subscriptions', about: 'Charges, seats, orders, refunds' },
    platform: {
      name: 'Portal and deployment',
      about: 'Our account, portal errors, nothing created',
    },
    agreement: { name: 'Agreements and the rest', about: 'Contracts, abuse, contacts, quotes' },
  },
  'how-to': {
    name: 'How do I…?',
    term: 'how-to',
    about: 'Use, settings, “can it do this”, a wish for a feature.',
  },
  'break-fix': {
    name: 'Something broke',
    term: 'break-fix',
    about: 'One function, user or site is wrong; the rest works.',
  },
  outage: {
    name: 'Service is down',
    term: 'outage',
    about: 'Down or slow for everybody; planned maintenance.',
  },
  'sla-claim': {
    name: 'Credit for downtime',
    term: 'service-level claim',
    about: 'Money or credit because the service was not as promised.',
  },
  documentation: {
    name: 'Manual or training',
    term: 'documentation',
    about: 'A manual, training, release notes, an API reference.',
  },
  'marketing-material': {
    name: 'Sales paper',
    term: 'marketing material',
    about: 'Brochures, slides, logos, a battle card.',
  },
  'licence-activation': {
    name: 'Key or seat refused',
    term: 'licence activation',
    about: 'Paid and active here, but the publisher’s side does not take it.',
  },
  'privacy-security': {
    name: 'Data and security',
    term: 'privacy and security',
    about: 'Where data lies, certificates, an incident, deletion and export.',
  },
  billing: {
    name: 'Charge or invoice',
    term: 'billing',
    about: 'An amount, a price on an invoice, the invoice’s data.',
  },
  'metered-usage': {
    name: 'Usage counted wrong',
    term: 'metered usage',
    about: 'How many units were counted, not what one costs.',
  },
  payment: {
    name: 'Payment',
    term: 'payment',
    about: 'Money under way, cards, due dates.',
  },
  'account-setup': {
    name: 'Customer’s account',
    term: 'account set-up',
    about: 'Tenant, relationship, who may order.',
  },
  'subscription-change': {
    name: 'Change the subscription',
    term: 'subscription change',
    about: 'Seats, plan, term, renewal, cancel, move, product retired.',
  },
  refund: {
    name: 'Money back',
    term: 'refund',
    about: 'The customer wants a payment returned.',
  },
  'purchase-failure': {
    name: 'Order failed',
    term: 'purchase failure',
    about: 'An order that fails or hangs.',
  },
  'partner-account': {
    name: 'Our own account',
    term: 'partner account',
    about: 'The desk’s own account, roles and programme membership.',
  },
  'portal-error': {
    name: 'Portal error',
    term: 'portal error',
    about: 'A page of Partner Center fails or shows wrong data.',
  },
  'offer-management': {
    name: 'Publish or change an offer',
    term: 'offer management',
    about: 'Onboarding, listing and changing an offer in the marketplace.',
  },
  deployment: {
    name: 'Never got created',
    term: 'deployment',
    about: 'The Azure resource never came into being.',
  },
  'offer-visibility': {
    name: 'Offer not to be found',
    term: 'offer visibility',
    about: 'Not found, not for this country, exclusive, withdrawn.',
  },
  'customer-agreement': {
    name: 'Publisher’s contract',
    term: 'customer agreement',
    about: 'The publisher’s own terms with the customer.',
  },
  'csp-agreement': {
    name: 'Our Microsoft contract',
    term: 'CSP agreement',
    about: 'Microsoft’s partner agreement with us.',
  },
  'other-agreement': {
    name: 'Other contract',
    term: 'other agreement',
    about: 'Any other paper: our own terms, a data-processing addendum.',
  },
  'abuse-fraud': {
    name: 'Abuse or fraud',
    term: 'abuse and fraud',
    about: 'A stolen login that orders things, misuse of the service.',
  },
  'contact-missing': {
    name: 'No contact to be found',
    term: 'missing contact',
    about: 'The offer shows no support contact, or it does not answer.',
  },
  'quote-pricing': {
    name: 'Price or quote',
    term: 'quote and pricing',
    about: 'Before buying: price, quotation, trial, discount, which edition.',
  },
  other: {
    name: 'Anything else',
    term: 'other',
    about: 'None of the others fits.',
  },
} as const;
