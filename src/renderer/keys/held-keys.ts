import type { KeyMap } from './use-keys.ts';

/** Keys that came too early, in the order in which they came. */
export function createHeldKeys(names: readonly string[]) {
  const waiting: string[] = [];
  const hold: KeyMap = Object.fromEntries(
    names.map((name) => [name, () => void waiting.push(name)] as const),
  );

  return {
    /** What to do with a key now. A key that comes while earlier ones wait goes behind them. */
    map: (isBusy: boolean): KeyMap => (isBusy || waiting.length > 0 ? hold : {}),
    isEmpty: (): boolean => waiting.length === 0,
    /** The key that waited longest, which then waits no more. */
    next: (): string | undefined => waiting.shift(),
  };
}
