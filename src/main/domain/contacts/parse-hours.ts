import {
  mostSpansOfDay,
  type OpeningHours,
  type OpeningSpan,
} from '../../../shared/model/opening-hours.ts';

const dayWords: Readonly<Record<string, number>> = {
  ...named(['mon', 'monday', 'mondays', 'mo', '周一', '星期一', '礼拜一'], 0),
  ...named(['tue', 'tues', 'tuesday', 'tuesdays', 'tu', '周二', '星期二', '礼拜二'], 1),
  ...named(['wed', 'weds', 'wednesday', 'wednesdays', 'we', '周三', '星期三', '礼拜三'], 2),
  ...named(['thu', 'thur', 'thurs', 'thursday', 'thursdays', 'th', '周四', '星期四', '礼拜四'], 3),
  ...named(['fri', 'friday', 'fridays', 'fr', '周五', '星期五', '礼拜五'], 4),
  ...named(['sat', 'saturday', 'saturdays', 'sa', '周六', '星期六', '礼拜六'], 5),
  ...named(
    ['sun', 'sunday', 'sundays', 'su', '周日', '周天', '星期日', '星期天', '礼拜日', '礼拜天'],
    6,
  ),
};
const groups: Readonly<Record<string, readonly number[]>> = {
  'working days': [0, 1, 2, 3, 4],
  'business days': [0, 1, 2, 3, 4],
  weekdays: [0, 1, 2, 3, 4],
  工作日: [0, 1, 2, 3, 4],
  weekends: [5, 6],
  weekend: [5, 6],
  周末: [5, 6],
  双休日: [5, 6],
  'every day': [0, 1, 2, 3, 4, 5, 6],
  daily: [0, 1, 2, 3, 4, 5, 6],
  每天: [0, 1, 2, 3, 4, 5, 6],
  每日: [0, 1, 2, 3, 4, 5, 6],
};
const words = [...Object.keys(dayWords), ...Object.keys(groups)].toSorted(
  (a, b) => b.length - a.length,
);
const dash = String.raw`(?:-|–|—|~|～|至|到|\bto\b|\btill?\b|\buntil\b|\bthrough\b)`;
const allDay: OpeningSpan = { from: '00:00', until: '00:00' };
const always =
  /^(?:(?:每天|全年|全天)?(?:24[x×*/]7|7[x×*/]24|24 ?小时(?:服务|在线)?)|24 ?hours?(?: a day)?(?:, ?(?:7 days a week|every day))?|around the clock|全天候?)(?:小时)?$/i;
const clock = String.raw`(上午|下午|晚上)? ?(\d{1,2})(?:[:.h：点时](\d{2})?)?(?:分)? ?(a\.?m\.?|p\.?m\.?|noon)?(?: ?(?:uhr|h|hrs|hours))?`;
const time = new RegExp(String.raw`^${clock} ?${dash} ?${clock}`, 'iu');
const day = new RegExp(
  String.raw`^(?:${words.join('|')})\.?(?![a-z])(?: ?${dash} ?(${Object.keys(dayWords)
    .toSorted((a, b) => b.length - a.length)
    .join('|')}|[一二三四五六日天])\.?(?![a-z]))?`,
  'iu',
);
const shortDays = '一二三四五六日';

/**
 * What a text such as `Mon-Fri 09:00-17:00` or `周一至周五 9:00-18:00` says, when all of it is understood; null
 * otherwise: half of what it says would be wrong. It is a suggestion, never taken over on its own.
 */
export function parseHours(text: string): OpeningHours | null {
  const rest = fold(text);
  if (always.test(rest)) return { days: week(() => [allDay]), closedOn: null };
  const days = new Map<number, OpeningSpan[]>();
  return readParts(rest, days) && days.size > 0 ? toHours(days) : null;
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .replace(
      /^(?:opening |support |office |business )?hours: ?|^(?:服务|工作|营业|办公)时间: ?/,
      '',
    )
    .trim()
    .replace(/[.。]$/, '');
}

/** Days, then their times, over and over; false: something else stands there. */
function readParts(text: string, into: Map<number, OpeningSpan[]>): boolean {
  let rest = text;
  while (rest !== '') {
    const found = readDays(rest);
    const times = readTimes(found?.rest ?? rest);
    if (times === null || (found === null && into.size > 0)) return false;
    for (const it of found?.days ?? [0, 1, 2, 3, 4, 5, 6]) {
      const spans = [...(into.get(it) ?? []), ...times.spans];
      if (spans.length > mostSpansOfDay) return false;
      into.set(it, spans);
    }
    rest = times.rest;
  }
  return true;
}

