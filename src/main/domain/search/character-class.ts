/** Stands between words. */
export const gapClass = 0;
/** A letter or digit of ASCII, in lower case. */
export const wordClass = 1;
/** A Han character that is folded to itself. */
export const hanClass = 2;
/** Anything else: only folding tells what it is. */
export const unknownClass = 3;

const classes = makeClasses();

/** What a character of a text in lower case is, without folding it. A UTF-16 unit. */
export function foldedClassOf(unit: number): number {
  return classes[unit] ?? unknownClass;
}

function makeClasses(): Uint8Array {
  const made = new Uint8Array(0x1_0000).fill(unknownClass);
  made.fill(gapClass, 0x00, 0x80);
  made.fill(wordClass, 0x30, 0x3a);
  made.fill(wordClass, 0x61, 0x7b);
  made.fill(hanClass, 0x4e00, 0x9fd6);
  // Punctuation of Chinese text and of typesetting that neither joins words nor turns into letters.
  for (const character of '\u3000\u3001\u3002\u300a\u300b\u300c\u300d\u3010\u3011，。！？：；（）“”‘’–—…·') {
    made[character.charCodeAt(0)] = gapClass;
  }
  return made;
}
