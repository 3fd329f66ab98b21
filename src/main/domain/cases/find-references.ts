/** Hyphens that mail programs and input methods put in place of ours. */
const otherHyphens = /[\u2010-\u2015\u2212\uFE58\uFE63]/gu;
const invisible = /\p{Default_Ignorable_Code_Point}/gu;
/**
 * Prefix, four characters of the desk, year, running number. A line may end after a hyphen, and the next one may
 * begin with the marks of a quotation.
 */
const reference =
  /(?<![A-Z0-9])([A-Z0-9]{2,6}[2-9A-HJ-NP-TV-Z]{4})-[\s>|]{0,6}(20\d{2})-[\s>|]{0,6}(\d{6,9})(?!\d)/gu;
const mostFound = 50;
/** More of a text is not looked at; a reference stands in the subject or near the top. */
const mostCharacters = 200_000;

/** Every case reference in a text, each once, in order: however its letters, hyphens and lines were changed on the way. */
export function findReferences(text: string): string[] {
  const plain = text
    .slice(0, mostCharacters)
    .normalize('NFKC')
    .replaceAll(otherHyphens, '-')
    .replaceAll(invisible, '')
    .toUpperCase();
  const found = new Set<string>();
  for (const [, desk, year, number] of plain.matchAll(reference)) {
    found.add(`${desk}-${year}-${number}`);
    if (found.size === mostFound) break;
  }
  return [...found];
}

/** Whether a reference was made by the desk of this code: the operator may have changed the prefix, never the last four. */
export function isOfDesk(caseReference: string, deskCode: string): boolean {
  const [code = ''] = caseReference.split('-');
  return code.slice(-4) === deskCode.slice(-4);
}
