/** A day, and where one is named a time of it, with its zone where one is named. */
export type ReadTime = {
  /** `2026-11-23` */
  readonly day: string;
  /** `10:05`; null: only the day is named. */
  readonly clock: string | null;
  /** An IANA name or an offset such as `+02:00`; null: none is named. */
  readonly timeZone: string | null;
  /** False: the numbers can be read as another day too. */
  readonly isClear: boolean;
};

const months = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
/** Abbreviations that mean one thing only; CST and IST mean several. */
const zones: Readonly<Record<string, string>> = {
  z: 'UTC',
  utc: 'UTC',
  gmt: 'UTC',
  cet: '+01:00',
  cest: '+02:00',
  eet: '+02:00',
  eest: '+03:00',
  est: '-05:00',
  edt: '-04:00',
  pst: '-08:00',
  pdt: '-07:00',
  jst: '+09:00',
  北京时间: 'Asia/Shanghai',
  'beijing time': 'Asia/Shanghai',
};

/** What the parts of a match say; null: there is no such day or time. */
export function readTime(parts: Readonly<Record<string, string | undefined>>): ReadTime | null {
  const numbers = { year: Number(parts['year']), ...monthAndDay(parts) };
  const day = toDay(numbers);
  const clock = toClock(parts);
  if (day === null || clock === undefined) return null;
  return { day, clock, timeZone: toZone(parts['zone']), isClear: !isTwoWays(parts) };
}

/** `a/b/year`: the month first, unless that is no month. */
function monthAndDay(parts: Readonly<Record<string, string | undefined>>) {
  const { first, second, name } = parts;
  if (first !== undefined && second !== undefined) {
    return Number(first) > 12
      ? { month: Number(second), day: Number(first) }
      : { month: Number(first), day: Number(second) };
  }
  const month = name === undefined ? Number(parts['month']) : monthNamed(name);
  return { month, day: Number(parts['day']) };
}

function isTwoWays({ first, second }: Readonly<Record<string, string | undefined>>): boolean {
  if (first === undefined || second === undefined || first === second) return false;
  return Number(first) <= 12 && Number(second) <= 12;
}

function monthNamed(name: string): number {
  return months.split('|').indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function toDay({ year, month, day }: { year: number; month: number; day: number }): string | null {
  const written = `${pad(year)}-${pad(month)}-${pad(day)}`;
  const at = Date.parse(`${written}T00:00:00Z`);
  const isReal = !Number.isNaN(at) && new Date(at).toISOString().startsWith(written);
  return isReal && year >= 2000 && year < 2100 ? written : null;
}

/** Null: no time is named; undefined: there is no such time. */
function toClock(parts: Readonly<Record<string, string | undefined>>): string | null | undefined {
  const { hour, minute = '0', half } = parts;
  if (hour === undefined) return null;
  const isAfternoon = half !== undefined && /^(?:pm|下午|晚上)$/i.test(half);
  const isTwelve = half !== undefined && Number(hour) === 12;
  const hours = isTwelve ? (isAfternoon ? 12 : 0) : Number(hour) + (isAfternoon ? 12 : 0);
  return hours < 24 && Number(minute) < 60 ? `${pad(hours)}:${pad(Number(minute))}` : undefined;
}

function toZone(zone: string | undefined): string | null {
  if (zone === undefined) return null;
  const offset = /([+-])(\d{1,2}):?(\d{2})?$/.exec(zone);
  if (!offset) return zones[zone.toLowerCase()] ?? null;
  const [, sign = '+', hours = '0', minutes = '00'] = offset;
  if (Number(hours) > 14) return null;
  return Number(hours) + Number(minutes) === 0 ? 'UTC' : `${sign}${pad(Number(hours))}:${minutes}`;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
