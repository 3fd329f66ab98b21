/** The specs whose subject is what a door can change: start, calls, files up and down, navigation, keys. */
export const specsOfTheDoor = [
  'chinese',
  'doors',
  'first-start',
  'import',
  'keyboard-case',
  'message',
] as const;
