/** The frame: rail, top bar, and the states of the whole window. */
export const appTexts = {
  name: 'Fingerpost',
  rail: {
    label: 'Screens',
    triage: 'New triage',
    today: 'Today',
    cases: 'Cases',
    offers: 'Offers & contacts',
    policy: 'Policy',
    agreements: 'Agreements',
    report: 'Figures',
    outbox: 'Outbox',
    settings: 'Settings',
  },
  anotherWindow: 'Another window',
  nowhere: {
    title: 'This page is not there',
    text: 'The desk has no page “{{place}}”. Nothing was changed.',
    search: 'Or type what you look for into the search above (Ctrl K).',
  },
  skip: 'Skip to the work',
  policyVersion: 'Policy {{version}} · checked',
  noOperator: 'No operator named',
  start: { loading: 'Opening the desk' },
  notSignedIn: {
    title: 'This page has no key to the desk',
    text: 'A desk opens only with the address that it printed when it started, and each address works once.',
    steps:
      'If the desk is open in another window: choose “Another window” there, at the left below. If not, run npm start again: it opens the running desk with a fresh address.',
  },
  unreachable: {
    title: 'The desk does not answer',
    text: 'It may have been closed. What you typed up to the last “Saved” is kept.',
    steps: 'Start it again with npm start, then come back to this page.',
  },
  connectionLost: 'The desk does not answer. Nothing can be saved until it is back.',
  signInLost: 'This page has lost its key. Open the desk with a fresh address (npm start).',
  failed: 'The desk could not be opened',
  crashed: {
    title: 'This screen stopped',
    text: 'Nothing that was saved is lost. Open the screen again.',
    again: 'Open it again',
  },
  unread: {
    title: 'This screen could not be read',
    text: 'What was saved is safe. Open the window again; if that fails, start the desk again.',
    again: 'Open the window again',
  },
} as const;
