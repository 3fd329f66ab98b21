/** The search in the top bar. */
export const searchTexts = {
  label: 'Search anything',
  results: 'Results',
  kind: { offer: 'Offers', publisher: 'Publishers', contact: 'Contacts', case: 'Cases' },
  none: 'Nothing found for “{{text}}”.',
  found_one: '{{count}} result',
  found_other: '{{count}} results',
  failed: 'The search did not answer.',
} as const;
