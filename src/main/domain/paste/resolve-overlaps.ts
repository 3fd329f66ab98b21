import type { Find } from './find.ts';

/**
 * Of finds on the same letters one stays: the higher rank, then the longer, then the earlier. The words of an error may
 * hold other finds: they keep their value, and the place after the last of those at their beginning.
 */
export function resolveOverlaps(finds: readonly Find[]): Find[] {
  const kept: Find[] = [];
  const places = createPlaces();
  for (const find of finds.filter((it) => !isText(it)).toSorted(byWeight)) {
    if (places.take(find)) kept.push(find);
  }
  for (const find of finds.filter(isText).toSorted(byWeight)) {
    const free = freePart(find, kept);
    if (free !== null && places.take(free)) kept.push(free);
  }
  return kept.toSorted((one, other) => one.start - other.start);
}

function isText({ kind }: Find): boolean {
  return kind === 'error-text';
}

function byWeight(one: Find, other: Find): number {
  return (
    other.rank - one.rank ||
    other.end - other.start - (one.end - one.start) ||
    one.start - other.start
  );
}

/** The longest stretch of the words that nothing else takes. */
function freePart(find: Find, kept: readonly Find[]): Find | null {
  const inside = kept
    .filter((it) => it.end > find.start && it.start < find.end)
    .toSorted((one, other) => one.start - other.start);
  const edges = [...inside.map((it) => it.start), find.end];
  const starts = [find.start, ...inside.map((it) => it.end)];
  const [best] = edges
    .map((end, index) => ({ start: starts[index] ?? end, end: Math.min(end, find.end) }))
    .toSorted((one, other) => other.end - other.start - (one.end - one.start));
  return best && best.end > best.start ? { ...find, ...best } : null;
}

/** Which letters are taken: a find is asked about its own letters only. */
function createPlaces() {
  const taken = new Set<number>();
  return {
    take({ start, end }: Find): boolean {
      for (let at = start; at < end; at += 1) if (taken.has(at)) return false;
      for (let at = start; at < end; at += 1) taken.add(at);
      return start < end;
    },
  };
}
