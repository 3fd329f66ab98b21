import { type RefObject, useEffect, useRef, useState } from 'react';

const pageRows = 10;

/** The row of a long list that Tab leads to. Rows say which they are by `data-row`; one may be drawn a while after the key. */
export function useRowFocus(
  list: RefObject<HTMLElement | null>,
  show: (row: number) => void,
): {
  readonly focus: number;
  readonly setFocus: (row: number) => void;
  /** Brings the row into view and the focus to it. */
  readonly goTo: (row: number) => void;
} {
  const [focus, setFocus] = useState(0);
  /** The row that takes the focus once it is drawn. */
  const wanted = useRef<number | null>(null);
  useEffect(() => {
    if (wanted.current === null) return;
    const row = list.current?.querySelector<HTMLElement>(`[data-row="${wanted.current}"]`);
    if (!row) return;
    wanted.current = null;
    row.focus({ preventScroll: true });
  });

  function goTo(row: number): void {
    show(row);
    wanted.current = row;
    setFocus(row);
  }
  return { focus, setFocus, goTo };
}

/** The row that a key leads to; undefined: it is no key of a list. */
export function targetOf(key: string, row: number, total: number): number | undefined {
  const last = total - 1;
  switch (key) {
    case 'ArrowDown':
      return Math.min(row + 1, last);
    case 'ArrowUp':
      return Math.max(row - 1, 0);
    case 'PageDown':
      return Math.min(row + pageRows, last);
    case 'PageUp':
      return Math.max(row - pageRows, 0);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}
