import type { FillableField } from '../../../shared/model/recognised.ts';
import { findAt, type Find } from './find.ts';
import { readTime, type ReadTime } from './read-time.ts';

const zone =
  '(?:[ \\t]{0,2}(?<zone>Z|UTC[+-]\\d{1,2}(?::?\\d{2})?|GMT[+-]\\d{1,2}(?::?\\d{2})?|[+-]\\d{2}:?\\d{2}|UTC|GMT|CES?T|EES?T|E[SD]T|P[SD]T|JST|北京时间|Beijing time)(?![\\w:]))?';
const clock =
  '(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::\\d{2}(?:[.,]\\d{1,9})?)?(?:[ \\t]?(?<half>[AP]M)(?!\\w))?';
const withClock = `(?:(?:[ \\t]{1,2}|T|,[ \\t]{1,2}|[ \\t]at[ \\t])${clock}${zone})?`;
const monthName = '(?<name>(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6})\\.?';

/** ISO and other ways with the year first; day.month.year; numbers with slashes; named months; Chinese. */
const patterns = [
  `(?<![\\w./-])(?<year>20\\d{2})-(?<month>\\d{1,2})-(?<day>\\d{1,2})${withClock}(?![\\w-])`,
  `(?<![\\w./-])(?<year>20\\d{2})[/.](?<month>\\d{1,2})[/.](?<day>\\d{1,2})${withClock}(?![\\w/-])`,
  `(?<![\\w./-])(?<day>\\d{1,2})\\.(?<month>\\d{1,2})\\.(?<year>20\\d{2})${withClock}(?![\\w/-])`,
  `(?<![\\w./-])(?<first>\\d{1,2})/(?<second>\\d{1,2})/(?<year>20\\d{2})${withClock}(?![\\w/-])`,
  `(?<![\\w./-])(?<day>\\d{1,2})(?:st|nd|rd|th)?[ \\t]${monthName}[ \\t,]{1,2}(?<year>20\\d{2})${withClock}(?!\\w)`,
  `(?<!\\w)${monthName}[ \\t](?<day>\\d{1,2})(?:st|nd|rd|th)?,?[ \\t](?<year>20\\d{2})${withClock}(?!\\w)`,
  `(?<!\\d)(?<year>20\\d{2})[ ]?年[ ]?(?<month>\\d{1,2})[ ]?月[ ]?(?<day>\\d{1,2})[ ]?[日号](?:[ ，,]{0,2}(?<half>上午|下午|晚上|凌晨)?[ ]?(?<hour>\\d{1,2})(?:[:：点时](?<minute>\\d{2})?)分?${zone})?`,
].map((source) => new RegExp(source, 'gi'));

/** What the words before a time say about it: the field, and whether that is certain. */
const meanings: readonly { readonly field: FillableField; readonly words: RegExp }[] = [
  {
    field: 'purchasedOn',
    words:
      /(?:purchase(?:d)?(?: date| on)?|order(?:ed)?[ _-]?(?:date|on)|bought(?: on)?|购买(?:日期|时间|于)?|下单(?:日期|时间)?|订购日期)[^\n\d]{0,6}$/i,
  },
  {
    field: 'since',
    words:
      /(?:since|starting|ever since|began(?: on)?|started(?: on)?|自从|自|起始时间|开始时间|从)[^\n\d]{0,10}$/i,
  },
  {
    field: 'occurredAt',
    words:
      /(?:time[ _-]?stamp|occurred(?: at| on)?|happened(?: at| on)?|at time|event time|(?<!\p{L})time|发生(?:时间|于)|报错时间|时间戳|时间)["”]?[ \t:：=（("“]{0,4}$/iu,
  },
];

/** Days and times, with what they are offered for. A day that reads two ways is offered for nothing. */
export function findTimes(text: string): Find[] {
  return patterns.flatMap((pattern) =>
    Array.from(text.matchAll(pattern)).flatMap((match) => {
      const time = readTime(match.groups ?? {});
      if (time === null) return [];
      const place = { start: match.index, end: match.index + match[0].length };
      return [toFind(place, time, text.slice(Math.max(0, match.index - 40), match.index))];
    }),
  );
}

function toFind(place: { start: number; end: number }, time: ReadTime, before: string): Find {
  const kind = time.clock === null ? 'date' : 'date-time';
  if (!time.isClear) {
    return findAt(place, { kind, value: valueOf(time), field: null, rank: 2, isCertain: false });
  }
  const meaning = meanings.find(({ words }) => words.test(before));
  const because = meaning?.words.exec(before)?.[0].trim() ?? null;
  const fits = time.clock === null ? dayFields : timeFields;
  const field = meaning && fits.includes(meaning.field) ? meaning.field : null;
  const isWhole = time.clock === null ? field === 'purchasedOn' : time.timeZone !== null;
  return findAt(place, {
    kind,
    value: valueOf(time),
    field: field ?? (time.clock === null ? 'purchasedOn' : 'occurredAt'),
    choices: fits,
    rank: 2,
    isCertain: field !== null && isWhole,
    because: field === null ? null : because,
  });
}

const dayFields: readonly FillableField[] = ['purchasedOn', 'billingPeriod'];
const timeFields: readonly FillableField[] = ['occurredAt', 'since', 'purchasedOn'];

function valueOf({ day, clock: shown, timeZone }: ReadTime): string {
  if (shown === null) return day;
  return `${day}T${shown}${timeZone === null ? '' : ` ${timeZone}`}`;
}

/** The day that a cell names and nothing else says; null: none, or one that reads two ways. */
export function readDay(text: string): string | null {
  const [only, ...more] = findTimes(text);
  return only && more.length === 0 && only.field !== null ? only.value.slice(0, 10) : null;
}
