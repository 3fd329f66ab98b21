import type { ReactNode } from 'react';

/** A piece of advice or a warning that is not an error. */
export function Notice({ children }: { readonly children: ReactNode }) {
  return <p className="notice">{children}</p>;
}
