/** The flags of the records. */
export const qualityTexts = {
  title: 'Data quality',
  groups: 'What was found',
  list: 'Flags of this kind',
  looking: 'Looking at all records',
  again: 'Look again',
  none: {
    title: 'Nothing was found',
    text: 'No record of the catalogue, and none written by hand, raises a flag.',
  },
  noneHere: 'There is none of this kind here.',
  states: { label: 'Which flags', open: 'Open', dismissed: 'Dismissed' },
  pick: 'Choose a flag on the left.',
  records: 'What it is about',
  openOffer: 'Open and put it right',
  openPublisher: 'Offers of this publisher',
  reason: 'Why it can stay as it is',
  reasonHint: 'The reason is kept. The flag returns only when another value raises it.',
  dismiss: 'Dismiss',
  dismissShown_one: 'Dismiss the one listed',
  dismissShown_other: 'Dismiss all {{count, number}} listed',
  restore: 'Open it again',
  dismissedBy: 'Dismissed by {{by}}: {{reason}}',
  done: {
    dismissed_one: 'One flag is dismissed.',
    dismissed_other: '{{count, number}} flags are dismissed.',
    restored_one: 'One flag is open again.',
    restored_other: '{{count, number}} flags are open again.',
  },
  kinds: {
    'same-name': 'One name, several publishers',
    'merged-changed': 'Merged records with news',
    'sources-differ': 'Sources that differ',
    'mixed-scripts-host': 'Addresses in mixed scripts',
    'foreign-host': 'Addresses with foreign letters',
    'lookalike-host': 'Addresses like a known one',
    'no-contact': 'Publishers without contacts',
    'offers-not-verified': 'Offers not verified',
    'contacts-not-verified': 'Contacts not verified',
  },
  about: {
    'sources-differ':
      '{{sources, number}} sources hold this offer and do not say the same ({{fields, number}} fields).',
    'same-name':
      '{{offers, number}} offers of {{publishers, number}} publishers have this name; one may be the other typed twice.',
    'merged-changed':
      'A list says something new of {{name}} ({{publisherId}} / {{offerId}}), which was set aside for this offer. What was chosen then still stands.',
    'mixed-scripts-host':
      'The address {{host}} mixes letters of several scripts, as forged addresses do. A browser goes to {{ascii}}.',
    'foreign-host':
      'The address {{host}} has letters beyond English ones. A browser goes to {{ascii}}.',
    'lookalike-host':
      'The address {{host}} is one character away from {{known}}: it is mistyped, or it imitates it.',
    'no-contact':
      '{{without, number}} of {{offers, number}} offers of this publisher have nobody to turn to.',
    'offers-not-verified':
      'Nobody verified these offers for 90 days: {{days90, number}}; for 180 days: {{days180, number}}; for 365 days: {{days365, number}}.',
    'contacts-not-verified':
      'Nobody verified these contacts for 90 days: {{days90, number}}; for 180 days: {{days180, number}}; for 365 days: {{days365, number}}.',
  },
} as const;
