import { buffer } from 'node:stream/consumers';

import { AppError } from '../../../shared/errors.ts';
import { QuestionText } from '../../../shared/limits.ts';
import { detectEncoding } from '../../domain/catalogue/detect-encoding.ts';
import { createTopicSuggester, type TopicSuggester } from '../../domain/topics/topic-suggester.ts';
import { readPhraseBank } from '../../store/phrase-bank.ts';
import { toInputError } from '../input-error.ts';
import { findInstallation } from '../installation.ts';
import { answerLines } from './answer-lines.ts';
import type { RunCommand } from './command.ts';
import { parseJson } from './read-input.ts';

/** Scripts need no more digits than this. */
const digits = 6;

/** Needs the phrase bank alone: no desk, no folder, no profile. */
export const runSuggest: RunCommand = async (context) => {
  const suggester = createTopicSuggester(readPhraseBank(findInstallation().resourcesFolder));
  if (context.hasFlag('batch')) {
    await answerLines(context, (line) => suggest(suggester, parseJson(line)));
  } else {
    await context.print(suggest(suggester, decode(await buffer(context.input))));
  }
};

function suggest({ suggest: rank }: TopicSuggester, given: unknown) {
  const parsed = QuestionText.safeParse(given);
  if (!parsed.success) throw toInputError(parsed.error, 'text');
  return {
    topics: rank(parsed.data).map(({ topic, score, because }) => ({
      topic,
      score: Number(score.toFixed(digits)),
      because,
    })),
  };
}

/** The text as a mail program or a shell wrote it: UTF-8, UTF-16 or a Chinese code page. */
function decode(bytes: Buffer): string {
  const detected = detectEncoding(() => [bytes]);
  if (detected.kind !== 'text') {
    throw new AppError('INVALID_INPUT', { where: 'text', problem: 'it is not text' });
  }
  return new TextDecoder(detected.encoding).decode(bytes);
}
