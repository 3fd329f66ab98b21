import { open } from 'node:fs/promises';

import type { Handlers } from '../../shared/contract.ts';
import { AppError } from '../../shared/errors.ts';
import { limits } from '../../shared/limits.ts';
import type { ReceivedMessage } from '../../shared/model/topic-suggestion.ts';
import { stripSignature } from '../domain/topics/strip-courtesy.ts';
import { stripQuoted } from '../domain/topics/strip-quoted.ts';
import { createTopicSuggester, type TopicSuggester } from '../domain/topics/topic-suggester.ts';
import { readPhraseBank } from '../store/phrase-bank.ts';
import { type Mail, readMail } from './read-mail.ts';
import type { Uploads } from './uploads.ts';

type TopicDeps = {
  readonly uploads: Pick<Uploads, 'find' | 'forget'>;
  readonly resourcesFolder: string;
};

/** Text stands at the front of a mail; what follows this much are attachments, which nobody reads here. */
const mostBytesRead = 4 * 1024 * 1024;
const answerPrefixes = /^(?:\s*(?:re|aw|fw|fwd|wg|回复|答复|转发)\s*[:：])+\s*/iu;
const outlookFile = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/** What a message is probably about. It ranks topics; it never decides. */
export function createTopicHandlers({
  uploads,
  resourcesFolder,
}: TopicDeps): Pick<Handlers, 'triage.suggest' | 'triage.readMessage'> {
  let suggester: TopicSuggester | undefined;
  const learn = (): TopicSuggester => {
    suggester ??= createTopicSuggester(readPhraseBank(resourcesFolder));
    return suggester;
  };

  return {
    'triage.suggest': ({ text }) => {
      const { suggest, parts } = learn();
      return { topics: suggest(text), parts: parts(text) };
    },

    'triage.readMessage': async ({ uploadId }) => {
      const { path } = uploads.find(uploadId);
      try {
        return toMessage(await readMailFile(path));
      } finally {
        await uploads.forget(uploadId);
      }
    },
  };
}

/** @throws AppError MESSAGE_NOT_READABLE */
async function readMailFile(path: string): Promise<Mail> {
  const bytes = await readBeginning(path);
  if (bytes.subarray(0, outlookFile.length).equals(outlookFile)) {
    throw notReadable('it is an Outlook .msg file');
  }
  const mail = await readMail(bytes).catch((error: unknown) => {
    throw notReadable(error instanceof Error ? error.message : 'unknown', error);
  });
  if (!mail) throw notReadable('it is no e-mail');
  return mail;
}

async function readBeginning(path: string): Promise<Buffer> {
  const file = await open(path).catch((error: unknown) => {
    throw notReadable('the file cannot be opened', error);
  });
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(mostBytesRead), 0, mostBytesRead, 0);
    return buffer.subarray(0, bytesRead);
  } catch (error) {
    throw notReadable('the file cannot be read', error);
  } finally {
    await file.close();
  }
}

function toMessage({ subject, from, sentAt, body }: Mail): ReceivedMessage {
  const topic = subject.replace(answerPrefixes, '');
  const newest = stripSignature(stripQuoted(body));
  const whole = newest.startsWith(topic) ? newest : [topic, newest].filter(Boolean).join('\n\n');
  if (whole.trim() === '') throw notReadable('it holds no text');
  const text = firstCodePoints(whole, limits.question);
  return {
    subject: firstCodePoints(subject, limits.singleLine),
    from: from === null ? null : firstCodePoints(from, limits.singleLine),
    sentAt,
    text,
    isCut: text.length < whole.length,
  };
}

/** `text` itself unless it is too long; characters are never cut in two. */
function firstCodePoints(text: string, most: number): string {
  if (text.length <= most) return text;
  let end = 0;
  let count = 0;
  for (const character of text) {
    if (count === most) break;
    count += 1;
    end += character.length;
  }
  return text.slice(0, end).toWellFormed();
}

function notReadable(problem: string, cause?: unknown): AppError {
  return new AppError('MESSAGE_NOT_READABLE', { problem }, { cause });
}
