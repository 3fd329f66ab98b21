/** What the desk looks at first. */
export const todayTexts = {
  title: 'Today',
  handOver: 'Shift hand-over',
  groups: {
    overdue: 'Overdue',
    due: 'Due today',
    answeredAfterClose: 'Closed, and answered since',
    waitingTooLong: 'Waiting too long',
    unplanned: 'Our turn, nothing planned',
  },
  empty: {
    title: 'Nothing needs you now',
    text_one: '{{count, number}} case is open; it waits or is planned for later.',
    text_other: '{{count, number}} cases are open; they wait or are planned for later.',
    text_zero: 'No case is open.',
  },
} as const;
