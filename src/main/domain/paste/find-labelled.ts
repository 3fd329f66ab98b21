import { findSender } from './find-sender.ts';
import { findAt, type Find } from './find.ts';
import type { Label, ValueForm } from './label.ts';
import { labels } from './labels.ts';

const guid = '[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}';

/** Read at the place behind the label. Every repetition is bounded, so that hostile text costs no more than other text. */
const valueForms: Readonly<Record<Exclude<ValueForm, 'offer' | 'sender'>, RegExp>> = {
  guid: new RegExp(`${guid}(?![\\w-])`, 'y'),
  tenant: new RegExp(`(?:${guid}|[a-z0-9-]{1,63}\\.onmicrosoft\\.(?:com|cn))(?![\\w-])`, 'iy'),
  // At least one digit in it, and no day or year: a word or a date behind the label is no number.
  code: /(?=[A-Za-z/_-]{0,20}\d)(?!\d{1,4}[-/.]\d{1,2}[-/.]\d|20\d\d(?!\w))[A-Za-z0-9][A-Za-z0-9/_-]{2,49}(?![\w@])/y,
  line: /[^\s:：;；|,，。\t][^\n\r;；|,，。\t]{0,118}/y,
  count: /\d{1,7}(?![\d.,]\d|[\w-])/y,
  amount:
    /(?:[A-Z]{3} ?|[€$£¥￥] ?)?\d{1,3}(?:[., ’']\d{3}){0,4}(?:[.,]\d{1,4})?(?![\d-])|\d{1,12}(?:[.,]\d{1,4})?(?![\d-])/y,
  status:
    /(?:active|suspended|cancell?ed|expired|disabled|pending|provisioned|pending fulfil?lment start|已激活|有效|已暂停|暂停|已取消|已过期|待激活)(?!\w)/iy,
  email: /[\w.%+-]{1,64}@[a-z0-9](?:[a-z0-9-]{0,62})(?:\.[a-z0-9-]{1,63}){1,6}(?![\w@-])/iy,
  phone:
    /(?!20\d\d[-/.]\d{1,2}[-/.]\d)(?:\+\d{1,3}[ -]?)?[\d(（](?:[ ()（）/.-]{0,2}\d){5,17}(?![\w-])/y,
};

/** Shorter numbers behind a label without a colon are counted things: "order 250 seats". */
const leastLooseCode = 5;
const longestSureName = 60;
const firmBefore = /[:：=#【「『[][ \t"“（(【「『《〈<[]{0,8}$/;
const sign = /[ \t]{0,4}(?:[:：=#/]|\bis\b|为|是)?[ \t"“”（(【「『《〈<[]{0,4}/y;
const firmSign = /(?:["”】」』）)\]][ \t]{0,4})?[ \t]{0,4}[:：=][ \t"“（(【「『《〈<[]{0,4}/y;
/** Brackets that a value may stand in. */
const closing: Readonly<Record<string, string>> = {
  '（': '）',
  '(': ')',
  '【': '】',
  '「': '」',
  '『': '』',
  '《': '》',
  '〈': '〉',
  '<': '>',
  '[': ']',
  '“': '”',
  '"': '"',
};
/** Whose phone or address it is instead, where that stands before the label. */
const ofOthers =
  /(?:客服|热线|微软|贵司|贵公司|你们|您的|服务台|支持|support|hotline|help ?desk|your|our desk|microsoft)[^\n]{0,6}$/iu;
/** A label in a line of its own, its value in the next. */
const lineBreak = /[ \t]{0,4}[:：]?[ \t]{0,4}\r?\n[ \t]{0,8}/y;

const byWords = new Map(
  labels.flatMap((label) => label.words.map((words) => [plain(words), label] as const)),
);
const anyLabel = new RegExp(
  `(?<![\\p{L}\\p{N}_])(?:${latinWords()})(?![\\p{L}\\p{N}])|(?:${hanWords()})`,
  'giu',
);

/** What stands behind the labels: the value, the label that told it. `original`: the text before it was folded. */
export function findLabelled(text: string, original = text): Find[] {
  return Array.from(text.matchAll(anyLabel)).flatMap((match) => {
    const [written] = match;
    const label = byWords.get(plain(written));
    if (!label || label.form === 'offer') return [];
    const isAtLineStart = startsLine(text, match.index);
    const behind = startOfValue(text, match.index + written.length, label);
    const start = behind === null || label.form !== 'phone' ? behind : atAreaCode(text, behind);
    if (start === null || (label.startsLine === true && !isAtLineStart)) return [];
    if (label.form === 'sender') return findSender(text, original, start, written);
    const value = inBrackets(text, start, matchAt(valueForms[label.form], text, start));
    if (value === null) return [];
    const isFirm = firmBefore.test(text.slice(Math.max(0, start - 12), start));
    if (label.form === 'code' && !isFirm && value.length < leastLooseCode) return [];
    const isOfOthers = ofOthers.test(text.slice(Math.max(0, match.index - 24), match.index));
    return [toFind(label, written, start, { value, isAtLineStart, isOfOthers, original })];
  });
}

/** The text behind each label of an offer, to be looked up in the catalogue. */
export function findOfferTexts(text: string): { readonly start: number; readonly text: string }[] {
  return Array.from(text.matchAll(anyLabel)).flatMap((match) => {
    const [written] = match;
    const label = byWords.get(plain(written));
    if (label?.form !== 'offer') return [];
    const start = startOfValue(text, match.index + written.length, label);
    const value = start === null ? null : matchAt(valueForms.line, text, start);
    return start === null || value === null ? [] : [{ start, text: value.trimEnd() }];
  });
}

function toFind(
  label: Label,
  written: string,
  start: number,
  read: {
    readonly value: string;
    readonly isAtLineStart: boolean;
    readonly isOfOthers: boolean;
    readonly original: string;
  },
): Find {
  const text = read.value.trimEnd();
  const end = start + text.length;
  const { kind, field, form, choices = [] } = label;
  // Words behind a colon may be a sentence as well as a name; a name is filled as it is written.
  const isName = form === 'line';
  const isSure = isName ? read.isAtLineStart && text.length <= longestSureName : true;
  const isReach = form === 'email' || form === 'phone';
  return findAt(
    { start, end },
    {
      kind,
      field,
      choices,
      value: isName ? read.original.slice(start, end) : text,
      rank: 3,
      isCertain: isSure && !(isReach && read.isOfOthers),
      because: written,
    },
  );
}

/** A bracket before a phone is part of it where it holds the area code only. */
function atAreaCode(text: string, start: number): number {
  return /^[（(]\d{1,5}[）)][ -]?\d/.test(text.slice(start - 1, start + 8)) ? start - 1 : start;
}

/** Of a value that a bracket opens, what stands before the bracket that closes it. */
function inBrackets(text: string, start: number, value: string | null): string | null {
  const close = closing[text[start - 1] ?? ''];
  if (value === null || close === undefined) return value;
  const end = value.indexOf(close);
  return end < 0 ? value : value.slice(0, end) || null;
}

function startsLine(text: string, index: number): boolean {
  return /(?:^|[\n\r|;；,，\t])[ \t"*•–【「『[(（-]{0,8}$/.test(
    text.slice(Math.max(0, index - 10), index),
  );
}

function startOfValue(text: string, end: number, label: Label): number | null {
  const firm = matchAt(firmSign, text, end);
  if (firm !== null && firm !== '') return end + firm.length;
  const broken = matchAt(lineBreak, text, end);
  const isForm = label.form === 'guid' || label.form === 'tenant';
  if (broken !== null) return isForm ? end + broken.length : null;
  if (label.needsSign) return null;
  return end + (matchAt(sign, text, end) ?? '').length;
}

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

/** How a label is looked up: `Tenant ID`, `tenant_id` and `TenantId` are one. */
function plain(words: string): string {
  return words.toLowerCase().replaceAll(/[\s_-]/g, '');
}

function latinWords(): string {
  return alternatives((words) => /^[a-z]/.test(words));
}

function hanWords(): string {
  return alternatives((words) => !/^[a-z]/.test(words));
}

/** The longest first: the first that fits is taken. */
function alternatives(isWanted: (words: string) => boolean): string {
  return labels
    .flatMap(({ words }) => words)
    .filter(isWanted)
    .toSorted((one, other) => other.length - one.length)
    .map((words) => words.replaceAll('.', '\\.').replaceAll('_', '[ _-]?'))
    .join('|');
}
