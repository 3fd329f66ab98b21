import { writeList } from '../cell-list.ts';
import type { JsonMember, JsonValue } from './parse-value.ts';

/** One record as cells by the names of their columns: nested names are joined with dots. */
export type FlatRecord = {
  readonly cells: ReadonlyMap<string, string>;
  /** Names that stand twice in the record; the first was taken. */
  readonly repeated: readonly string[];
  /** Whether a half of a character was replaced. */
  readonly isMended: boolean;
};

/** What tells the items of a list apart, such as the role of a contact. */
const kindNames = ['type', 'role', 'kind', 'contactType'];
const longestName = 500;

/**
 * Flattens a record. A list of plain values is one cell; a list of objects is a cell with its JSON and one cell
 * per name inside, or, when each says what it is (`type`), columns per kind: `contacts.Engineering.email`.
 */
export function flattenRecord(members: readonly JsonMember[]): FlatRecord {
  const cells = new Map<string, string>();
  const repeated: string[] = [];
  let isMended = false;

  function put(name: string, text: string): void {
    const column = cut(name).toWellFormed();
    if (cells.has(column)) {
      repeated.push(column);
      return;
    }
    const whole = text.toWellFormed();
    if (whole !== text) isMended = true;
    cells.set(column, whole);
  }

  function flattenMembers(inner: readonly JsonMember[], prefix: string): void {
    for (const [key, value] of inner) flatten(value, prefix + key);
  }

  function flatten(value: JsonValue, name: string): void {
    if (value.kind === 'scalar') return put(name, value.text);
    if (value.kind === 'object') return flattenMembers(value.members, `${cut(name)}.`);
    const texts = value.items.flatMap((it) => (it.kind === 'scalar' ? [it.text] : []));
    if (texts.length === value.items.length) return put(name, writeList(texts.filter(isText)));
    const kinds = value.items.map((item) => readKind(item));
    if (kinds.every((kind) => kind !== undefined)) return flattenKinds(value.items, kinds, name);
    put(name, toJson(value));
    for (const [inner, list] of gatherNames(value.items)) put(`${name}.${inner}`, list);
  }

  function flattenKinds(items: readonly JsonValue[], kinds: readonly string[], name: string): void {
    const counts = new Map<string, number>();
    for (const [index, item] of items.entries()) {
      const kind = kinds[index] ?? '';
      const count = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, count);
      flatten(item, count === 1 ? `${name}.${kind}` : `${name}.${kind}.${count}`);
    }
  }

  flattenMembers(members, '');
  return { cells, repeated, isMended };
}

function readKind(item: JsonValue): string | undefined {
  if (item.kind !== 'object') return undefined;
  for (const name of kindNames) {
    const value = item.members.find(([key]) => key === name)?.[1];
    if (value?.kind !== 'scalar') continue;
    const kind = value.text.trim();
    if (/^[\p{L}\p{N} _-]{1,50}$/u.test(kind)) return kind;
  }
  return undefined;
}

/** For each name inside the items the values of all of them, as one list; only plain values and lists of them. */
function gatherNames(items: readonly JsonValue[]): Map<string, string> {
  const gathered = new Map<string, string[]>();
  function gather(value: JsonValue, name: string): void {
    if (value.kind === 'object') {
      for (const [key, inner] of value.members)
        gather(inner, name === '' ? key : `${cut(name)}.${key}`);
      return;
    }
    const scalars = value.kind === 'scalar' ? [value] : value.items;
    const texts = scalars.flatMap((it) =>
      it.kind === 'scalar' && isText(it.text) ? [it.text] : [],
    );
    const list = gathered.get(name);
    if (list === undefined) gathered.set(name, texts);
    else for (const text of texts) list.push(text);
  }
  for (const item of items) {
    if (item.kind === 'object') gather(item, '');
  }
  return new Map([...gathered].map(([name, texts]) => [name, writeList([...new Set(texts)])]));
}

/** A long name over many others would be copied for each of them. */
function cut(name: string): string {
  return name.slice(0, longestName);
}

function isText(text: string): boolean {
  return text !== '';
}

function toJson(value: JsonValue): string {
  if (value.kind === 'scalar') return value.json;
  if (value.kind === 'array') return `[${value.items.map(toJson).join(',')}]`;
  const members = value.members.map(([key, inner]) => `${JSON.stringify(key)}:${toJson(inner)}`);
  return `{${members.join(',')}}`;
}
