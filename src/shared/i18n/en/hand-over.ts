/** The page for whoever comes next. */
export const handOverTexts = {
  title: 'Shift hand-over',
  heading: 'Hand-over of {{desk}} by {{by}}, {{at}}',
  marking: 'Internal',
  note: 'Note for whoever comes next',
  noteHint: 'It stays here until you clear it, and stands at the top of the printed page.',
  print: 'Print',
  copy: 'Copy as text',
  back: 'Back to Today',
  none: 'No case is open.',
  more: 'The first {{count, number}} open cases. There are more in the list of cases.',
  waiting: '{{party}}, {{ago}}',
  groups: {
    overdue: 'Overdue',
    today: 'Due today',
    ourTurn: 'Our turn, nothing planned',
    waiting: 'Waiting on somebody',
    later: 'Planned for later',
    theirs: 'Transferred: theirs',
  },
} as const;
