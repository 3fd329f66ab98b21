/** A list of rows of one height, and where it is scrolled to. */
export type RowScroll = {
  readonly count: number;
  readonly rowHeight: number;
  /** How far the beginning of the list has gone out of the view, in pixels; below 0: it is further down. */
  readonly scrollTop: number;
  readonly viewHeight: number;
};

/** Which rows are drawn, `last` not among them, and where in the list the first of them stands. */
export type RowWindow = {
  readonly first: number;
  readonly last: number;
  readonly top: number;
  /** Of the whole list. */
  readonly height: number;
};

/**
 * Browsers end an element somewhere above 17 million pixels. Where all rows take more than this, the list is this
 * high, and a step of the scroll bar goes further.
 */
export const mostHeight = 12_000_000;
/** So many rows beyond the view are drawn as well. */
const spareRows = 6;

export function windowOf(scroll: RowScroll): RowWindow {
  const { count, rowHeight, viewHeight } = scroll;
  const height = Math.min(count * rowHeight, mostHeight);
  const scrollTop = Math.max(0, Math.min(scroll.scrollTop, Math.max(0, height - viewHeight)));
  const offset = scrollTop * stretchOf(scroll);
  const first = Math.max(0, Math.floor(offset / rowHeight) - spareRows);
  const last = Math.min(count, Math.ceil((offset + viewHeight) / rowHeight) + spareRows);
  // Below 0 near the top of a list that goes by faster than its scroll bar.
  return { first, last, top: scrollTop + first * rowHeight - offset, height };
}

/** Where the list is to be scrolled to so that the row is in the view whole; as it is where it is already. */
export function scrollTopToShow(scroll: RowScroll, row: number): number {
  const { rowHeight, viewHeight, scrollTop } = scroll;
  const stretch = stretchOf(scroll);
  const offset = Math.max(0, scrollTop) * stretch;
  const start = row * rowHeight;
  if (start < offset) return start / stretch;
  const end = start + rowHeight;
  return end > offset + viewHeight ? (end - viewHeight) / stretch : scrollTop;
}

/** How many pixels of rows go by with one pixel of the scroll bar. */
function stretchOf({ count, rowHeight, viewHeight }: RowScroll): number {
  const whole = count * rowHeight;
  return whole <= mostHeight ? 1 : (whole - viewHeight) / (mostHeight - viewHeight);
}
