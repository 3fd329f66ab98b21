import type { QualityFlag } from '../../shared/model/quality.ts';

/** No more flags are chosen one by one; beyond that, all of a kind. */
export const mostChosenFlags = 1_000;

/** What is chosen in the list: some flags, or all of the kind that are listed. */
export type ChosenFlags = { readonly kind: 'some'; readonly ids: ReadonlySet<string> } | 'all';

export const noFlags: ChosenFlags = { kind: 'some', ids: new Set() };

export function isFlagChosen(chosen: ChosenFlags, { id }: QualityFlag): boolean {
  return chosen === 'all' || chosen.ids.has(id);
}

/** `total`: how many are listed. */
export function countFlags(chosen: ChosenFlags, total: number): number {
  return chosen === 'all' ? total : chosen.ids.size;
}

/** One more or one less; of all, only this one. The same as before: so many are not chosen one by one. */
export function toggleFlag(chosen: ChosenFlags, { id }: QualityFlag): ChosenFlags {
  const ids = new Set(chosen === 'all' ? [] : chosen.ids);
  if (!ids.delete(id)) ids.add(id);
  return ids.size > mostChosenFlags ? chosen : { kind: 'some', ids };
}

/** These and no others, the first of them where they are too many. */
export function chooseFlags(flags: readonly QualityFlag[]): ChosenFlags {
  return { kind: 'some', ids: new Set(flags.slice(0, mostChosenFlags).map(({ id }) => id)) };
}
