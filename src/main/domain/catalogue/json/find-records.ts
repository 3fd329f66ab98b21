import { AppError } from '../../../../shared/errors.ts';
import type { JsonLexer } from './json-lexer.ts';
import {
  type JsonValue,
  parseValue,
  readItems,
  readMembers,
  skipValue,
  unexpected,
} from './parse-value.ts';

/** Where the records of a JSON file are. */
export type RecordPlace =
  /** One after the other, as in NDJSON; one object alone is such a file too. */
  | { readonly kind: 'values' }
  /** The items of the list that these keys lead to; none: the file is the list. */
  | { readonly kind: 'list'; readonly path: readonly string[] };

/** One value where a record is expected. */
export type FoundValue = { readonly value: JsonValue; readonly line: number };

/** What lists of offers are called where there are several lists in a file. */
const listNames = [
  'offers',
  'items',
  'value',
  'data',
  'results',
  'records',
  'products',
  'listings',
];
/** An object with one of these is an offer itself, whatever lists it has. */
const offerNames = /^(offer_?listing|definition|offer_?id|product_?id|solution_?id)$/i;
const deepestList = 3;
const mostLists = 1_000;

/**
 * Finds where the records are. A file of one object is read through once, to see its lists.
 * @throws AppError JSON_WITHOUT_LIST, JSON_SEVERAL_LISTS, and what the lexer throws
 */
export function findRecordPlace(lexer: JsonLexer, file: string): RecordPlace {
  const first = lexer.next();
  if (first === '[') return { kind: 'list', path: [] };
  if (first !== '{') throw new AppError('JSON_WITHOUT_LIST', { file });
  const outline: Outline = { isOffer: false, lists: new Map() };
  outlineObject(lexer, file, [], outline);
  const after = lexer.next();
  if (after !== 'end' && after !== '{') throw unexpected(lexer, after, file);
  if (after === '{' || outline.isOffer || outline.lists.size === 0) return { kind: 'values' };
  return { kind: 'list', path: chooseList([...outline.lists.values()], file) };
}

type Outline = { isOffer: boolean; readonly lists: Map<string, readonly string[]> };

/** Behind `{`: notes the lists of objects that only objects lead to. */
function outlineObject(
  lexer: JsonLexer,
  file: string,
  path: readonly string[],
  outline: Outline,
): void {
  const depth = path.length + 1;
  for (const { key, first } of readMembers(lexer, file, depth)) {
    if (path.length === 0 && offerNames.test(key)) outline.isOffer = true;
    const inner = [...path, key];
    if (first === '{' && depth < deepestList) outlineObject(lexer, file, inner, outline);
    else if (first === '[') outlineList(lexer, file, inner, outline);
    else skipValue(lexer, first, file, depth + 1);
  }
}

function outlineList(
  lexer: JsonLexer,
  file: string,
  path: readonly string[],
  { lists }: Outline,
): void {
  const depth = path.length + 1;
  for (const first of readItems(lexer, file, depth)) {
    if (first === '{' && lists.size < mostLists) lists.set(JSON.stringify(path), path);
    skipValue(lexer, first, file, depth + 1);
  }
}

function isKnown(path: readonly string[]): boolean {
  return listNames.includes(path.at(-1)?.toLowerCase() ?? '');
}

/** The only list, else the only one with a well-known name, else the only one that nothing is nested around. */
function chooseList(lists: readonly (readonly string[])[], file: string): readonly string[] {
  const outer = lists.filter((path) => path.length === 1);
  for (const candidates of [lists, lists.filter(isKnown), outer, outer.filter(isKnown)]) {
    const [only] = candidates;
    if (only !== undefined && candidates.length === 1) return only;
  }
  const names = lists.slice(0, 10).map((path) => path.join('.'));
  throw new AppError('JSON_SEVERAL_LISTS', { file, names: names.join(', ').slice(0, 500) });
}

/**
 * The values at that place, with the line where each begins or, in a list, its number.
 * @throws AppError FIELD_TOO_LARGE, JSON_TOO_DEEP, and what the lexer throws
 */
export function* readRecordValues(
  lexer: JsonLexer,
  place: RecordPlace,
  file: string,
): Generator<FoundValue> {
  let token = lexer.next();
  if (place.kind === 'list') {
    yield* readList(lexer, place.path, 0, file, { items: 0 });
    token = lexer.next();
    if (token !== 'end') throw unexpected(lexer, token, file);
    return;
  }
  while (token !== 'end') {
    const line = lexer.line();
    yield { value: parseValue(lexer, token, file), line };
    token = lexer.next();
  }
}

function* readList(
  lexer: JsonLexer,
  path: readonly string[],
  step: number,
  file: string,
  count: { items: number },
): Generator<FoundValue> {
  if (step === path.length) {
    for (const first of readItems(lexer, file, step + 1)) {
      count.items += 1;
      yield { value: parseValue(lexer, first, file), line: count.items };
    }
    return;
  }
  for (const { key, first } of readMembers(lexer, file, step + 1)) {
    const isWanted = key === path[step] && first === (step + 1 === path.length ? '[' : '{');
    if (isWanted) yield* readList(lexer, path, step + 1, file, count);
    else skipValue(lexer, first, file, step + 2);
  }
}
