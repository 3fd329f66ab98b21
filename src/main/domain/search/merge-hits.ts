import { hitKinds, type SearchHit } from '../../../shared/model/search-hit.ts';
import { foldText } from './segment.ts';

/** What the other kinds are sure of, so that many offers do not crowd out a publisher or a contact. */
const shareOfOthers = 0.25;

/**
 * One list from several searches, whose order within a kind is kept: the kinds stand in blocks, the one
 * that holds the closest name first. Of two hits for one thing the first counts.
 */
export function mergeHits(text: string, hits: readonly SearchHit[], limit: number): SearchHit[] {
  const unique = new Map<string, SearchHit>();
  for (const hit of hits) if (!unique.has(keyOf(hit))) unique.set(keyOf(hit), hit);
  const wanted = foldText(text).trim();
  const blocks = hitKinds
    .map((kind) => [...unique.values()].filter((hit) => hit.kind === kind))
    .filter((block) => block.length > 0)
    .toSorted((one, other) => distance(one, wanted) - distance(other, wanted));

  const sizes = shareOut(
    blocks.map((block) => block.length),
    limit,
  );
  return blocks.flatMap((block, index) => block.slice(0, sizes[index]));
}

function keyOf({ kind, id }: SearchHit): string {
  return `${kind} ${id}`;
}

/** How far the best of a block is from the text; a contact must be closer than the rest to come first. */
function distance(block: readonly SearchHit[], wanted: string): number {
  const distances = block.map(({ kind, title, id }) => {
    const name = foldText(title).trim();
    const isExact = name === wanted || foldText(id) === wanted;
    const handicap = kind === 'contact' ? 1 : 0;
    return (isExact ? 0 : name.startsWith(wanted) ? 1 : 2) + handicap;
  });
  return Math.min(...distances);
}

/** Each block gets its small share at least; what is left goes to the blocks in their order. */
function shareOut(lengths: readonly number[], limit: number): number[] {
  const share = Math.floor(limit * shareOfOthers);
  const sizes = lengths.map((length) => Math.min(length, share));
  let left = limit - sizes.reduce((sum, size) => sum + size, 0);
  return sizes.map((size, index) => {
    const more = Math.min(left, (lengths[index] ?? 0) - size);
    left -= more;
    return size + more;
  });
}
