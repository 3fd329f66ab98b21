/** Lists of the desk as files. */
export const exportTexts = {
  open: 'Export',
  openList: 'Export as a list',
  title: 'Export',
  which: 'What',
  choices: {
    allOffers: 'All offers, with their contacts',
    listedOffers_one: 'The one offer listed',
    listedOffers_other: 'The {{count, number}} offers listed',
    chosenOffers_one: 'The one offer chosen',
    chosenOffers_other: 'The {{count, number}} offers chosen',
    allContacts: 'All contacts',
    listedContacts: 'Those that fit the filter',
    allFlags: 'All flags, dismissed ones too',
    flagsOfKind: 'Only “{{kind}}”',
  },
  form: 'File type',
  forms: {
    csv: 'CSV (any spreadsheet)',
    xlsx: 'XLSX (Excel)',
    json: 'JSON (comes back whole)',
  },
  note: {
    offers:
      'Each of the three can be imported again, and nothing is lost. No cell is run as a formula.',
    contacts:
      'Each contact says who may have it. What is for partners only stays with partners. No cell is run as a formula.',
    flags: 'With what was dismissed, by whom and why. No cell is run as a formula.',
  },
  make: 'Make the file',
  writing: 'Writing',
  progress: 'How much is written',
  starting: 'Looking at the records',
  rows_one: '{{count, number}} record written',
  rows_other: '{{count, number}} records written',
  saving: 'Saving the file',
  saved_one: '{{fileName}}: {{count, number}} record, {{size}}',
  saved_other: '{{fileName}}: {{count, number}} records, {{size}}',
  cancelled: 'Cancelled. No file was made.',
  notSaved: 'No place was chosen. The file was thrown away.',
  stopOther: 'Cancel the running export',
} as const;
