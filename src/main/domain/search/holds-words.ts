import { toSearchTerms } from './segment.ts';

/** Whether every word of `wanted` begins a word of `text`; Chinese may stand anywhere in it. */
export function holdsWords(text: string, wanted: string): boolean {
  const words = toSearchTerms(text);
  return toSearchTerms(wanted).every(({ text: part }) =>
    words.some((word) =>
      word.kind === 'han' ? word.text.includes(part) : word.text.startsWith(part),
    ),
  );
}
