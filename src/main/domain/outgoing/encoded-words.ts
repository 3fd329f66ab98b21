/** Of UTF-8 in one word: as base64 with its frame it stays below the 75 characters of RFC 2047, 2. */
const mostBytes = 42;
/** A word that begins with it loses it to readers that take it for a byte order mark. */
const byteOrderMark = '\uFEFF';
const longestPlainWord = 60;
const isPrintable = /^[\x20-\x7E]*$/;

/**
 * A text as the value of a header, folded, that every reader turns back into exactly that text: as it is when it
 * is plain ASCII, else as encoded words from its beginning to its end (RFC 2047), never cut inside a character.
 */
export function toHeaderText(text: string): string {
  const isPlain =
    isPrintable.test(text) &&
    !/^ | $| {2}/.test(text) &&
    text.split(' ').every((word) => word.length <= longestPlainWord);
  if (isPlain) return folded(text.split(' '));
  return toEncodedWords(text);
}

/** The same for the name before an address, where signs have a meaning (RFC 5322, 3.2.5). */
export function toHeaderPhrase(name: string): string {
  return /^[A-Za-z0-9 ]*$/.test(name) ? toHeaderText(name) : toEncodedWords(name);
}

/** A line end goes before the space of a word that has no room. */
function folded(words: readonly string[]): string {
  let used = 'Subject:'.length;
  return words
    .map((word, at) => {
      const isNext = at > 0 && used + word.length >= 76;
      used = isNext ? word.length + 1 : used + word.length + 1;
      if (at === 0) return word;
      return isNext ? `\r\n ${word}` : ` ${word}`;
    })
    .join('');
}

function toEncodedWords(text: string): string {
  return chunks(text)
    .map((chunk) => `=?UTF-8?B?${toBase64(chunk)}?=`)
    .join('\r\n ');
}

function chunks(text: string): readonly string[] {
  const found: string[] = [];
  let chunk = '';
  let bytes = 0;
  for (const character of text) {
    const size = new TextEncoder().encode(character).byteLength;
    if (bytes + size > mostBytes && character !== byteOrderMark) {
      found.push(chunk);
      chunk = '';
      bytes = 0;
    }
    chunk += character;
    bytes += size;
  }
  return [...found, chunk];
}

function toBase64(text: string): string {
  return btoa(String.fromCodePoint(...new TextEncoder().encode(text)));
}
