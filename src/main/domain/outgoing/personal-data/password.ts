import { valueStretches, type FoundDatum } from './found-datum.ts';

const word = String.raw`(?:pass[ -]?(?:word|code|phrase)|passwd|pwd|\bpw|\bpass|passwort|kennwort|mot de passe|contraseña|wachtwoord|lösenord|salasana|\bpin(?: ?code)?|密码|密碼|口令)`;
/** `password: x`, `"password":"x"`, `密码：x`: what stands behind the sign is meant to be one. */
const behindSign = new RegExp(
  String.raw`${word}["'”]?(?:\s*[为是])?\s*[:=：]\s*["'“]?(?<value>[\x21\x23-\x7E]*[\x21\x23-\x2B\x2D\x2F-\x3A\x3C-\x7E])`,
  'dgi',
);
/** `the password is x`: as often a sentence about a password as one that tells it. */
const behindVerb = new RegExp(
  String.raw`${word}\s*(?:\bis\b|\bwas\b|为|是|改成|改为|设为)\s*[:=]?\s*["'“「]?(?<value>[\x21\x23-\x7E]*[\x21\x23-\x2B\x2D\x2F-\x3A\x3C-\x7E])`,
  'dgi',
);
/** `Password hunter2`, `密码abc12345`: only what nobody would write as a word. */
const besideWord = new RegExp(
  String.raw`(?:${word}[^\S\r\n]{1,4}|(?:密码|密碼|口令))["'“「]?(?<value>(?![:=])[\x21\x23-\x7E]*[\x21\x23-\x2B\x2D\x2F-\x3A\x3C-\x7E])`,
  'dgi',
);
/** `password: correct horse battery`: words in a row up to the end of the line. */
const inWords = new RegExp(
  String.raw`${word}["'”]?[^\S\r\n]{0,4}[:=：][^\S\r\n]{0,4}["'“]?(?<value>[a-z]{3,20}(?: [a-z]{3,20}){1,5})["'”]?[.;]?[^\S\r\n]{0,4}(?=[\r\n]|$)`,
  'dgi',
);
/** `login admin / Hunter22!` */
const behindName =
  /\b(?:login|log-in|logon|credentials?|account|user(?:name)?)[ :=]{1,3}[^\s/]{2,60} ?\/ ?(?<value>[\x21-\x2E\x30-\x7E]{4,})/dgi;
/** Words in which people say something about a password. */
const sentence =
  /\b(?:the|a|an|is|was|are|user|customer|not|no|does|do|did|must|should|can|could|cannot|will|would|has|have|been|be|by|to|of|for|in|on|with|and|or|as|at|see|same|sent|reset|expired|wrong|unknown|they|we|it|yet|never|still|changed|given|required|optional|please)\b/i;
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
    ...valueStretches(
      text,
      besideWord,
      'password',
      (value) => looksMade(core(value)) && /[A-Za-z]/.test(value) && /\d/.test(value),
    ),
    ...valueStretches(text, inWords, 'password', (value) => !sentence.test(value)),
    ...valueStretches(
      text,
      behindName,
      'password',
      (value) => /\d/.test(value) && looksMade(value),
    ),
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
