import type { FillableField } from '../../../shared/model/recognised.ts';
import { findAt, type Find } from './find.ts';

const codes =
  'USD|EUR|GBP|CNY|RMB|JPY|CHF|SEK|NOK|DKK|PLN|CZK|HUF|CAD|AUD|NZD|INR|BRL|MXN|ZAR|KRW|TWD|HKD|SGD|TRY|AED|SAR|ILS';
const number = "\\d{1,3}(?:[., ’']\\d{3}){1,4}(?:[.,]\\d{1,4})?|\\d{1,12}(?:[.,]\\d{1,4})?";
const before = new RegExp(
  `(?<![\\w.,])(?<currency>${codes}|US\\$|A\\$|C\\$|HK\\$|NT\\$|[€£$¥￥]|人民币)[ \\u00a0]?(?<number>${number})(?![\\w%]|[.,]\\d)`,
  'dg',
);
const after = new RegExp(
  `(?<![\\w.,/-])(?<number>${number})[ \\u00a0]?(?<currency>(?:${codes})(?!\\w)|[€£]|美元|欧元|英镑|日元|元)`,
  'dg',
);
const aloneCode = new RegExp(
  `(?<=(?:currency|币种|货币)["”]?[ \\t]{0,4}[:：=]?[ \\t"“]{0,4})(?:${codes})(?!\\w)`,
  'dgi',
);

/** What a sign stands for; `$` and `¥` stand for more than one currency. */
const signs: Readonly<Record<string, string>> = {
  '€': 'EUR',
  '£': 'GBP',
  $: 'USD',
  US$: 'USD',
  A$: 'AUD',
  C$: 'CAD',
  HK$: 'HKD',
  NT$: 'TWD',
  '¥': 'CNY',
  '￥': 'CNY',
  人民币: 'CNY',
  元: 'CNY',
  RMB: 'CNY',
  美元: 'USD',
  欧元: 'EUR',
  英镑: 'GBP',
  日元: 'JPY',
};
const unclearSigns: ReadonlySet<string> = new Set(['$', '¥', '￥']);

const chargedWord = /(?:charged|billed|invoiced|扣了|扣款|收了|收取|实收)[^\n\d]{0,12}$/i;
const expectedWord =
  /(?:expected|instead of|should (?:be|have been)|应(?:收|为|该是)|本应)[^\n\d]{0,12}$/i;

/** Amounts with the currency beside them, each a find of its own. */
export function findMoney(text: string): Find[] {
  return [
    ...[before, after].flatMap((pattern) =>
      Array.from(text.matchAll(pattern)).flatMap((match) => bothOf(match, text)),
    ),
    ...Array.from(text.matchAll(aloneCode)).map((match) =>
      findAt(
        { start: match.index, end: match.index + match[0].length },
        {
          kind: 'currency',
          value: currencyOf(match[0].toUpperCase()),
          field: 'currency',
          rank: 3,
          isCertain: true,
        },
      ),
    ),
  ];
}

export function currencyOf(written: string): string {
  return signs[written] ?? written;
}

export function isCurrencyCode(text: string): boolean {
  return codes.split('|').includes(text);
}

function bothOf(match: RegExpExecArray, text: string): Find[] {
  const { indices, groups } = match;
  const [numberPlace, currencyPlace] = [indices?.groups?.['number'], indices?.groups?.['currency']];
  const { number: amount, currency: sign } = groups ?? {};
  if (!numberPlace || !currencyPlace || amount === undefined || sign === undefined) return [];
  const told = text.slice(Math.max(0, match.index - 30), match.index);
  return [
    findAt(
      { start: numberPlace[0], end: numberPlace[1] },
      { kind: 'amount', value: amount, rank: 2, ...amountField(told) },
    ),
    findAt(
      { start: currencyPlace[0], end: currencyPlace[1] },
      {
        kind: 'currency',
        value: currencyOf(sign),
        field: 'currency',
        rank: 2,
        isCertain: !unclearSigns.has(sign),
      },
    ),
  ];
}

const amountFields: readonly FillableField[] = ['charged', 'expectedCharge'];

function amountField(told: string) {
  const expected = expectedWord.exec(told)?.[0];
  const charged = chargedWord.exec(told)?.[0];
  const because = (expected ?? charged)?.trim() ?? null;
  const field: FillableField = expected === undefined ? 'charged' : 'expectedCharge';
  return { field, choices: amountFields, isCertain: because !== null, because };
}
