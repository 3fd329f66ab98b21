import { valueStretches, type FoundDatum } from './found-datum.ts';

const word = String.raw`(?:pass[ -]?(?:word|code|phrase)|passwd|pwd|\bpin(?: ?code)?|密码|密碼|口令)`;
/** `password: x`, `"password":"x"`, `密码：x`: what stands behind the sign is meant to be one. */
const behindSign = new RegExp(
  String.raw`${word}["'”]?\s*[:=：]\s*["'“]?(?<value>[\x21\x23-\x7E]*[\x21\x23-\x2B\x2D\x2F-\x3A\x3C-\x7E])`,
  'dgi',
);
/** `the password is x`: as often a sentence about a password as one that tells it. */
const behindVerb = new RegExp(
  String.raw`${word}\s*(?:\bis\b|\bwas\b|为|是|改成|改为|设为)\s*["'“「]?(?<value>[\x21\x23-\x7E]*[\x21\x23-\x2B\x2D\x2F-\x3A\x3C-\x7E])`,
  'dgi',
);
const inAddress = /(?<![a-z0-9+.-])[a-z][a-z0-9+.-]{1,30}:\/\/[^\s/:@]+:(?<value>[^\s/@]{3,})@/dgi;

/** What people write where a password would stand. */
const noPassword =
  /^(?:\[.*|[*•x.…-]+|n\/?a|none|null|nil|unknown|yes|no|ok|true|false|empty|blank|reset|changed|wrong|invalid|incorrect|expired|missing|required|optional|removed|redacted|hidden|policy|not|the|same|see|sent|set|protected|must|cannot|field|error|failed)$/i;

/** Passwords that a text tells. */
export function findPasswords(text: string): readonly FoundDatum[] {
  return [
    ...valueStretches(text, behindSign, 'password', (value, match) => {
      const isAlone = /^["'”]?[,;.]?[^\S\r\n]*(?:[\r\n]|$)/.test(
        text.slice(match.index + match[0].length),
      );
      return !noPassword.test(core(value)) && (isAlone || looksMade(value));
    }),
    ...valueStretches(text, behindVerb, 'password', (value) => looksMade(core(value))),
    ...valueStretches(text, inAddress, 'password', (value) => !noPassword.test(value)),
  ];
}

/** No plain word: it has a digit, a sign, or a capital inside. */
function looksMade(value: string): boolean {
  return (
    value.length >= 4 && /[A-Za-z\d]/.test(value) && /\d|[^\w'’-]|[a-z][A-Z]/.test(core(value))
  );
}

function core(value: string): string {
  return value.replace(/["',;.!?)]+$/, '');
}
