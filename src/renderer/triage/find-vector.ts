import { AppError } from '../../shared/errors.ts';
import { looksLikeVector, readVector, type ReadVector } from '../../shared/model/fact-vector.ts';

/** A line of facts within a text, and what the text says beside it. */
export type FoundVector = { readonly line: string; readonly rest: string };

/** The line of facts that `text` holds on a line of its own, or null. One that was wrapped is the whole text. */
export function findVector(text: string): FoundVector | null {
  if (looksLikeVector(text) && !(tryRead(text) instanceof AppError)) {
    return { line: text, rest: '' };
  }
  const lines = text.split('\n');
  const index = lines.findIndex(looksLikeVector);
  const line = lines[index];
  if (line === undefined) return null;
  return { line, rest: lines.toSpliced(index, 1).join('\n').trim() };
}

/** @returns the error that a broken line gives. */
export function tryRead(text: string): ReadVector | AppError {
  try {
    return readVector(text);
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
}
