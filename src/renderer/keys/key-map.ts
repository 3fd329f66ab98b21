import { actKeys, caseActKinds } from '../case/timeline/act-keys.ts';
import { formKeys, wayGroups } from '../case/ways-out/form-keys.ts';

/** A key with what it does, for the table; `text` stands in the catalogue of the place. */
export type KeyEntry<Text extends string = string> = {
  readonly text: Text;
  /** Named as `keyName` does. */
  readonly keys: readonly string[];
};

const arrows = ['ArrowDown', 'ArrowUp'] as const;
const page = { text: 'page', keys: ['PageDown', 'PageUp'] } as const;
const ends = { text: 'ends', keys: ['Home', 'End'] } as const;
/** In a list of which rows are chosen. */
const choosing = [
  { text: 'chooseRow', keys: [' '] },
  { text: 'chooseRange', keys: ['Shift+ArrowDown', 'Shift+ArrowUp'] },
  { text: 'chooseAll', keys: ['Ctrl+a'] },
] as const;

/** Every key of the window by where it acts, but those of the acts below. A test holds it against the source. */
export const windowKeys = {
  desk: [
    { text: 'search', keys: ['Ctrl+k', '/'] },
    { text: 'triage', keys: ['n'] },
    { text: 'today', keys: ['t'] },
    { text: 'cases', keys: ['c'] },
    { text: 'offers', keys: ['o'] },
    { text: 'policy', keys: ['p'] },
    { text: 'agreements', keys: ['a'] },
    { text: 'report', keys: ['f'] },
    { text: 'outbox', keys: ['x'] },
    { text: 'settings', keys: [','] },
  ],
  form: [
    { text: 'finish', keys: ['Ctrl+Enter'] },
    { text: 'cancel', keys: ['Escape'] },
    { text: 'undo', keys: ['u', 'Ctrl+z'] },
    { text: 'redo', keys: ['Ctrl+y'] },
  ],
  triage: [
    { text: 'goOn', keys: ['Ctrl+Enter'] },
    { text: 'keepWhole', keys: ['Alt+Enter'] },
    { text: 'fillIn', keys: ['Alt+i'] },
    { text: 'paste', keys: ['Alt+y'] },
    { text: 'unfinished', keys: ['Alt+u'] },
    { text: 'restore', keys: ['Alt+z'] },
    { text: 'keepBoth', keys: ['Alt+k'] },
    { text: 'addTo', keys: ['Alt+1', 'Alt+2', 'Alt+3'] },
    { text: 'answer', keys: ['1', '9'] },
    { text: 'dontKnow', keys: ['0'] },
    { text: 'suggested', keys: ['x', 'y', 'z'] },
    { text: 'filter', keys: ['/'] },
    { text: 'back', keys: ['Backspace', 'Alt+ArrowLeft'] },
    { text: 'accept', keys: ['Enter'] },
    { text: 'copyFacts', keys: ['y'] },
    { text: 'save', keys: ['s'] },
    { text: 'escalate', keys: ['e'] },
  ],
  list: [
    { text: 'row', keys: arrows },
    page,
    ends,
    { text: 'open', keys: ['Enter'] },
    ...choosing,
    { text: 'clearChosen', keys: ['Escape'] },
    { text: 'file', keys: ['r'] },
    { text: 'fileBounce', keys: ['b'] },
  ],
  offers: [
    { text: 'row', keys: arrows },
    page,
    ends,
    { text: 'openOffer', keys: ['Enter'] },
    ...choosing,
  ],
  rows: [{ text: 'row', keys: arrows }, ends, { text: 'openRow', keys: ['Enter'] }],
  grid: [
    { text: 'cell', keys: ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] },
    ends,
    { text: 'gridEnds', keys: ['Ctrl+Home', 'Ctrl+End'] },
  ],
  search: [
    { text: 'hit', keys: arrows },
    { text: 'takeHit', keys: ['Enter'] },
    { text: 'forgetHit', keys: ['Delete'] },
    { text: 'leaveSearch', keys: ['Escape'] },
  ],
  decision: [
    { text: 'escalate', keys: ['e'] },
    { text: 'override', keys: ['o'] },
    { text: 'copyFacts', keys: ['y'] },
    { text: 'back', keys: ['Backspace', 'Alt+ArrowLeft'] },
  ],
  timeline: [
    { text: 'chase', keys: ['q'] },
    { text: 'answerCustomer', keys: ['j'] },
    { text: 'verify', keys: ['v'] },
  ],
  escalation: [
    { text: 'nextMissing', keys: ['Ctrl+.'] },
    { text: 'askCustomer', keys: ['Alt+a'] },
    { text: 'twin', keys: ['Alt+l'] },
    { text: 'paste', keys: ['Alt+y'] },
    { text: 'fillIn', keys: ['Alt+i'] },
    { text: 'export', keys: ['Ctrl+Enter'] },
    { text: 'noteEscalated', keys: ['Alt+e'] },
    { text: 'noteTransferred', keys: ['Alt+d'] },
  ],
  conflict: [
    { text: 'takeTheirs', keys: ['Alt+o'] },
    { text: 'keepMine', keys: ['Alt+k'] },
  ],
  today: [
    { text: 'handOver', keys: ['v'] },
    { text: 'print', keys: ['Ctrl+p'] },
    { text: 'copyHandOver', keys: ['y'] },
  ],
  contacts: [
    { text: 'verifyContact', keys: ['v'] },
    { text: 'editContact', keys: ['e'] },
  ],
  quality: [
    { text: 'row', keys: arrows },
    page,
    ...choosing,
    { text: 'compareRecords', keys: ['m'] },
    { text: 'putRight', keys: ['e'] },
    { text: 'showFlagged', keys: ['l'] },
    { text: 'checkOffers', keys: ['k'] },
    { text: 'takeApart', keys: ['b'] },
    { text: 'isRight', keys: ['r'] },
    { text: 'chooseSide', keys: ['ArrowLeft', 'ArrowRight'] },
  ],
  sources: [{ text: 'moveSource', keys: ['Alt+ArrowUp', 'Alt+ArrowDown'] }],
  outbox: [
    { text: 'row', keys: arrows },
    { text: 'takeAll', keys: ['m'] },
    { text: 'take', keys: ['d'] },
    { text: 'remove', keys: ['Delete'] },
  ],
} as const satisfies Readonly<Record<string, readonly KeyEntry[]>>;

