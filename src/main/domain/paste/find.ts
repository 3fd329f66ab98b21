import type { FillableField, Recognised } from '../../../shared/model/recognised.ts';

/**
 * Something found, before overlaps are resolved. Of two on the same letters the higher rank stays: 3 where a label or a
 * column names it, 2 by a form that nothing else has, 1 by a form that something else may have.
 */
export type Find = Omit<Recognised, 'text'> & { readonly rank: 1 | 2 | 3 };

type Place = { readonly start: number; readonly end: number };
type Reading = Pick<Find, 'kind' | 'value' | 'rank'> & {
  readonly field: FillableField | null;
  readonly choices?: readonly FillableField[];
  readonly isCertain: boolean;
  readonly because?: string | null;
};

/** A find at a place; its field is among its choices. */
export function findAt({ start, end }: Place, reading: Reading): Find {
  const { field, choices = [], because = null, ...rest } = reading;
  const all = field === null || choices.includes(field) ? choices : [field, ...choices];
  return { ...rest, start, end, field, choices: [...all], because };
}

/** Every match of a global pattern, with the place of the whole or of one group (`d` flag). */
export function placesOf(pattern: RegExp, text: string, group = 0): (Place & { text: string })[] {
  return Array.from(text.matchAll(pattern)).flatMap((match) => {
    const place = match.indices?.[group] ?? (group === 0 ? [match.index, match.index] : undefined);
    const written = match[group];
    if (!place || written === undefined) return [];
    return [{ start: place[0], end: place[0] + written.length, text: written }];
  });
}
