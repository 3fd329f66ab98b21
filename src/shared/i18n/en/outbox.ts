/** The drafts that wait for the network. */
export const outboxTexts = {
  title: 'Outbox',
  about:
    'These drafts lie as files in the folder “outbox” of this desk. Take them to a machine with a network and open them there, or import all of them at once.',
  count_one: '{{count, number}} file',
  count_other: '{{count, number}} files',
  empty: {
    title: 'Nothing waits here',
    text: 'A text that is put into the outbox waits here as a file until you take it along.',
  },
  column: {
    to: 'To',
    subject: 'Subject',
    size: 'Size',
    putAt: 'Put here',
    acts: 'Acts',
  },
  take: 'Download',
  takeOne: 'Download {{file}}',
  takeAll: 'Download all as mbox',
  removeOne: 'Remove {{file}}',
  taken_one:
    '{{file}} was handed over: {{count, number}} draft. It stays here until you remove it.',
  taken_other:
    '{{file}} was handed over: {{count, number}} drafts. They stay here until you remove them.',
  removed: '{{file}} was removed.',
  putBack: '{{file}} is back in the outbox.',
  tooLate: 'This can no longer be put back: it was removed more than a day ago.',
  damaged: 'Called like a draft of a desk, but no mail: left out of the mbox.',
  foreign: 'Not put here by a desk: left out of the mbox.',
} as const;
