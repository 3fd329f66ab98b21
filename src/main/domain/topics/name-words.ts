import { isSmallWord } from './find-clues.ts';
import { type TopicModel, topicOrder, type WeighedClue } from './topic-model.ts';
import type { FamilyMatch } from './word-families.ts';

/** A readable stretch of a text: a word, or words that say one thing together. */
export type Piece = { readonly start: number; readonly end: number };

/** More than this nobody reads on a suggestion. */
const mostWords = 5;
/** A word that adds less than this share of the strongest one is not worth naming. */
const leastShare = 0.25;
/** Longer matches are half a sentence. */
const longestJoined = 24;

const runs = /[\p{L}\p{N}\p{M}]+(?:['’\-&][\p{L}\p{N}\p{M}]+)*/gu;
const han = /\p{Script=Han}/u;
const chinese = new Intl.Segmenter('zh', { granularity: 'word' });

/** The readable pieces of a text in order: what a family matched is kept whole, Chinese is cut as a dictionary does. */
export function readablePieces(text: string, families: readonly FamilyMatch[]): Piece[] {
  const joined = families
    .filter(({ start, end }) => end - start <= longestJoined)
    .toSorted((one, other) => one.start - other.start || other.end - one.end);
  const pieces: Piece[] = [];
  let end = 0;
  for (const piece of joined) {
    if (piece.start < end) continue;
    pieces.push(...plainPieces(text, end, piece.start), { start: piece.start, end: piece.end });
    end = piece.end;
  }
  return [...pieces, ...plainPieces(text, end, text.length)];
}

function plainPieces(text: string, from: number, to: number): Piece[] {
  return Array.from(text.slice(from, to).matchAll(runs)).flatMap((match) => {
    const [run] = match;
    const start = from + match.index;
    if (!han.test(run)) return isSmallWord(run) ? [] : [{ start, end: start + run.length }];
    return Array.from(chinese.segment(run), ({ segment, index }) => ({
      start: start + index,
      end: start + index + segment.length,
    })).filter((piece) => piece.end - piece.start > 1);
  });
}

/** For each topic, in the order of `topicOrder`, the words that spoke most for it; the strongest first. */
export function nameWords(
  text: string,
  pieces: readonly Piece[],
  weighed: readonly WeighedClue[],
  model: TopicModel,
): string[][] {
  const { words, wordAt } = distinctWords(text, pieces);
  const gains = words.map(() => new Float64Array(topicOrder.length));
  for (const each of weighed) {
    const first = firstEndingAfter(pieces, each.clue.start);
    let after = first;
    while ((pieces[after]?.start ?? Infinity) < each.clue.end) after += 1;
    if (after === first) continue;
    const toTopics = topicOrder.map((_, column) => model.gain(each, column));
    const mean = toTopics.reduce((sum, gain) => sum + gain, 0) / toTopics.length;
    for (const word of wordAt.slice(first, after)) {
      const gain = gains[word];
      if (!gain) continue;
      toTopics.forEach((value, column) => {
        gain[column] = (gain[column] ?? 0) + (value - mean) / (after - first);
      });
    }
  }
  return topicOrder.map((_, column) =>
    strongest(words.map((word, index) => ({ word, gain: gains[index]?.[column] ?? 0 }))),
  );
}

/** A word that stands in the text twice is named once, as it stands there first. */
function distinctWords(text: string, pieces: readonly Piece[]) {
  const places = new Map<string, number>();
  const words: string[] = [];
  const wordAt = pieces.map(({ start, end }) => {
    const word = text.slice(start, end);
    const key = word.toLowerCase();
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, words.length);
    return words.push(word) - 1;
  });
  return { words, wordAt };
}

function firstEndingAfter(pieces: readonly Piece[], start: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((pieces[middle]?.end ?? 0) > start) high = middle;
    else low = middle + 1;
  }
  return low;
}

function strongest(found: readonly { readonly word: string; readonly gain: number }[]): string[] {
  const most = found.reduce((best, { gain }) => Math.max(best, gain), 0);
  if (most === 0) return [];
  return found
    .filter(({ gain }) => gain >= most * leastShare)
    .toSorted((one, other) => other.gain - one.gain)
    .slice(0, mostWords)
    .map(({ word }) => word);
}
