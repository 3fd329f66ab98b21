/** The texts that the desk writes, and the screen where a support lead changes them. */
export const templatesTexts = {
  title: 'Templates',
  about:
    'Every text that the desk writes is made from one of these. What you change here is used from the next text on.',
  open: 'Change the texts',
  pick: 'Choose a text on the left.',
  heading: '{{purpose}}: {{recipient}}, {{language}}',
  purposes: {
    escalation: 'Escalation',
    'missing-facts': 'Asking for what is missing',
    chase: 'Chase',
    'bounce-answer': 'Answer to “not ours”',
  },
  languages: { en: 'English', 'zh-CN': 'Chinese' },
  own: 'changed',
  typed: 'not saved',
  shipped: 'This is the text that came with the program.',
  savedBy: 'Written at this desk by {{by}},',
  text: 'Text',
  textHint:
    'A line such as “#ids What you find it by” begins a block with its title; “#subject” is the subject of the mail.',
  save: 'Save the text',
  saved: 'The text is saved.',
  back: 'Back to Settings',
  singleBraces:
    '“{{name}}” is not in double braces: it goes out as it stands. A field takes two on each side.',
  kept: 'Not saved yet; kept here as you typed it.',
  discard: 'Throw away what is not saved',
  reset: 'Back to the shipped text',
  gone: {
    discard: 'What was not saved is thrown away.',
    reset: 'The shipped text holds again.',
  },
  preview: 'What comes of it',
  previewHint: 'With an invented case. Lines that have nothing to say are left out.',
  previewOld: 'As it was before: it follows again when every line is right.',
  problem: 'Line {{line}}: {{text}}',
  problemCount_one: '{{count, number}} thing is not right',
  problemCount_other: '{{count, number}} things are not right',
  problems: {
    'unknown-field': 'there is no field or block called “{{name}}”.',
    'unclosed-field': 'the braces of “{{name}}” are not closed.',
    'missing-block': 'the block “#{{name}}” with one of its fields is missing; this text needs it.',
    'not-for-recipient': '“{{name}}” is not for this text: its reader must not have it.',
    empty: 'the text is empty.',
    'before-heading': 'words before the first heading belong to no block.',
  },
  fields_one: '{{count, number}} field that may stand in this text',
  fields_other: '{{count, number}} fields that may stand in this text',
  fieldsHint:
    'A field stands in double braces. A line whose fields all have nothing to say is left out.',
} as const;
