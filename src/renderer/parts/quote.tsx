import type { ReactNode } from 'react';

/** The words of somebody else, as they came. Long ones scroll in their place. */
export function Quote({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable without a mouse
    <blockquote className="quote" aria-label={label} tabIndex={0}>
      {children}
    </blockquote>
  );
}
