/** The search in the top bar. */
export const searchTexts = {
  label: 'Search offers and contacts',
  results: 'Results',
  kind: { offer: 'Offers', publisher: 'Publishers', contact: 'Contacts' },
  none: 'Nothing found for “{{text}}”.',
  found_one: '{{count}} result',
  found_other: '{{count}} results',
  failed: 'The search did not answer.',
} as const;
