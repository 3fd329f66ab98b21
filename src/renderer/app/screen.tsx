import type { ReactNode } from 'react';

import { SearchBox } from '../search/search-box.tsx';

export type ScreenProps = {
  readonly title: string;
  /** Stands beside the title, such as a reference. */
  readonly reference?: string | undefined;
  /** How the saving stands. */
  readonly state?: ReactNode;
  readonly acts?: ReactNode;
  readonly children: ReactNode;
};

/** The top bar with its search, and a screen below it. */
export function Screen({ title, reference, state, acts, children }: ScreenProps) {
  return (
    <>
      <header className="bar">
        <h1 className="bar-title" title={title}>
          {title}
        </h1>
        {reference === undefined ? null : <span className="bar-reference">{reference}</span>}
        {acts}
        <span className="bar-state">{state}</span>
        <SearchBox />
      </header>
      {children}
    </>
  );
}
