/** A text as it is read, whatever characters it is written in, and where each unit of that stands in the text. */
export type FoldedText = {
  readonly text: string;
  /** Where the span [from, to) of the folded text begins and ends in what was written. */
  readonly locate: (from: number, to: number) => Span;
};
export type Span = { readonly at: number; readonly end: number };

/** Nothing in it can be written otherwise, but for an at sign of a link. */
const plain = /^(?:[\t\n\r\u0020-\u0024\u0026-\u007E]|%(?!40))*$/;
/** They take no room: an address that holds one looks like the same address. */
const unseen = /^(?:\p{Default_Ignorable_Code_Point}|\p{Cf}|(?![\t\n\r])\p{Cc})$/u;
const hyphen = /^[\p{Pd}\u2212]$/u;
const slash = /^[\u2044\u2215]$/u;

/** Widths, digits, hyphens and accents made one; what is not seen left out. */
export function foldText(written: string): FoldedText {
  if (plain.test(written)) return { text: written, locate: (at, end) => ({ at, end }) };
  const units: string[] = [];
  const spans: Span[] = [];
  for (let at = 0; at < written.length;) {
    const character = String.fromCodePoint(written.codePointAt(at) ?? 0);
    const isAtSign = written.startsWith('%40', at);
    const end = at + (isAtSign ? 3 : character.length);
    for (const unit of (isAtSign ? '@' : foldCharacter(character)).split('')) {
      units.push(unit);
      spans.push({ at, end });
    }
    at = end;
  }
  return {
    text: units.join(''),
    locate: (from, to) => ({
      at: spans[from]?.at ?? written.length,
      end: spans[to - 1]?.end ?? written.length,
    }),
  };
}

/** Puts other words in place of the spans, the first of those that overlap deciding by which. */
export function replaceSpans(
  text: string,
  spans: readonly (Span & { readonly by: string })[],
): string {
  let replaced = '';
  let end = 0;
  for (const span of spans.toSorted((a, b) => a.at - b.at)) {
    if (span.at >= end) replaced += text.slice(end, span.at) + span.by;
    end = Math.max(end, span.end);
  }
  return replaced + text.slice(end);
}

function foldCharacter(character: string): string {
  if (unseen.test(character)) return '';
  const folded = character.normalize('NFKD');
  if (hyphen.test(folded)) return '-';
  if (slash.test(folded)) return '/';
  return /^\p{Nd}$/u.test(folded) ? String(digitValue(folded)) : folded;
}

/** Digits of a script stand side by side, from nought to nine. */
function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let first = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first -= 1;
  return (code - first) % 10;
}
