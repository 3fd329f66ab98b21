/** The lines that mail programs put above the message that is answered. */
const answerMarks: readonly RegExp[] = [
  /^\s*-{2,} ?(?:original message|forwarded message|原始邮件|原邮件|转发邮件|转发的邮件|original appointment) ?-{2,}/iu,
  /^\s*_{10,}\s*$/u,
  /^\s*(?:on|am) .{4,120}(?:wrote|schrieb):\s*$/iu,
  /^\s*(?:在|于)?\s*\d{4}\s*[年/-].{4,120}(?:写道|寫道)[：:]\s*$/u,
  /^\s*.{1,80}(?:于|在)\s*\d{4}.{4,80}(?:写道|寫道)[：:]\s*$/u,
];
const headerLine =
  /^\s*\*?(?:from|sent|date|to|cc|subject|发件人|发送时间|日期|时间|收件人|抄送|主题)\*?\s*[:：]/iu;
const firstHeader = /^\s*\*?(?:from|发件人)\*?\s*[:：]/iu;
const quotedLine = /^\s*>/u;
/** Marks are short: more of a line is not looked at. */
const longestMark = 300;
const holdsLetter = /\p{L}/u;

/** The newest message of a mail, without those that it answers. A bare forward keeps what it forwards. */
export function stripQuoted(body: string): string {
  const lines = body.split(/\r?\n/u);
  const end = lines.findIndex((_, at) => startsOlderMessage(lines, at));
  const newest = (end === -1 ? lines : lines.slice(0, end)).filter(
    (line) => !quotedLine.test(line),
  );
  if (holdsLetter.test(newest.join(''))) return tidy(newest);
  return tidy(
    lines
      .filter((line) => !isMark(line.slice(0, longestMark)))
      .map((line) => line.replace(/^[\s>]+/u, '')),
  );
}

/** A block of header lines counts, or a mark; a mark may be broken over two lines. */
function startsOlderMessage(lines: readonly string[], at: number): boolean {
  const line = (lines[at] ?? '').slice(0, longestMark);
  const next = (lines[at + 1] ?? '').slice(0, longestMark);
  if (
    answerMarks.some((mark) => mark.test(line) || (line !== '' && mark.test(`${line} ${next}`)))
  ) {
    return true;
  }
  const following = lines.slice(at + 1, at + 4);
  return firstHeader.test(line) && following.filter((each) => headerLine.test(each)).length >= 2;
}

function isMark(line: string): boolean {
  return answerMarks.some((mark) => mark.test(line)) || headerLine.test(line);
}

function tidy(lines: readonly string[]): string {
  return lines
    .map((line) => line.trimEnd())
    .join('\n')
    .replaceAll(/\n{3,}/gu, '\n\n')
    .trim();
}
