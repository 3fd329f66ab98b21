import { foldText, replaceSpans, type FoldedText, type Span } from './folded-text.ts';
import { findRecorded } from './recorded-contact.ts';

/** What is put in place of data that a recipient must not see. */
export type Placeholders = {
  readonly address: string;
  readonly phone: string;
  readonly other: string;
};

/** A letter of a script that sets words apart; Han runs on into whatever stands beside it. */
const spacedLetter = String.raw`(?:(?!\p{Script=Han})\p{L})`;
const addressPart = String.raw`(?:${spacedLetter}|[\p{N}\p{M}-])+`;
/** An ideographic full stop is a dot too where Latin letters go on behind it. */
const dot = String.raw`(?:\.|。(?=[a-z]))`;
const anyDomain = String.raw`[\p{L}\p{N}\p{M}-]+(?:${dot}[\p{L}\p{N}\p{M}-]+)+`;
/** From the at sign on; each part ends where the next begins, so nothing is read twice. */
const domain = new RegExp(`@(?:${addressPart}(?:${dot}${addressPart})+|${anyDomain})`, 'iuy');
const isMailboxUnit = new RegExp(`^(?:${spacedLetter}|[\\p{N}\\p{M}._%+'-])$`, 'u');
const isHan = /^\p{Script=Han}$/u;

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
const isGuid = new RegExp(`^${guid}$`, 'i');

/** What is to be taken out of a text: recorded terms, and all addresses and numbers but those that are open. */
export type Withholding = {
  readonly terms?: readonly string[];
  /** Recorded addresses and numbers that stay, also where they hold one of the terms. */
  readonly open?: readonly (string | null)[];
  readonly forms?: 'addresses' | 'addresses-and-phones';
};

/** Takes contact data out of a text, in whatever characters it is written; the rest stays as it was written. */
export function withhold(text: string, placeholders: Placeholders, what: Withholding): string {
  const { terms = [], open = [], forms } = what;
  const folded = foldText(text);
  const kept = open.flatMap((it) => (it === null ? [] : findRecorded(folded.text, it)));
  const found = [
    ...terms.flatMap((it) => findRecorded(folded.text, it)).map(by(placeholders.other)),
    ...(forms ? addressesIn(folded.text) : []).map(by(placeholders.address)),
    ...(forms === 'addresses-and-phones' ? phonesIn(folded.text) : []).map(by(placeholders.phone)),
  ];
  const spans = found
    .filter(({ at, end }) => !kept.some((it) => it.at <= at && it.end >= end))
    .map((it) => ({ ...folded.locate(it.at, it.end), by: it.by }));
  return spans.length === 0 ? text : replaceSpans(text, spans);
}

function by(placeholder: string): (span: Span) => Span & { readonly by: string } {
  return (span) => ({ ...span, by: placeholder });
}

/** Words of a text, and where they begin in it. */
export type FoundWords = { readonly at: number; readonly words: string };

/** Everything in a text that a person would read as an e-mail address. */
export function findAddresses(text: string): readonly FoundWords[] {
  const folded = foldText(text);
  return addressesIn(folded.text).map((span) => asWritten(text, folded, span));
}

/** Everything in a text that a person would read as a phone number; ids of the GUID form are none. */
export function findPhones(text: string): readonly FoundWords[] {
  const folded = foldText(text);
  return phonesIn(folded.text).map((span) => asWritten(text, folded, span));
}

/** Digits that are the same number, whatever stands between them and in whatever script. */
export function digitsOf(text: string): string {
  return foldText(text).text.replaceAll(/\D/g, '');
}

function asWritten(text: string, folded: FoldedText, span: Span): FoundWords {
  const { at, end } = folded.locate(span.at, span.end);
  return { at, words: text.slice(at, end) };
}

/** From each at sign back to the beginning of the mailbox and on to the end of the domain. */
function addressesIn(text: string): Span[] {
  const found: Span[] = [];
  let end = 0;
  for (let sign = text.indexOf('@'); sign >= 0; sign = text.indexOf('@', sign + 1)) {
    const at = mailboxStart(text, sign, end);
    domain.lastIndex = sign;
    const [words] = (at < sign && domain.exec(text)) || [];
    if (words === undefined) continue;
    end = sign + words.length;
    found.push({ at, end });
  }
  return found;
}

/** A mailbox of Han ends where another script begins, and the other way round. */
function mailboxStart(text: string, sign: number, least: number): number {
  const startBy = (isPart: RegExp): number => {
    let at = sign;
    for (let unit = before(text, at); at > least && isPart.test(unit); unit = before(text, at)) {
      at -= unit.length;
    }
    return at;
  };
  const spaced = startBy(isMailboxUnit);
  return spaced < sign ? spaced : startBy(isHan);
}

/** The character that ends at `end`. */
function before(text: string, end: number): string {
  const isPair = /[\uDC00-\uDFFF]/.test(text.charAt(end - 1)) && end > 1;
  return text.slice(Math.max(0, end - (isPair ? 2 : 1)), end);
}

function phonesIn(text: string): Span[] {
  return Array.from(text.matchAll(guidOrPhone))
    .filter(([words]) => !isGuid.test(words))
    .map(({ 0: words, index: at }) => ({ at, end: at + words.length }));
}
