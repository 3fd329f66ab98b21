/**
 * What people write around their question. A signature is everything below its closing line, if
 * that is short; a greeting ends with its line or its comma.
 */
const greeting =
  /^[\s>]*(?:(?:hi|hello|hey|dear|greetings|good (?:morning|afternoon|evening|day))\b(?: +(?:there|all|team|both|everyone|support|sir|madam|or|and|colleagues?|desk|mr|ms|mrs)\b\.?)*(?: +(?:\p{Lu}[\p{L}.'’-]*)){0,3} *(?:[,!.:;–—-]+|$)|(?:您好|你好|各位好|大家好|早上好|上午好|下午好|晚上好|尊敬的[^，,：:\n]{0,12}|亲爱的[^，,：:\n]{0,12})[，,。！!：:~～\s]*)/iu;
const closing =
  /^[\s>]*(?:(?:(?:with )?(?:kind|best|warm|warmest|many|friendly)? ?(?:regards|wishes|greetings)|sincerely(?: yours)?|yours (?:sincerely|faithfully|truly)|cheers|br|rgds|sent from my \S.*)\b[^.?!]{0,20}|-- ?|[_—-]{3,}|此致|敬礼|顺祝.{0,6}|祝好|祝.{0,4}(?:愉快|顺利|商祺)|发自我的.*)[\s,.!，。！~]*$/iu;
const thanks =
  /(?:(?:many )?thanks(?: you)?(?: (?:so|very) much| a lot| again)?(?: (?:in advance|for (?:your|the|any) (?:help|support|assistance|time|effort|understanding)))?|thank you(?: (?:so|very) much| again)?(?: (?:in advance|for (?:your|the|any) (?:help|support|assistance|time|effort|understanding)))?|thx|tia|(?:非常|十分|多)?(?:谢谢|感谢|多谢)(?:您|你|你们|啦|了)?|辛苦了|麻烦(?:您|你|大家)?了|拜托了)[\s.!。！,，~～]*$/iu;
const mostLinesOfSignature = 8;
const longestThanks = 80;
const longestName = 30;
const longestCourtesy = 120;
const holdsLetter = /\p{L}/u;

/** The text without greeting, thanks at the end and signature; the whole text where nothing else is left. */
export function stripCourtesy(text: string): string {
  const body = withoutThanks(stripSignature(text).replace(greeting, '')).trim();
  return holdsLetter.test(body) ? body : text.trim();
}

/** Whether a line is a greeting, a closing or thanks, and nothing else. */
export function isCourtesy(line: string): boolean {
  if (line.length > longestCourtesy) return false;
  const rest = line.replace(greeting, '').replace(closing, '').replace(thanks, '');
  return !holdsLetter.test(rest);
}

/** Looks at the end only: the pattern would try every word of a long text. */
function withoutThanks(text: string): string {
  const tail = text.trimEnd().slice(-longestThanks);
  return text.trimEnd().slice(0, -longestThanks) + tail.replace(thanks, '');
}

/** The text down to its closing line; the whole text where it has none, or much stands below it. */
export function stripSignature(text: string): string {
  return withoutSignature(text.split(/\r?\n/u)).join('\n').trim();
}

function withoutSignature(lines: readonly string[]): readonly string[] {
  const at = lines.findLastIndex((line) => line.trim() !== '' && closing.test(line));
  if (at > 0 && below(lines, at).length <= mostLinesOfSignature) return lines.slice(0, at);
  const thanksAt = lines.findLastIndex((line) => line.trim() !== '' && isThanks(line));
  return thanksAt > 0 && below(lines, thanksAt).every(looksLikeName)
    ? lines.slice(0, thanksAt)
    : lines;
}

function below(lines: readonly string[], at: number): string[] {
  return lines.slice(at + 1).filter((line) => line.trim() !== '');
}

function isThanks(line: string): boolean {
  return line.length <= longestThanks && !holdsLetter.test(line.replace(thanks, ''));
}

/** Under thanks stands a name or nothing; a sentence there is a question still. */
function looksLikeName(line: string): boolean {
  return (
    line.length <= longestName &&
    !/[?？.!。！,，:：]/u.test(line) &&
    /^\s*[\p{Lu}\p{Script=Han}]/u.test(line)
  );
}
