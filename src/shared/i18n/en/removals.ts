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
  /** Acts on many offers at once. */
  many: {
    offers_one: 'What was written by hand about {{count, number}} offer was taken back.',
    offers_other: 'What was written by hand about {{count, number}} offers was taken back.',
    'offer-checks_one': '{{count, number}} offer is marked as checked.',
    'offer-checks_other': '{{count, number}} offers are marked as checked.',
    'offer-choices_one': 'Our choices were changed for {{count, number}} offer.',
    'offer-choices_other': 'Our choices were changed for {{count, number}} offers.',
  },
  manyBack: {
    offers_one: 'What was written by hand about {{count, number}} offer is back.',
    offers_other: 'What was written by hand about {{count, number}} offers is back.',
    'offer-checks_one': '{{count, number}} offer is marked as it was before.',
    'offer-checks_other': '{{count, number}} offers are marked as they were before.',
    'offer-choices_one': 'Our choices for {{count, number}} offer are as before.',
    'offer-choices_other': 'Our choices for {{count, number}} offers are as before.',
  },
} as const;