function readDays(text: string): { days: number[]; rest: string } | null {
  const days: number[] = [];
  let rest = text;
  for (let match = day.exec(rest); match; match = day.exec(rest)) {
    const [whole, last] = match;
    const first = words.find((it) => whole.startsWith(it)) ?? '';
    const range = rangeOf(first, last);
    if (range === null) return null;
    days.push(...range);
    rest = rest.slice(whole.length).replace(/^ ?(?:,|、|;|&|\+|and\b|和|及)? ?/, '');
  }
  return days.length === 0 ? null : { days, rest: rest.replace(/^[:,]? ?/, '') };
}

function rangeOf(first: string, last: string | undefined): readonly number[] | null {
  const group = groups[first];
  if (group) return last === undefined ? group : null;
  const from = dayWords[first];
  if (from === undefined) return null;
  if (last === undefined) return [from];
  const until = dayWords[last] ?? shortDays.indexOf(last.replace('天', '日'));
  if (until < 0) return null;
  return Array.from({ length: ((until - from + 7) % 7) + 1 }, (_, at) => (from + at) % 7);
}

function readTimes(text: string): { spans: OpeningSpan[]; rest: string } | null {
  const closed = /^(?:closed|休息|不营业)(?:[,;。]? ?|$)/.exec(text);
  if (closed) return { spans: [], rest: text.slice(closed[0].length) };
  const whole = /^(?:24 ?hours|24 ?小时|全天|around the clock)(?:[,;。]? ?|$)/.exec(text);
  if (whole) return { spans: [allDay], rest: text.slice(whole[0].length) };
  const spans: OpeningSpan[] = [];
  let rest = text;
  for (let match = time.exec(rest); match; match = time.exec(rest)) {
    const until = toClock(match[6], match[7], match[5] ?? '', match[8]);
    const from = toClock(match[2], match[3], match[1] ?? '', match[4] ?? halfOf(match));
    if (from === null || until === null || (from === until && from !== '00:00')) return null;
    spans.push({ from, until });
    rest = rest.slice(match[0].length);
    if (rest !== '' && !/^ ?(?:[,;、&+/]|and\b|和|及|\s)/.test(rest)) return null;
    rest = rest.replace(/^ ?(?:[,;、&+/]|and\b|和|及)? ?/, '');
  }
  return spans.length === 0 ? null : { spans, rest };
}

/** `9-5pm` begins in the morning, `1-5pm` does not. */
function halfOf(match: RegExpExecArray): string | undefined {
  const half = match[8]?.replaceAll('.', '');
  if (half !== 'pm') return half;
  return Number(match[2]) % 12 < Number(match[6]) % 12 ? 'pm' : 'am';
}

function toClock(
  hour: string | undefined,
  minute: string | undefined,
  partOfDay: string,
  half: string | undefined,
): string | null {
  const written = Number(hour);
  const minutes = Number(minute ?? '0');
  const isHalf = half !== undefined;
  if (minutes > 59 || written > 24 || (isHalf && (written > 12 || written === 0))) return null;
  if (written === 24 && minutes > 0) return null;
  const isLate = half?.startsWith('p') === true || (partOfDay !== '' && partOfDay !== '上午');
  const hours = isHalf ? (written % 12) + (isLate || half === 'noon' ? 12 : 0) : written;
  const shown = !isHalf && isLate && written < 12 ? hours + 12 : hours;
  return `${String(shown % 24).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

function toHours(days: ReadonlyMap<number, readonly OpeningSpan[]>): OpeningHours | null {
  const isAnyOpen = [...days.values()].some((it) => it.length > 0);
  return isAnyOpen ? { days: week((at) => days.get(at) ?? []), closedOn: null } : null;
}

function week(of: (at: number) => readonly OpeningSpan[]): (readonly OpeningSpan[])[] {
  return Array.from({ length: 7 }, (_, at) => of(at));
}

function named(names: readonly string[], at: number): Record<string, number> {
  return Object.fromEntries(names.map((name) => [name, at]));
}
