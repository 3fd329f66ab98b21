/** What comes due, in the window and as notifications of the system. */
export const remindersTexts = {
  open_one: '{{count, number}} reminder',
  open_other: '{{count, number}} reminders',
  none: 'No reminders',
  heading: 'Reminders',
  empty: 'Nothing is due.',
  kinds: {
    'next-action': 'Next action is due',
    'first-answer': 'The customer waits for a first answer',
    chase: 'Time to chase',
  },
  snoozeOf: 'Put off {{reference}}',
  snooze: {
    'ten-minutes': '10 min',
    hour: '1 h',
    tomorrow: 'Tomorrow morning',
  },
  notify: {
    ask: 'Also notify me by the system',
    text: 'Notifications name the case and what is due, nothing else. They come while this desk is open.',
    granted: 'The system notifies you, also while this window is in the background.',
    denied:
      'The system or the browser refuses notifications of this desk. Reminders stay in this list.',
    missing: 'This system has no notifications. Reminders stay in this list.',
  },
} as const;
