import type { billingModels, cspStates } from '../../../shared/model/offer.ts';

const yesWords = new Set(['true', 'yes', 'y', '1', '是', '真']);
const noWords = new Set(['false', 'no', 'n', '0', '否', '假']);

/** `undefined`: the cell says neither yes nor no. */
export function readBoolean(cell: string): boolean | undefined {
  const word = cell.trim().toLowerCase();
  if (yesWords.has(word)) return true;
  return noWords.has(word) ? false : undefined;
}

export function readNumber(cell: string): number | undefined {
  const text = cell.trim();
  if (!/^-?\d{1,15}(\.\d{1,30})?$/.test(text)) return undefined;
  return Number(text);
}

/** A date or a time with its zone, as UTC ISO 8601; a date without time is its first moment in UTC. */
export function readTime(cell: string): string | undefined {
  const text = cell.trim().replaceAll('/', '-');
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(text);
  if (!isDate && !/^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/.test(text)) return undefined;
  const time = new Date(isDate ? `${text}T00:00:00Z` : text);
  if (Number.isNaN(time.getTime())) return undefined;
  const date = text.slice(0, 10);
  // 2026-02-31 would quietly become a day in March.
  const isDay = new Date(`${date}T00:00:00Z`).toISOString().startsWith(date);
  return isDay ? time.toISOString() : undefined;
}

type BillingModel = (typeof billingModels)[number];

const billingWords: Readonly<Record<BillingModel, readonly string[]>> = {
  licence: [
    'licence',
    'license',
    'per user',
    'per-user',
    'flat rate',
    'subscription',
    '许可',
    '订阅',
  ],
  metered: ['metered', 'metered billing', '计量'],
  usage: ['usage', 'usage-based', 'pay-as-you-go', 'payg', 'consumption', '按使用量', '按量付费'],
  byol: ['byol', 'bring your own license', 'bring your own licence', '自带许可'],
  free: ['free', '免费'],
  'listing-only': ['listing-only', 'listing only', 'contact me', '仅列出'],
};

export function readBillingModel(cell: string): BillingModel | undefined {
  const word = cell.trim().toLowerCase();
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of the record just above
  const models = Object.keys(billingWords) as BillingModel[];
  return models.find((model) => billingWords[model].includes(word));
}

type CspState = (typeof cspStates)[number];

const cspWords: Readonly<Record<CspState, readonly string[]>> = {
  'opt-in': ['opt-in', 'optin', 'opt in', 'opted in', 'all', '选择加入', '参加'],
  'opt-out': ['opt-out', 'optout', 'opt out', 'opted out', 'none', '选择退出', '不参加'],
  selective: ['selective', 'selectiveoptin', 'selective opt-in', '部分', '选择性'],
  terminated: ['terminated', '终止', '已终止'],
};

/** Whether partners may sell the offer; a plain yes or no says so too. */
export function readCspState(cell: string): CspState | undefined {
  const word = cell.trim().toLowerCase();
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of the record just above
  const states = Object.keys(cspWords) as CspState[];
  const state = states.find((it) => cspWords[it].includes(word));
  if (state !== undefined) return state;
  const isSold = readBoolean(cell);
  return isSold === undefined ? undefined : isSold ? 'opt-in' : 'opt-out';
}

/** `https://support@publisher.example`, `mailto:`, or an address in a column for links. */
export function isEmailAsUrl(cell: string): boolean {
  const text = cell.trim();
  return /^mailto:/i.test(text) || /^(https?:\/\/)?[^\s/@:?#]+@[^\s/@?#]+\/?$/i.test(text);
}

export function isPlainEmail(cell: string): boolean {
  return /^[^\s@<>()[\]\\,;:"\p{C}]+@[^\s@<>()[\]\\,;:"\p{C}]+\.[^\s@<>()[\]\\,;:"\p{C}]+$/u.test(
    cell,
  );
}

/** A link that a customer may be given: an ordinary web address, with nobody's name in it. */
export function isPublicUrl(cell: string): boolean {
  const url = URL.parse(cell);
  return (
    url !== null &&
    /^https?:$/.test(url.protocol) &&
    url.username === '' &&
    !/[\s\p{C}]/u.test(cell)
  );
}

/** The e-mail addresses inside a text. */
export function findEmails(text: string): string[] {
  // Every quantifier is bounded, so that a long text without an address costs little.
  return (
    text.match(/[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu) ?? []
  );
}

/** Zero-width, bidirectional and control characters; a line end and a tab are none. */
export function findInvisibles(text: string): string[] {
  const found = text.match(/[\p{Cc}\p{Cf}\u2028\u2029]/gu) ?? [];
  return [...new Set(found)].filter((it) => it !== '\n' && it !== '\r' && it !== '\t');
}
