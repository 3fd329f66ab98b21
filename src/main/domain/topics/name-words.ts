import { isSmallWord } from './find-clues.ts';
import type { WeighedClue } from './topic-model.ts';
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

/** For each topic the pieces that spoke most for it, as they stand in the text, the strongest first. */
export function nameWords(
  text: string,
  pieces: readonly Piece[],
  weighed: readonly WeighedClue[],
  topicCount: number,
): string[][] {
  const gains = pieces.map(() => new Float64Array(topicCount));
  for (const { clue, towards } of weighed) {
    const first = firstEndingAfter(pieces, clue.start);
    let after = first;
    while ((pieces[after]?.start ?? Infinity) < clue.end) after += 1;
    const mean = towards.reduce((sum, value) => sum + value, 0) / topicCount;
    for (const gain of gains.slice(first, after)) {
      towards.forEach((value, column) => {
        gain[column] = (gain[column] ?? 0) + (value - mean) / (after - first);
      });
    }
  }
  return Array.from({ length: topicCount }, (_, column) =>
    strongest(
      pieces.map((piece, at) => ({
        word: text.slice(piece.start, piece.end),
        gain: gains[at]?.[column] ?? 0,
      })),
    ),
  );
}

function firstEndingAfter(pieces: readonly Piece[], start: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.end ?? 0) > start) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** A word that stands in the text twice is named once, with both its gains. */
function strongest(found: readonly { readonly word: string; readonly gain: number }[]): string[] {
  const byWord = new Map<string, { word: string; gain: number }>();
  for (const { word, gain } of found) {
    const key = word.toLowerCase();
    const known = byWord.get(key);
    byWord.set(key, { word: known?.word ?? word, gain: (known?.gain ?? 0) + gain });
  }
  const ranked = [...byWord.values()].toSorted((one, other) => other.gain - one.gain);
  const least = Math.max((ranked[0]?.gain ?? 0) * leastShare, Number.MIN_VALUE);
  return ranked
    .filter(({ gain }) => gain >= least)
    .slice(0, mostWords)
    .map(({ word }) => word);
}
