const wideDistance = 0xfe_e0;
/** Letters, digits and the signs inside of ids and addresses; commas, stops and brackets are no letters of a value. */
const wideInValue = /[０-９Ａ-Ｚａ-ｚ＠．－＿／＋＃％]/g;
/** Spaces that are none of the keyboard's. */
const wideSpace = /[\u3000\u00a0\u2007\u202f]/g;
/** A colon inside a time. */
const wideColon = /(?<=\d)：(?=\d\d(?!\d))/g;
const wideSigns = /[＝＜＞]/g;

/**
 * The text with full-width digits, letters and signs as a keyboard writes them: ids and phones are read from it. Every
 * letter stays at its place.
 */
export function foldWide(text: string): string {
  return text
    .replaceAll(wideInValue, narrow)
    .replaceAll(wideSigns, narrow)
    .replaceAll(wideSpace, ' ')
    .replaceAll(wideColon, ':');
}

function narrow(letter: string): string {
  return String.fromCodePoint((letter.codePointAt(0) ?? 0) - wideDistance);
}
