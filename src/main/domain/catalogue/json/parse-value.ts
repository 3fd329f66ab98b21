import { AppError } from '../../../../shared/errors.ts';
import { mostRecordCharacters, mostRecordShown } from '../record-file.ts';
import type { JsonLexer, JsonToken } from './json-lexer.ts';

/** A value with everything that plain objects would lose: keys twice, and the text of its numbers. */
export type JsonValue =
  | { readonly kind: 'scalar'; readonly text: string; readonly json: string }
  | { readonly kind: 'array'; readonly items: readonly JsonValue[] }
  | { readonly kind: 'object'; readonly members: readonly JsonMember[] };

export type JsonMember = readonly [key: string, value: JsonValue];

const deepest = 64;

/** What stands in the way of one value: where it began, for its size, and how deep it may go. */
type Bounds = { readonly file: string; readonly start: number; readonly line: number };

/**
 * The value that begins with `token`, all of it.
 * @throws AppError JSON_DAMAGED, JSON_TOO_DEEP, FIELD_TOO_LARGE, FILE_CUT_OFF
 */
export function parseValue(lexer: JsonLexer, token: JsonToken, file: string): JsonValue {
  const bounds = { file, start: lexer.position(), line: lexer.line() };
  return parse(lexer, token, bounds, 1);
}

function parse(lexer: JsonLexer, token: JsonToken, bounds: Bounds, depth: number): JsonValue {
  if (lexer.position() - bounds.start > mostRecordCharacters) {
    const { file, line } = bounds;
    throw new AppError('FIELD_TOO_LARGE', { file, line, limit: mostRecordShown });
  }
  if (token === 'string') {
    return { kind: 'scalar', text: lexer.text(), json: JSON.stringify(lexer.text()) };
  }
  if (token === 'number' || token === 'word') {
    const json = lexer.text();
    return { kind: 'scalar', text: json === 'null' ? '' : json, json };
  }
  if (token === '{') {
    const members: JsonMember[] = [];
    for (const { key, first } of readMembers(lexer, bounds.file, depth)) {
      members.push([key, parse(lexer, first, bounds, depth + 1)]);
    }
    return { kind: 'object', members };
  }
  if (token !== '[') throw unexpected(lexer, token, bounds.file);
  const items: JsonValue[] = [];
  for (const first of readItems(lexer, bounds.file, depth)) {
    items.push(parse(lexer, first, bounds, depth + 1));
  }
  return { kind: 'array', items };
}

/** Passes over the value that begins with `token`; only its form is looked at, and its size does not matter. */
export function skipValue(lexer: JsonLexer, token: JsonToken, file: string, depth: number): void {
  if (token === '{') {
    for (const { first } of readMembers(lexer, file, depth)) {
      skipValue(lexer, first, file, depth + 1);
    }
  } else if (token === '[') {
    for (const first of readItems(lexer, file, depth)) skipValue(lexer, first, file, depth + 1);
  } else if (token !== 'string' && token !== 'number' && token !== 'word') {
    throw unexpected(lexer, token, file);
  }
}

/** Behind `{`: each key with the first token of its value; the caller reads the rest of it before the next. */
export function* readMembers(
  lexer: JsonLexer,
  file: string,
  depth: number,
): Generator<{ readonly key: string; readonly first: JsonToken }> {
  refuseDepth(lexer, file, depth);
  let token = lexer.next();
  if (token === '}') return;
  for (;;) {
    if (token !== 'string') throw unexpected(lexer, token, file);
    const key = lexer.text();
    expect(lexer, lexer.next(), ':', file);
    yield { key, first: lexer.next() };
    token = lexer.next();
    if (token === '}') return;
    expect(lexer, token, ',', file);
    token = lexer.next();
  }
}

/** Behind `[`: the first token of each item; the caller reads the rest of it before the next. */
export function* readItems(lexer: JsonLexer, file: string, depth: number): Generator<JsonToken> {
  refuseDepth(lexer, file, depth);
  let token = lexer.next();
  if (token === ']') return;
  for (;;) {
    yield token;
    token = lexer.next();
    if (token === ']') return;
    expect(lexer, token, ',', file);
    token = lexer.next();
  }
}

function refuseDepth(lexer: JsonLexer, file: string, depth: number): void {
  if (depth <= deepest) return;
  throw new AppError('JSON_TOO_DEEP', { file, line: lexer.line(), limit: deepest });
}

function expect(lexer: JsonLexer, token: JsonToken, wanted: JsonToken, file: string): void {
  if (token !== wanted) throw unexpected(lexer, token, file);
}

/** The end of the file, or something else that has no place here. */
export function unexpected(lexer: JsonLexer, token: JsonToken, file: string): AppError {
  if (token === 'end') return new AppError('FILE_CUT_OFF', { file, line: lexer.line() });
  return lexer.broken();
}
