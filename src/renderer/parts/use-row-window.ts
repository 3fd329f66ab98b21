import { type RefObject, useLayoutEffect, useState } from 'react';

import { type RowWindow, scrollTopToShow, windowOf } from './row-window.ts';

type Place = { readonly scrollTop: number; readonly viewHeight: number };

const firstPlace: Place = { scrollTop: 0, viewHeight: 800 };
/** Where each list was left, by its name. */
const leftAt = new Map<string, number>();

/**
 * Which rows of a long list are drawn. The list stands in a `.row-scroll` or a `.pane` that scrolls. `name`: under
 * which its place is kept until it is shown again.
 */
export function useRowWindow(
  list: RefObject<HTMLElement | null>,
  {
    count,
    rowHeight,
    name,
  }: { readonly count: number; readonly rowHeight: number; readonly name: string },
): { readonly shown: RowWindow; readonly show: (row: number) => void } {
  const [place, setPlace] = useState(firstPlace);
  const hasRows = count > 0;

  useLayoutEffect(() => {
    const element = list.current;
    const scroller = scrollerOf(element);
    if (!element || !scroller || !hasRows) return undefined;
    const measure = (): void => {
      const next = placeOf(element, scroller);
      leftAt.set(name, scroller.scrollTop);
      setPlace((it) =>
        it.scrollTop === next.scrollTop && it.viewHeight === next.viewHeight ? it : next,
      );
    };
    scroller.scrollTop = leftAt.get(name) ?? scroller.scrollTop;
    measure();
    scroller.addEventListener('scroll', measure, { passive: true });
    const observer = new ResizeObserver(measure);
    observer.observe(scroller);
    return () => {
      scroller.removeEventListener('scroll', measure);
      observer.disconnect();
    };
  }, [list, hasRows, name]);

  function show(row: number): void {
    const element = list.current;
    const scroller = scrollerOf(element);
    if (!element || !scroller) return;
    const now = placeOf(element, scroller);
    const wanted = scrollTopToShow({ ...now, count, rowHeight }, row);
    scroller.scrollTop += wanted - now.scrollTop;
  }

  return { shown: windowOf({ ...place, count, rowHeight }), show };
}

function scrollerOf(element: HTMLElement | null): HTMLElement | null {
  return element?.closest<HTMLElement>('.row-scroll, .pane') ?? null;
}

function placeOf(element: HTMLElement, scroller: HTMLElement): Place {
  const { top } = scroller.getBoundingClientRect();
  return {
    scrollTop: top - element.getBoundingClientRect().top,
    viewHeight: scroller.clientHeight,
  };
}
