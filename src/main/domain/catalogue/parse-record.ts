import Papa from 'papaparse';

const delimiters = [',', ';', '\t'] as const;

/** The delimiter that splits the header into the most fields; a comma when none does. */
export function detectDelimiter(beginning: string): string {
  const counts = new Map<string, number>(delimiters.map((delimiter) => [delimiter, 0]));
  let isQuoted = false;
  for (const character of beginning) {
    if (character === '"') isQuoted = !isQuoted;
    if (isQuoted) continue;
    if (character === '\n' || character === '\r') break;
    const count = counts.get(character);
    if (count !== undefined) counts.set(character, count + 1);
  }
  return delimiters.reduce((best, delimiter) =>
    (counts.get(delimiter) ?? 0) > (counts.get(best) ?? 0) ? delimiter : best,
  );
}

/** The fields of one record, as typed. Whatever the quotes look like, it stays one record. */
export function parseRecord(text: string, delimiter: string): string[] {
  const parsed = Papa.parse<string[]>(text, { delimiter, newline: '\n' });
  return parsed.data.flat();
}

/** The fields of many records at once: much faster, and the same unless a record's quotes are broken. */
export function parseRecords(texts: readonly string[], delimiter: string): string[][] {
  const parsed = Papa.parse<string[]>(texts.join('\n'), { delimiter, newline: '\n' });
  const isOneToOne = parsed.data.length === texts.length && parsed.errors.length === 0;
  return isOneToOne ? parsed.data : texts.map((text) => parseRecord(text, delimiter));
}
