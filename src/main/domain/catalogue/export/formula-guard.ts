/** What a spreadsheet may take for the beginning of a formula, in either width, behind space or apostrophes. */
const looksLikeFormula = /^(?:'*\s*[=+\-@＝＋－＠]|'*[\t\r\n])/u;

/** The text of a cell that no spreadsheet runs: an apostrophe stands before what looks like a formula. */
export function guardCell(text: string): string {
  return looksLikeFormula.test(text) ? `'${text}` : text;
}

/** Takes off what `guardCell` put on, and nothing else. */
export function unguardCell(text: string): string {
  return text.startsWith("'") && looksLikeFormula.test(text) ? text.slice(1) : text;
}
