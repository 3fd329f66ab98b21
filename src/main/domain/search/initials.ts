/** Gives the first letter of each Chinese character's reading, as pinyin-pro's `pinyin` does. */
export type Readings = {
  /** Of each character of a text, as its word is read. */
  readonly ofText: (text: string) => readonly string[];
  /** Of all readings of one character. */
  readonly ofCharacter: (character: string) => readonly string[];
};

const hanRuns = /\p{Script=Han}{2,}/gu;

/** Longer runs are sentences, which nobody finds by their initials. */
const mostLetters = 16;
const letter = /^[a-z]$/;
/** 傍若无人, 合从连衡, 阿房宫: read as by no dictionary of characters. */
const irregular = new Set('傍从房');

/**
 * The pinyin initials of each Chinese run, from each of its characters on, as words: 云防火墙 gives
 * `yfhq fhq hq`, so that the beginning of any part of a name finds it.
 */
export function createInitials(readings: Readings): (text: string) => string[] {
  /** What a character begins with however it is read; empty: its word decides. */
  const certain = new Map<string, string>();

  function certainLetter(character: string): string {
    const known = certain.get(character);
    if (known !== undefined) return known;
    const [first = '', ...others] = new Set(readings.ofCharacter(character));
    const isCertain = others.length === 0 && letter.test(first) && !irregular.has(character);
    certain.set(character, isCertain ? first : '');
    return isCertain ? first : '';
  }

  /** To read a text word by word takes fifty times as long: only what needs it is read so. */
  function lettersOf(run: string): string {
    let letters = '';
    for (const character of run) {
      const next = certainLetter(character);
      if (next === '') return lettersAsRead(run);
      letters += next;
    }
    return letters;
  }

  function lettersAsRead(run: string): string {
    return readings
      .ofText(run)
      .filter((it) => letter.test(it))
      .join('');
  }

  return (text) =>
    Array.from(text.matchAll(hanRuns), ([run]) => lettersOf(run).slice(0, mostLetters)).flatMap(
      (word) => toSuffixes(word),
    );
}

function toSuffixes(word: string): string[] {
  return Array.from({ length: Math.max(0, word.length - 1) }, (_, start) => word.slice(start));
}
