/** What is put in place of data that a recipient must not see. */
export type Placeholders = {
  readonly address: string;
  readonly phone: string;
  readonly other: string;
};

/** A letter of a script that sets words apart; Han runs on into whatever stands beside it. */
const spacedLetter = String.raw`(?:(?!\p{Script=Han})\p{L})`;
const addressPart = String.raw`(?:${spacedLetter}|[\p{N}\p{M}-])+`;
const mailbox = String.raw`(?<!${spacedLetter}|[\p{N}._%+'-])(?:${spacedLetter}|[\p{N}._%+'-])+`;
const anyDomain = String.raw`[\p{L}\p{N}\p{M}-]+(?:\.[\p{L}\p{N}\p{M}-]+)+`;
const anyAddress = new RegExp(
  [
    String.raw`${mailbox}[@＠]${addressPart}(?:\.${addressPart})+`,
    String.raw`${mailbox}[@＠]${anyDomain}`,
    String.raw`\p{Script=Han}+[@＠]${anyDomain}`,
  ].join('|'),
  'gu',
);

/** What may stand inside a number, never a line end: the next line begins something else. */
const gap = String.raw`[^\S\r\n]`;
const numberEnd = String.raw`(?![\p{N}\-])(?!${spacedLetter})`;
/** Forms that a person would read as a phone number; ids and order numbers are none of them. */
const phoneForms = [
  // International, +49 30 1234567 or 0049 30 1234567.
  String.raw`\+\d(?:\d|${gap}|[().\-/]){5,18}\d`,
  String.raw`00[1-9]\d{0,2}(?:${gap}|[().\-/])+\d(?:\d|${gap}|[().\-/]){4,16}\d`,
  // National with its area code set apart, 030 1234567, (010)12345678.
  String.raw`\(?0[1-9]\d{1,4}\)?(?:${gap}|[/\-])+\d(?:\d|${gap}|[/\-]){4,12}\d`,
  String.raw`\(0[1-9]\d{1,4}\)\d(?:\d|${gap}|[/\-]){4,12}\d`,
  // North American, 206-555-0123, (206)555-0123, 1-206-555-0123.
  String.raw`(?:1(?:${gap}|[.\-]))?[2-9]\d{2}(?:${gap}|[.\-])\d{3}(?:${gap}|[.\-])\d{4}(?!\d)`,
  String.raw`\([2-9]\d{2}\)${gap}?\d{3}(?:${gap}|[.\-])\d{4}(?!\d)`,
  // A Chinese mobile number, in one piece or in its three.
  String.raw`1[3-9]\d{9}${numberEnd}`,
  String.raw`1[3-9]\d(?:${gap}|-)\d{4}(?:${gap}|-)\d{4}${numberEnd}`,
  // Any longer row of digits behind a word that announces it.
  String.raw`(?<=(?:tel|phone|call|mobile|cell|fax|电话|手机|致电)(?:${gap}|[.:：]){0,3})\(?\d(?:\d|${gap}|[().\-/]){5,18}\d`,
];
const guid = String.raw`[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}`;
const guidOrPhone = new RegExp(
  String.raw`(?<![\p{N}\-])(?<!${spacedLetter})(?:${guid}|${phoneForms.join('|')})`,
  'giu',
);
const edge = { before: String.raw`(?<![\p{L}\p{N}])`, after: String.raw`(?![\p{L}\p{N}])` };
const isGuid = new RegExp(`^${guid}$`, 'i');

/** Takes every e-mail address and phone number out of a text, except those that `isAllowed`. */
export function withholdContactData(
  text: string,
  placeholders: Placeholders,
  isAllowed: (datum: string) => boolean,
): string {
  return withholdAddresses(text, placeholders.address, isAllowed).replace(guidOrPhone, (found) =>
    isGuid.test(found) || isAllowed(found) ? found : placeholders.phone,
  );
}

/** Takes every e-mail address out of an id, where digits are what they should be. */
export function withholdAddresses(
  text: string,
  placeholder: string,
  isAllowed: (datum: string) => boolean,
): string {
  return text.replace(anyAddress, (found) => (isAllowed(found) ? found : placeholder));
}

/** Words of a text, and where they begin in it. */
export type FoundWords = { readonly at: number; readonly words: string };

/** Everything in a text that a person would read as an e-mail address. */
export function findAddresses(text: string): readonly FoundWords[] {
  return Array.from(text.matchAll(anyAddress), ({ 0: words, index: at }) => ({ at, words }));
}

/** Everything in a text that a person would read as a phone number; ids of the GUID form are none. */
export function findPhones(text: string): readonly FoundWords[] {
  return Array.from(text.matchAll(guidOrPhone), ({ 0: words, index: at }) => ({
    at,
    words,
  })).filter(({ words }) => !isGuid.test(words));
}

/** Takes the given names, addresses, numbers and links out of a text, however they are written. */
export function withholdTerms(text: string, terms: readonly string[], placeholder: string): string {
  return [...terms]
    .toSorted((a, b) => b.length - a.length)
    .flatMap((term) => toPattern(term) ?? [])
    .reduce((kept, pattern) => kept.replace(pattern, placeholder), text);
}

/** Whether `words` stand in `text` as words of their own: Lee is not in Leeds, nor is a name in a longer Han word. */
export function holdsWords(text: string, words: string): boolean {
  const core = wordsPattern(words.trim());
  return core !== '' && new RegExp(`${edge.before}${core}${edge.after}`, 'iu').test(text);
}

/** Digits that are the same number, whatever stands between them. */
export function digitsOf(text: string): string {
  return text.replaceAll(/\D/g, '');
}

function toPattern(term: string): RegExp | undefined {
  const trimmed = term.trim();
  if (Array.from(trimmed).length < 2) return undefined;
  const digits = digitsOf(trimmed);
  const isNumber = digits.length >= 6 && /^[\d\s().\-+/]+$/.test(trimmed);
  const core = isNumber ? Array.from(digits).join(String.raw`[\s().\-/]*`) : wordsPattern(trimmed);
  const lead = isNumber ? String.raw`\+?` : wordEdge(trimmed.at(0), 'before');
  const trail = isNumber ? String.raw`(?!\d)` : wordEdge(trimmed.at(-1), 'after');
  return new RegExp(`${lead}${core}${trail}`, 'giu');
}

/** However many spaces or line ends stand between the words. */
function wordsPattern(text: string): string {
  return text
    .split(/\s+/)
    .map(escapeForPattern)
    .join(String.raw`\s+`);
}

/** A spaced script has word edges: Ann is not in annual. Han has none. */
function wordEdge(character: string | undefined, side: keyof typeof edge): string {
  const isLetter = character !== undefined && /[\p{L}\p{N}]/u.test(character);
  const isHan = character !== undefined && /\p{Script=Han}/u.test(character);
  return isLetter && !isHan ? edge[side] : '';
}

function escapeForPattern(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}
