import { foldText } from '../search/segment.ts';

/** A word of a spaced script, or a run of Han characters: where it stands in the text, and folded. */
export type WrittenWord = {
  readonly kind: 'word' | 'han';
  readonly start: number;
  readonly end: number;
  /** Lower case, without accents. Of a Han run: exactly one code unit or pair for each that is written. */
  readonly folded: string;
};

const addresses =
  /[^\s@<>（）()，。；]{1,64}@[^\s@<>（）()，。；]{1,255}|(?:https?:\/\/|www\.)[^\s<>（），。；]+/giu;
/** Looking for addresses is slow, and hardly any sentence holds one. */
const maybeAddress = /@|:\/\/|www\./iu;
const words =
  /\p{Script=Han}+|[[\p{L}\p{N}\p{M}]--\p{Script=Han}]+(?:['’\u0026][[\p{L}\p{N}\p{M}]--\p{Script=Han}]+)*/gv;
const startsWithHan = /^\p{Script=Han}/u;
const ascii = /^[\x20-\x7e]*$/u;
const holdsLetter = /\p{L}/u;

/** The words of a text in order. Addresses and bare numbers are none: they say nothing about the topic. */
export function readWords(text: string): WrittenWord[] {
  const readable = maybeAddress.test(text)
    ? text.replaceAll(addresses, (address) => ' '.repeat(address.length))
    : text;
  return Array.from(readable.matchAll(words), (match): WrittenWord => {
    const [written] = match;
    const isHan = startsWithHan.test(written);
    return {
      kind: isHan ? 'han' : 'word',
      start: match.index,
      end: match.index + written.length,
      folded: isHan ? written : fold(written),
    };
  }).filter((word) => holdsLetter.test(word.folded));
}

function fold(written: string): string {
  return ascii.test(written) ? written.toLowerCase() : foldText(written).replaceAll('’', "'");
}
