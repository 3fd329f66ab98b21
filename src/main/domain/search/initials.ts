/** Gives the first letter of each Chinese character's reading, as pinyin-pro's `pinyin` does. */
export type ReadInitials = (text: string) => readonly string[];

const hanRuns = /\p{Script=Han}{2,}/gu;

/** Longer runs are sentences, which nobody finds by their initials. */
const mostLetters = 16;

/**
 * The pinyin initials of each Chinese run, from each of its characters on, as words: 云防火墙 gives
 * `yfhq fhq hq`, so that the beginning of any part of a name finds it.
 */
export function createInitials(readInitials: ReadInitials): (text: string) => string[] {
  return (text) =>
    Array.from(text.matchAll(hanRuns), ([run]) =>
      readInitials(run)
        .filter((letter) => /^[a-z]$/.test(letter))
        .slice(0, mostLetters)
        .join(''),
    ).flatMap((word) => toSuffixes(word));
}

function toSuffixes(word: string): string[] {
  return Array.from({ length: Math.max(0, word.length - 1) }, (_, start) => word.slice(start));
}
