/** The flags of the records. */
export const qualityTexts = {
  title: 'Data quality',
  groups: 'What was found',
  list: 'Flags of this kind',
  looking: 'Looking at all records',
  lookingAt: 'Looking at all records: {{share}}',
  asOf: 'As of {{time}}',
  again: 'Look again',
  none: {
    title: 'Nothing was found',
    text: 'No record of the catalogue, and none written by hand, raises a flag.',
  },
  noneHere: 'There is none of this kind here.',
  states: { label: 'Which flags', open: 'Open', dismissed: 'Dismissed' },
  pick: 'Choose a flag on the left.',
  records: 'What it is about',
  openPublisher: 'Offers of this publisher',
  merge: {
    title: 'Two records of one offer',
    about: 'Choose which record is kept, and whose value counts where they differ.',
    act: 'Merge',
    keep: 'Keep',
    left: 'Left',
    right: 'Right',
    nothing: 'not recorded',
    link: '{{kind}}: {{url}}',
    allSame: 'The two say the same in every field.',
    same_one: 'One field says the same in both',
    same_other: '{{count, number}} fields say the same in both',
    contacts_one: 'One contact of its own',
    contacts_other: '{{count, number}} contacts of its own',
    notes: {
      kept: 'What you choose is kept by hand: it wins over every later import.',
      aside:
        'The other record is set aside: it is in no list, its key leads to the kept offer, for cases too, and its contacts are shown there.',
      imports:
        'A list that brings it again changes nothing; where it says something new, a flag tells. If a list drops one of the two, the offer stays. It can be taken apart at any time.',
    },
  },
  acts: {
    compare: 'Compare and merge',
    edit: 'Open and put it right',
    offers: 'Show these offers',
    contacts: 'Go to the contacts',
    check: 'Mark these offers as checked',
    takeApart: 'Take the two apart',
    right: 'Checked: it is right',
  },
  rightReason: 'Checked, it is right',
  reason: 'Why it can stay as it is',
  reasonHint: 'The reason is kept. The flag returns only when another value raises it.',
  dismiss: 'Dismiss',
  dismissAll_one: 'Dismiss the {{count, number}} of this kind',
  dismissAll_other: 'Dismiss all {{count, number}} of this kind',
  dismissChosen: 'Dismiss what is chosen',
  restoreAll_one: 'Open {{count, number}} again',
  restoreAll_other: 'Open all {{count, number}} again',
  restoreChosen: 'Open what is chosen again',
  choose: 'Choose {{title}}',
  chosen_one: '{{count, number}} flag is chosen',
  chosen_other: '{{count, number}} flags are chosen',
  chooseNone: 'Choose none',
  restore: 'Open it again',
  dismissedBy: 'Dismissed by {{by}}: {{reason}}',
  merged: '{{name}} is merged.',
  done: {
    dismissed_one: 'One flag is dismissed.',
    dismissed_other: '{{count, number}} flags are dismissed.',
    checked_one: 'One offer is marked as checked.',
    checked_other: '{{count, number}} offers are marked as checked.',
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
