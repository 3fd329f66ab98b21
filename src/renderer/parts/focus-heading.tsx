import { useEffect, useRef, type ReactNode } from 'react';

export type FocusHeadingProps = {
  readonly children: ReactNode;
  readonly className?: string;
  readonly level?: 2 | 3;
  /** Focus moves here when this changes: a new step is on the screen. */
  readonly focusKey: string;
  /** True: the first appearance leaves the focus where it is. */
  readonly isQuietAtFirst?: boolean;
};

/** The heading of a step. A keyboard and a screen reader go on from it. */
export function FocusHeading(props: FocusHeadingProps) {
  const { children, className = 'step-heading', level = 2, focusKey, isQuietAtFirst } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const seen = useRef(isQuietAtFirst ? focusKey : null);
  useEffect(() => {
    if (seen.current === focusKey) return;
    seen.current = focusKey;
    if (isSearching()) return;
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'nearest' });
  }, [focusKey]);
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <Heading ref={heading} tabIndex={-1} className={className}>
      {children}
    </Heading>
  );
}

/** Who went to the search while this was still loading is not called away from it. */
function isSearching(): boolean {
  return document.activeElement?.closest('[data-search="all"]') instanceof HTMLElement;
}
