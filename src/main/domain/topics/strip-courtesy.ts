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
const holdsLetter = /\p{L}/u;

/** The text without greeting, thanks at the end and signature; the whole text where nothing else is left. */
export function stripCourtesy(text: string): string {
  const body = stripSignature(text).replace(greeting, '').replace(thanks, '').trim();
  return holdsLetter.test(body) ? body : text.trim();
}

/** Whether a line is a greeting, a closing or thanks, and nothing else. */
export function isCourtesy(line: string): boolean {
  const rest = line.replace(greeting, '').replace(closing, '').replace(thanks, '');
  return !holdsLetter.test(rest);
}

/** The text down to its closing line; the whole text where it has none, or much stands below it. */
export function stripSignature(text: string): string {
  return withoutSignature(text.split(/\r?\n/u)).join('\n').trim();
}

function withoutSignature(lines: readonly string[]): readonly string[] {
  const at = lines.findLastIndex((line) => line.trim() !== '' && closing.test(line));
  if (at <= 0) return lines;
  const below = lines.slice(at + 1).filter((line) => line.trim() !== '');
  return below.length <= mostLinesOfSignature ? lines.slice(0, at) : lines;
}
