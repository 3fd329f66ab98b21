import type { ReactNode } from 'react';

type Props = { readonly label: string; readonly children: ReactNode };

/** A pane that is only read: it takes the focus itself, so that a keyboard can scroll it. */
export function ReadingPane({ label, children }: Props) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable without a mouse
    <section className="pane" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
