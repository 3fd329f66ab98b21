/** What was removed from a list, and that it is back. */
export const removalsTexts = {
  removed: {
    split: 'What was recorded for “{{name}}” was removed.',
    'local-rule': 'Local rule {{name}} was removed.',
    'policy-draft': 'The draft {{name}} was discarded.',
    'policy-rule': 'Rule {{name}} was removed from the draft.',
    offer: 'What was written by hand about {{name}} was taken back.',
    attachment: '{{name}} was removed from the case.',
    contact: 'The contact {{name}} was removed.',
    notice: 'The notice “{{name}}” was removed.',
    day: '{{name}} was removed. Save to keep it so.',
  },
  back: '{{name}} is back.',
} as const;
