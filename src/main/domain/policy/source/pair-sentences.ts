import type { KnownSentence } from '../../../../shared/model/policy-source.ts';
import { createCandidateFinder } from './find-candidates.ts';
import type { SourceSentence } from './read-source-page.ts';
import { topicWords } from './sentence-similarity.ts';

/** A sentence of the old side, with the hash of its English text. */
export type OldSentence = { readonly known: KnownSentence; readonly sha256: string };

/** The sentence of the new page that an old one is now, by its place there. */
export type Partner = { readonly place: number; readonly isSame: boolean };

/** From here on, two sentences are taken for one: more is asked of those that do not share neighbours. */
const least = {
  version: { inGap: 0.4, elsewhere: 0.6 },
  topic: { inGap: 0.15, elsewhere: 0.5 },
} as const;
/** What sharing the neighbours is worth, where two sentences could both be the one. */
const gapBonus = 0.25;
/** Fewer words than this cannot be judged by what they say. */
const fewestWords = 3;

/**
 * Finds each old sentence on the new page: first by hash, wherever it stands, then the most similar
 * one of those that are left, those between the same neighbours first. Null: it has vanished.
 */
export function pairSentences(
  old: readonly OldSentence[],
  page: readonly SourceSentence[],
): readonly (Partner | null)[] {
  const partners = matchByHash(old, page);
  const known = new Set(old.map(({ sha256 }) => sha256));
  const free = new Set([...page.keys()].filter((place) => !known.has(page[place]?.sha256 ?? '')));
  const gaps = findGaps(partners);
  const hasNeighbours = partners.some((partner) => partner !== null);
  const isInGap = (number: number, place: number) => {
    const gap = gaps[number];
    return hasNeighbours && gap !== undefined && gap.after < place && place < gap.before;
  };

  const pair = (number: number, place: number) => {
    partners[number] = { place, isSame: false };
    free.delete(place);
  };
  for (const { number, place } of rankPairs(old, page, partners, free, isInGap)) {
    if (partners[number] === null && free.has(place)) pair(number, place);
  }
  for (const [number, { known: sentence }] of old.entries()) {
    if (partners[number] !== null || !isTooShort(sentence)) continue;
    const inGap = [...free].filter((place) => isInGap(number, place));
    const [only, second] = inGap;
    if (only !== undefined && second === undefined) pair(number, only);
  }
  return partners;
}

function matchByHash(
  old: readonly OldSentence[],
  page: readonly SourceSentence[],
): (Partner | null)[] {
  const placesOf = Map.groupBy(page.keys(), (place) => page[place]?.sha256 ?? '');
  const used = new Set<number>();
  return old.map(({ sha256 }) => {
    const places = placesOf.get(sha256) ?? [];
    const place = places.find((it) => !used.has(it)) ?? places[0];
    if (place === undefined) return null;
    used.add(place);
    return { place, isSame: true };
  });
}

type Gap = { readonly after: number; readonly before: number };

/** For each old sentence, where on the new page its nearest neighbours stand that are still there. */
function findGaps(partners: readonly (Partner | null)[]): readonly Gap[] {
  const after = nearestKnown(partners, -1);
  const before = nearestKnown(partners.toReversed(), Infinity).toReversed();
  return partners.map((_, number) => ({
    after: after[number] ?? -1,
    before: before[number] ?? Infinity,
  }));
}

/** For each, the place of the nearest one before it that has one. */
function nearestKnown(partners: readonly (Partner | null)[], none: number): readonly number[] {
  let nearest = none;
  return partners.map((partner) => {
    const known = nearest;
    nearest = partner?.place ?? nearest;
    return known;
  });
}

/** Every pair that is similar enough, the best first; the old words themselves before our paraphrases. */
function rankPairs(
  old: readonly OldSentence[],
  page: readonly SourceSentence[],
  partners: readonly (Partner | null)[],
  free: ReadonlySet<number>,
  isInGap: (number: number, place: number) => boolean,
) {
  const english = [...free].map((place) => [place, page[place]?.english ?? ''] as const);
  const candidates = createCandidateFinder(new Map(english));
  return [...old.entries()]
    .filter(([number]) => partners[number] === null)
    .flatMap(([number, { known }]) => {
      const needed = least[known.english === null ? 'topic' : 'version'];
      const leastAt = (place: number) => (isInGap(number, place) ? needed.inGap : needed.elsewhere);
      const found =
        known.english === null
          ? candidates.sameTopic(known.paraphrase?.en ?? '', leastAt)
          : candidates.versionsOf(known.english, leastAt);
      const certainty = known.english === null ? 0 : 1;
      return found.map(({ place, score }) => {
        const rank = certainty + score + (isInGap(number, place) ? gapBonus : 0);
        return { number, place, rank };
      });
    })
    .toSorted((a, b) => b.rank - a.rank || a.number - b.number || a.place - b.place);
}

function isTooShort({ english, paraphrase }: KnownSentence): boolean {
  return topicWords(english ?? paraphrase?.en ?? '').size < fewestWords;
}
