import type { Readable } from 'node:stream';

import { AppError, toWireError } from '../../../shared/errors.ts';
import { type ErrorText, toErrorText } from '../error-text.ts';
import type { CommandContext } from './command.ts';

/**
 * Answers each line of standard input with a line of JSON in its place, as soon as it is there; a line
 * that cannot be answered with its error.
 * @throws AppError LINES_REFUSED at the end, when there were such lines
 */
export async function answerLines(
  { input, write }: CommandContext,
  answer: (line: string) => object,
): Promise<void> {
  let total = 0;
  let refused = 0;
  let first: number | undefined;
  for await (const lines of linesOf(input)) {
    const answers = lines.map((line) => answerOrError(line, answer));
    const place = answers.findIndex(({ isError }) => isError);
    if (place >= 0) first ??= total + place + 1;
    total += answers.length;
    refused += answers.filter(({ isError }) => isError).length;
    await write(answers.map(({ value }) => `${JSON.stringify(value)}\n`).join(''));
  }
  if (first !== undefined) throw new AppError('LINES_REFUSED', { refused, total, first });
}

type Answer = { readonly isError: boolean; readonly value: object | { error: ErrorText } };

function answerOrError(line: string, answer: (line: string) => object): Answer {
  try {
    return { isError: false, value: answer(line) };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { isError: true, value: { error: toErrorText(toWireError(error)) } };
  }
}

/** The lines that each chunk completes; what follows the last line end is a line if it is not empty. */
async function* linesOf(input: Readable): AsyncGenerator<readonly string[]> {
  const decoder = new TextDecoder();
  let rest = '';
  const bytes: AsyncIterable<Buffer> = input;
  for await (const chunk of bytes) {
    const text = decoder.decode(chunk, { stream: true });
    rest += text;
    // A very long line arrives in many chunks: look at it once, when it ends.
    if (!text.includes('\n')) continue;
    const lines = rest.split('\n');
    rest = lines.pop() ?? '';
    yield lines;
  }
  rest += decoder.decode();
  if (rest !== '') yield [rest];
}
