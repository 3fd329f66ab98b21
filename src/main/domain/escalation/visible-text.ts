/** Scripts in which a joiner or non-joiner changes how the letters before it are written. */
const joiningScripts =
  'Arabic Syriac Mandaic Nko Mongolian Devanagari Bengali Gurmukhi Gujarati Oriya Tamil Telugu Kannada Malayalam Sinhala Khmer Myanmar Tibetan'
    .split(' ')
    .map((script) => String.raw`\p{Script_Extensions=${script}}`)
    .join('');
const pictures = String.raw`\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F`;

/**
 * Characters that are not seen but change what is seen, what is searched or where a line ends: controls, line
 * and paragraph separators, direction marks and overrides (UAX 9), what takes no room, lone surrogates. A
 * joiner stays within a picture or a script that needs it, and a tag within a flag.
 */
const unsafe = new RegExp(
  [
    String.raw`[\p{Cc}\u2028\u2029\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]`,
    String.raw`[\u00AD\u034F\u115F\u1160\u180E\u200B\u2060-\u2065\u206A-\u206F\u3164\uFEFF\uFFA0]`,
    String.raw`[\u200C\u200D](?<![${joiningScripts}${pictures}].)`,
    String.raw`[\u{E0000}-\u{E007F}](?<!\u{1F3F4}[\u{E0020}-\u{E007F}]{1,8})`,
    String.raw`[\uD800-\uDFFF]`,
  ].join('|'),
  'gu',
);

const lineEnds = /\r\n?/g;

export function hasUnsafeCharacters(text: string): boolean {
  return text.search(unsafe) >= 0;
}

/** Whether `toVisibleLine` shows any code point. */
export function hasUnsafeCharactersInLine(text: string): boolean {
  return hasUnsafeCharacters(text.replaceAll('\t', ' '));
}

/** The same for a text of several lines, where line ends and tabs are what they seem. */
export function hasUnsafeCharactersInLines(text: string): boolean {
  return Array.from(text.matchAll(unsafe)).some(([it]) => !/[\n\r\t]/.test(it));
}

/**
 * For a name or a subject: one line, every such character as its code point, such as `[U+202E]`. A tab
 * comes with what is pasted from a table and deceives nobody: it becomes a space. `=?` would begin an encoded
 * word (RFC 2047) that a mail program decodes into characters nobody saw: a space breaks it.
 */
export function toVisibleLine(text: string): string {
  return text.replaceAll('\t', ' ').replaceAll('=?', '= ?').replace(unsafe, nameOf);
}

/** For a text of several lines: line ends become `\n`, tabs stay, the rest is shown. */
export function toVisibleLines(text: string): string {
  return text
    .replace(lineEnds, '\n')
    .replace(unsafe, (it) => (it === '\n' || it === '\t' ? it : nameOf(it)));
}

function nameOf(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
  return `[U+${code.padStart(4, '0')}]`;
}
