import type { ComponentType } from 'react';

/** A screen whose code is read when it is opened for the first time. */
export type LateScreen<Props extends object> = {
  readonly isLoaded: () => boolean;
  /** Reads the code once; fails where it cannot be read, and may be called again. */
  readonly load: () => Promise<void>;
  /** The screen; nothing before its code is there. */
  readonly View: ComponentType<Props>;
};

/**
 * Not React's `lazy`: that takes the screen before away while it waits, and shows the new one no
 * sooner than 300 ms later.
 */
export function lateScreen<Props extends object>(
  read: () => Promise<ComponentType<Props>>,
): LateScreen<Props> {
  let Loaded: ComponentType<Props> | null = null;
  return {
    isLoaded: () => Loaded !== null,
    load: async () => {
      Loaded ??= await read();
    },
    View: (props) => (Loaded === null ? null : <Loaded {...props} />),
  };
}
