import { z } from './zod.ts';

/** The most that each kind of field may hold, in Unicode code points. */
export const limits = {
  question: 20_000,
  longText: 5_000,
  singleLine: 500,
} as const;

/** Counts what a person would call characters more closely than `length`: one per code point. */
export function countCodePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

function boundedText(most: number) {
  return z.string().refine((text) => text.length <= most || countCodePoints(text) <= most, {
    error: `longer than ${most} characters`,
    params: { limit: most },
  });
}

/** What the customer said. */
export const QuestionText = boundedText(limits.question);
/** Business impact, what was tried, a note. */
export const LongText = boundedText(limits.longText);
/** A name, an id, an address: everything that stands on one line. */
export const SingleLine = boundedText(limits.singleLine);

/** A text that says something: more than white space. */
export function required(text: z.ZodString) {
  return text.refine((it) => it.trim() !== '', { error: 'empty', params: { isBlank: true } });
}

/** Why somebody did something. */
export const RequiredNote = required(LongText);
