import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';

import { AppError } from '../../shared/errors.ts';
import { limits } from '../../shared/limits.ts';
import type { ReceivedMessage } from '../../shared/model/topic-suggestion.ts';
import { stripSignature } from '../domain/topics/strip-courtesy.ts';
import { stripQuoted } from '../domain/topics/strip-quoted.ts';
import { type Mail, readMail } from './read-mail.ts';

/** Text stands at the front of a mail; what follows this much are attachments, which nobody reads here. */
const mostBytesRead = 4 * 1024 * 1024;
const answerPrefixes = /^(?:\s*(?:re|aw|fw|fwd|wg|回复|答复|转发)\s*[:：])+\s*/iu;
const outlookFile = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/** A mail file of any size. @throws AppError MESSAGE_NOT_READABLE */
export async function readMailFile(path: string): Promise<Mail> {
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

/** SHA-256 of a whole file, lower-case hex. @throws AppError MESSAGE_NOT_READABLE */
export async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk);
  } catch (error) {
    throw notReadable('the file cannot be read', error);
  }
  return hash.digest('hex');
}

/** What a mail says as one text, without the older messages that it quotes. @throws AppError MESSAGE_NOT_READABLE */
export function toReceivedMessage({ subject, from, sentAt, body }: Mail): ReceivedMessage {
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
