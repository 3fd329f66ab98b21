import { firstLine } from './first-line.ts';

const subject = /^[ \t]*(?:subject|主题|主旨|标题)[ \t]*[:：][ \t]*(.*)$/iu;
const sender = /^[ \t]*(?:from|发件人|寄件人)[ \t]*[:：]/iu;
const anyHeader =
  /^[ \t]*(?:from|sent|date|to|cc|subject|发件人|寄件人|发送时间|时间|日期|收件人|抄送|主题|主旨|标题)[ \t]*[:：]/iu;
const answered = /^(?:(?:re|fwd?|aw|wg|答复|回复|转发)[ \t]*[:：][ \t]*)+/iu;

/**
 * What a question is called on one line of at most `most` code points: its first line, and of a pasted mail its
 * subject, or the first line of what was written, never who sent it.
 */
export function headline(question: string, most: number): string {
  const lines = question.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  const end = lines.findIndex((line) => !anyHeader.test(line));
  const head = end < 0 ? lines : lines.slice(0, end);
  if (!head.some((line) => sender.test(line) || subject.test(line)))
    return firstLine(question, most);
  const named = head.map((line) => subject.exec(line)?.[1] ?? '').find((it) => it.trim() !== '');
  const body = end < 0 ? '' : (lines[end] ?? '');
  const words = named?.replace(answered, '').trim() || body || question;
  return firstLine(words, most);
}