export type KeyPlace = keyof typeof windowKeys;

/** The acts on chosen rows of a list, as the bar above it offers them. */
export const listActKeys = {
  tomorrow: '1',
  threeDays: '3',
  wait: 'w',
  chase: 'q',
  'hand-over': 'h',
  close: 'z',
  merge: 'g',
  send: 'd',
} as const;

/** The acts on chosen offers, as the bar below their list offers them. */
export const offerActKeys = {
  check: 'k',
  choose: 'h',
  'take-back': 'Delete',
  export: 'd',
  clear: 'Escape',
} as const;

/** What the timeline of a case listens to. */
export const timelineActKeys = caseActKinds.map((kind) => ({ kind, keys: [actKeys[kind]] }));

/** The ways out beside the first, which act in fields too. */
export const wayOutKeys = Object.values(wayGroups)
  .flat()
  .map((form) => ({ form, keys: [`Alt+${formKeys[form]}`] }));

const shown: Readonly<Record<string, string>> = {
  Enter: '↵',
  Escape: 'Esc',
  Backspace: '⌫',
  Delete: 'Del',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
  ' ': 'Space',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowDown: '↓',
  ArrowUp: '↑',
};

/** How a key is written beside what it does: `Ctrl ↵`. */
export function keyLabel(name: string): string {
  const parts = name.split('+');
  return parts.map((it) => shown[it] ?? (it.length === 1 ? it.toUpperCase() : it)).join(' ');
}
