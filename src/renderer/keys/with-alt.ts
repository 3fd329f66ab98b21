import type { KeyMap } from './use-keys.ts';

/** The same letters also with Alt, so that they act while the focus is in a field. */
export function withAlt(letters: KeyMap): KeyMap {
  const inFields = Object.entries(letters).map(([name, act]) => [`Alt+${name}`, act] as const);
  return { ...letters, ...Object.fromEntries(inFields) };
}
