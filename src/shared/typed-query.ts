import type { QueryFilter, QueryKey } from './model/offer-filter.ts';

/** A typed query taken apart: the conditions that its text names, and the words to look for. */
export type TypedQuery = { readonly filters: readonly QueryFilter[]; readonly text: string };

/** How each key is written; the first two names are those that are printed. */
const names: Readonly<Record<QueryKey, readonly string[]>> = {
  publisher: ['publisher', '发布者', '发布商'],
  type: ['type', '类型'],
  market: ['market', '市场', '地区'],
  state: ['state', '状态'],
  flag: ['flag', '标记'],
  source: ['source', '来源'],
  missing: ['missing', '缺失'],
  verified: ['verified', '核实'],
};
const keyOf = new Map(
  Object.entries(names).flatMap(([key, written]) =>
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of `names` are QueryKey
    written.map((name): [string, QueryKey] => [name, key as QueryKey]),
  ),
);

/** A word with a colon in it; a full-width colon counts, and a value in quotes may hold spaces. */
const condition = /(?<![^\s])(-?)([\p{L}]+)[:：](?:"((?:[^"]|"")*)"(?=\s|$)|([^\s"]\S*))/gu;

/**
 * Takes a query apart. Nothing is lost: what is no condition (an unknown key, a key without a value, a quote
 * that is not closed) is text, in its order.
 */
export function parseTypedQuery(query: string): TypedQuery {
  const filters: QueryFilter[] = [];
  let text = query;
  // What is left may read as a condition only now that another has gone from its middle.
  for (let found = -1; found !== filters.length;) {
    found = filters.length;
    const rest = takeConditions(text, filters);
    if (filters.length > found) text = rest.replaceAll(/\s+/g, ' ').trim();
  }
  return { filters, text };
}

function takeConditions(text: string, filters: QueryFilter[]): string {
  return text.replace(
    condition,
    (whole, minus: string, name: string, quoted: string | undefined, plain: string | undefined) => {
      const key = keyOf.get(name.toLowerCase());
      const value = quoted?.replaceAll('""', '"') ?? plain ?? '';
      if (key === undefined || value.trim() === '') return whole;
      filters.push({ key, value, isExcluded: minus === '-' });
      return '';
    },
  );
}

/** The query as it is typed: its conditions first. */
export function printTypedQuery({ filters, text }: TypedQuery): string {
  return [...filters.map(printFilter), text].filter((part) => part !== '').join(' ');
}

/** One condition as it is typed. */
export function printFilter({ key, value, isExcluded }: QueryFilter): string {
  const written = /^[^\s"]+$/u.test(value) ? value : `"${value.replaceAll('"', '""')}"`;
  return `${isExcluded ? '-' : ''}${key}:${written}`;
}

/** The query without one of its conditions. */
export function withoutFilter(query: string, index: number): string {
  const { filters, text } = parseTypedQuery(query);
  return printTypedQuery({ filters: filters.filter((_, at) => at !== index), text });
}

/** The query with one condition more; the same one stands there once. */
export function withFilter(query: string, filter: QueryFilter): string {
  const { filters, text } = parseTypedQuery(query);
  const isSame = (it: QueryFilter): boolean => printFilter(it) === printFilter(filter);
  return printTypedQuery({ filters: filters.some(isSame) ? filters : [...filters, filter], text });
}

/** The condition that is being typed at the end of the query: `type:sa` asks for types that begin so. */
export function filterBeingTyped(query: string): {
  readonly before: string;
  readonly key: QueryKey;
  readonly value: string;
  readonly isExcluded: boolean;
} | null {
  const found = /(?:^|\s)(-?)(\p{L}+)[:：]"?([^"\s]*)$/u.exec(query);
  const key = keyOf.get(found?.[2]?.toLowerCase() ?? '');
  if (!found || key === undefined) return null;
  const before = query.slice(0, found.index).trimEnd();
  return { before, key, value: found[3] ?? '', isExcluded: found[1] === '-' };
}
