/** Which rows of a list are chosen, and which one the keyboard stands on. */
export type RowSelection = {
  /** Null: no row yet. */
  readonly focus: string | null;
  /** Where a range begins. */
  readonly anchor: string | null;
  readonly chosen: ReadonlySet<string>;
};

export const noRows: RowSelection = { focus: null, anchor: null, chosen: new Set() };

/** How a row is pressed: alone, added to the others, or as the end of a range. */
export type PressKind = 'only' | 'toggle' | 'range';

const pageRows = 10;

/** What a key does to the rows in this order; undefined: it is no key of a list. */
export function pressRowKey(
  selection: RowSelection,
  keys: readonly string[],
  pressed: { readonly key: string; readonly shiftKey: boolean; readonly isCommand: boolean },
): RowSelection | undefined {
  if (pressed.isCommand)
    return pressed.key.toLowerCase() === 'a' ? all(selection, keys) : undefined;
  if (pressed.key === 'Escape') return selection.chosen.size === 0 ? undefined : clear(selection);
  if (pressed.key === ' ') {
    return selection.focus === null
      ? undefined
      : pressRow(selection, keys, selection.focus, 'toggle');
  }
  const target = keys[targetOf(pressed.key, keys.indexOf(selection.focus ?? ''), keys.length)];
  if (target === undefined) return undefined;
  return pressed.shiftKey
    ? pressRow(selection, keys, target, 'range')
    : { ...selection, focus: target, anchor: target };
}

/** The keyboard stands on this row now, however it came there; a range still begins where it did. */
export function focusOn(selection: RowSelection, key: string): RowSelection {
  return selection.focus === key ? selection : { ...selection, focus: key };
}

/** What a press on a row does. */
export function pressRow(
  selection: RowSelection,
  keys: readonly string[],
  key: string,
  kind: PressKind,
): RowSelection {
  if (kind === 'only') return { focus: key, anchor: key, chosen: new Set([key]) };
  if (kind === 'toggle') {
    const chosen = new Set(selection.chosen);
    if (!chosen.delete(key)) chosen.add(key);
    return { focus: key, anchor: key, chosen };
  }
  const anchor = selection.anchor ?? selection.focus ?? key;
  const [from, to] = [keys.indexOf(anchor), keys.indexOf(key)].toSorted((a, b) => a - b);
  return { focus: key, anchor, chosen: new Set(keys.slice(from, (to ?? 0) + 1)) };
}

/** What is left once these rows are shown. A row that is gone is chosen no more, and no other takes its place unasked. */
export function keepRows(selection: RowSelection, keys: readonly string[]): RowSelection {
  const here = new Set(keys);
  const kept = (key: string | null): string | null => (key !== null && here.has(key) ? key : null);
  return {
    focus: kept(selection.focus),
    anchor: kept(selection.anchor),
    chosen: new Set([...selection.chosen].filter((key) => here.has(key))),
  };
}

/** The rows that an act is for, in the order of the list: those that are chosen, else the one in focus. */
export function rowsToActOn({ chosen, focus }: RowSelection, keys: readonly string[]): string[] {
  if (chosen.size > 0) return keys.filter((key) => chosen.has(key));
  return focus === null ? [] : [focus];
}

function all(selection: RowSelection, keys: readonly string[]): RowSelection {
  return { ...selection, focus: selection.focus ?? keys[0] ?? null, chosen: new Set(keys) };
}

function clear(selection: RowSelection): RowSelection {
  return { ...selection, anchor: null, chosen: new Set() };
}

/** The place that a key leads to; -1: none. */
function targetOf(key: string, index: number, length: number): number {
  const last = length - 1;
  switch (key) {
    case 'ArrowDown':
      return Math.min(index + 1, last);
    case 'ArrowUp':
      return Math.max(index - 1, 0);
    case 'PageDown':
      return Math.min(index + pageRows, last);
    case 'PageUp':
      return Math.max(index - pageRows, 0);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return -1;
  }
}
