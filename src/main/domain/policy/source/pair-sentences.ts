import type { KnownSentence } from '../../../../shared/model/policy-source.ts';
import type { SourceSentence } from './read-source-page.ts';
import { topicSimilarity, topicWords, versionSimilarity } from './sentence-similarity.ts';

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
  return partners.map((_, number) => ({
    after: partners.slice(0, number).findLast((it) => it !== null)?.place ?? -1,
    before: partners.slice(number + 1).find((it) => it !== null)?.place ?? Infinity,
  }));
}

/** Every pair that is similar enough, the best first; the old words themselves before our paraphrases. */
function rankPairs(
  old: readonly OldSentence[],
  page: readonly SourceSentence[],
  partners: readonly (Partner | null)[],
  free: ReadonlySet<number>,
  isInGap: (number: number, place: number) => boolean,
) {
  const lost = [...old.keys()].filter((number) => partners[number] === null);
  return lost
    .flatMap((number) =>
      [...free].flatMap((place) => {
        const known = old[number]?.known;
        const now = page[place]?.english;
        if (!known || now === undefined) return [];
        const inGap = isInGap(number, place);
        const score = similarity(known, now);
        const needed = least[known.english === null ? 'topic' : 'version'];
        if (score < (inGap ? needed.inGap : needed.elsewhere)) return [];
        const certainty = known.english === null ? 0 : 1;
        return [{ number, place, rank: certainty + score + (inGap ? gapBonus : 0) }];
      }),
    )
    .toSorted((a, b) => b.rank - a.rank || a.number - b.number || a.place - b.place);
}

/** By its English text where there is one, else by our paraphrase of it. */
function similarity({ english, paraphrase }: KnownSentence, now: string): number {
  if (english !== null) return versionSimilarity(english, now);
  return paraphrase ? topicSimilarity(paraphrase.en, now) : 0;
}

function isTooShort({ english, paraphrase }: KnownSentence): boolean {
  return topicWords(english ?? paraphrase?.en ?? '').size < fewestWords;
}
