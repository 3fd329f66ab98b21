import { ServiceNotice, ServiceNoticeEdit } from '../../../shared/model/case-list.ts';
import type { RefusedNotice } from '../../../shared/model/notice-file.ts';
import { createCsvParser } from '../catalogue/csv-parser.ts';

/** A notice of a file, without the id that it gets when it is kept. */
export type NoticeOfFile = Omit<ServiceNoticeEdit, 'id'>;

export type NoticesOfFile = {
  readonly notices: readonly NoticeOfFile[];
  readonly refused: readonly RefusedNotice[];
};

type Cells = Readonly<Record<string, string>>;

const names = ['publisherid', 'offerid', 'kind', 'from', 'until', 'text', 'source'] as const;
const mostCharactersOfRow = 100_000;
const placeholderId = '00000000-0000-4000-8000-000000000000';

/**
 * The notices of a CSV file with a header, or of a JSON list: publisherId, offerId, kind (outage, degradation,
 * maintenance), from, until, text, source. Null: the text is neither.
 */
export function readNotices(text: string): NoticesOfFile | null {
  const records = /^\s*\[/.test(text) ? readJson(text) : readCsv(text);
  if (records === null) return null;
  const notices: NoticeOfFile[] = [];
  const refused: RefusedNotice[] = [];
  for (const { line, record } of records) {
    const read = toNotice(record);
    if (typeof read === 'string') refused.push({ line, problem: read });
    else notices.push(read);
  }
  return { notices, refused };
}

/** Whether both speak of the same thing, so that a file that comes twice adds it once. */
export function isSameNotice(one: NoticeOfFile, other: NoticeOfFile): boolean {
  return (
    one.offer.publisherId === other.offer.publisherId &&
    one.offer.offerId === other.offer.offerId &&
    one.kind === other.kind &&
    one.from === other.from &&
    one.text === other.text
  );
}

function readCsv(text: string) {
  const [head = ''] = text.split(/\r?\n|\r/, 1);
  const delimiter = [',', ';', '\t'].find((it) => head.includes(it)) ?? ',';
  const parser = createCsvParser(delimiter, mostCharactersOfRow);
  const first = parser.push(text.replace(/^\u{FEFF}/u, ''));
  const last = parser.finish();
  if (first.failure || last.failure) return null;
  const [header, ...rows] = [...first.records, ...last.records];
  const columns = header?.fields.map(plainName) ?? [];
  if (!columns.includes('publisherid') || !columns.includes('text')) return null;
  return rows.map(({ fields, line }) => ({
    line,
    record: pick((name) => fields[columns.indexOf(name)]),
  }));
}

function readJson(text: string) {
  const list = parseJson(text);
  if (!Array.isArray(list)) return null;
  return list.map((item: unknown, at) => {
    const entries = typeof item === 'object' && item !== null ? Object.entries(item) : [];
    const values = new Map(entries.map(([key, value]) => [plainName(key), value]));
    return { line: at + 1, record: pick((name) => values.get(name)) };
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function pick(valueOf: (name: (typeof names)[number]) => unknown): Cells {
  return Object.fromEntries(
    names.map((name) => {
      const value = valueOf(name);
      return [name, typeof value === 'string' ? value.trim() : ''];
    }),
  );
}

function plainName(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z]/g, '');
}

function toNotice(record: Cells): NoticeOfFile | RefusedNotice['problem'] {
  const { publisherid: publisherId = '', offerid: offerId = '', text = '', source = '' } = record;
  if (publisherId === '' || offerId === '') return 'no-offer';
  const kind = ServiceNotice.shape.kind.safeParse((record['kind'] ?? '').toLowerCase());
  if (!kind.success) return 'unknown-kind';
  const from = toInstant(record['from'] ?? '');
  const until = record['until'] === '' ? null : toInstant(record['until'] ?? '');
  if (from === null || (until === null && record['until'] !== '')) return 'no-time';
  if (until !== null && until <= from) return 'ends-before';
  if (text === '') return 'no-text';
  const notice = { offer: { publisherId, offerId }, kind: kind.data, from, until, text, source };
  return ServiceNoticeEdit.safeParse({ ...notice, id: placeholderId }).success
    ? notice
    : 'too-long';
}

/** ISO 8601 with a zone: a time without one could be anywhere. */
function toInstant(text: string): string | null {
  const hasZone = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)$/i.test(
    text,
  );
  const at = hasZone ? Date.parse(text.replace(' ', 'T')) : Number.NaN;
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}
