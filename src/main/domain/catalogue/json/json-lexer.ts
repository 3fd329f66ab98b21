import { AppError } from '../../../../shared/errors.ts';
import { mostRecordCharacters, mostRecordShown } from '../record-file.ts';

export type JsonToken = '{' | '}' | '[' | ']' | ',' | ':' | 'string' | 'number' | 'word' | 'end';

export type JsonLexer = ReturnType<typeof createJsonLexer>;

const marks: ReadonlyMap<string, JsonToken> = new Map([
  ['{', '{'],
  ['}', '}'],
  ['[', '['],
  [']', ']'],
  [',', ','],
  [':', ':'],
  ['"', 'string'],
]);
const longestNumber = 1_000;

/**
 * Cuts JSON text into its tokens as it comes, RFC 8259, in bounded memory. Numbers keep the text they have.
 * @throws AppError JSON_DAMAGED, FILE_CUT_OFF, FIELD_TOO_LARGE
 */
export function createJsonLexer(chunks: Iterator<string | null>, file: string) {
  let buffer = '';
  let at = 0;
  let passed = 0;
  let line = 1;
  let text = '';
  let isOver = false;

  function broken(): AppError {
    return new AppError('JSON_DAMAGED', { file, line });
  }

  /** False: there is no more. What stands before `keep` is given up. */
  function load(keep: number): boolean {
    const more = isOver ? undefined : chunks.next();
    if (more === undefined || more.done === true) {
      isOver = true;
      return false;
    }
    if (more.value === null) throw new AppError('FILE_CUT_OFF', { file, line });
    passed += keep;
    buffer = buffer.slice(keep) + more.value;
    at -= keep;
    return true;
  }

  function skipSpace(): void {
    for (;;) {
      for (; at < buffer.length; at += 1) {
        const code = buffer.charCodeAt(at);
        if (code === 0x0a) line += 1;
        else if (code !== 0x20 && code !== 0x09 && code !== 0x0d) return;
      }
      if (!load(at)) return;
    }
  }

  function next(): JsonToken {
    skipSpace();
    const first = buffer[at];
    if (first === undefined) return 'end';
    const token = marks.get(first);
    if (token === 'string') text = readString();
    else if (token !== undefined) at += 1;
    else return readBare();
    return token;
  }

  function readString(): string {
    let from = at + 1;
    for (;;) {
      const end = buffer.indexOf('"', from);
      if (end === -1) {
        from = Math.max(at + 1, buffer.length);
        if (buffer.length - at > mostRecordCharacters) {
          throw new AppError('FIELD_TOO_LARGE', { file, line, limit: mostRecordShown });
        }
        const kept = at;
        if (!load(at)) throw new AppError('FILE_CUT_OFF', { file, line });
        from -= kept;
      } else if (isEscaped(end)) {
        from = end + 1;
      } else {
        const raw = buffer.slice(at + 1, end);
        at = end + 1;
        return unescape(raw);
      }
    }
  }

  function isEscaped(quote: number): boolean {
    let start = quote;
    while (buffer.charCodeAt(start - 1) === 0x5c) start -= 1;
    return (quote - start) % 2 === 1;
  }

  function unescape(raw: string): string {
    if (!raw.includes('\\')) {
      // oxlint-disable-next-line no-control-regex -- JSON writes control characters as escapes only
      if (/[\u0000-\u001f]/.test(raw)) throw broken();
      return raw;
    }
    try {
      return String(JSON.parse(`"${raw}"`));
    } catch {
      // An escape that JSON does not have, or a control character.
      throw broken();
    }
  }

  /** A number or one of the three words, which only another character or the end of the file ends. */
  function readBare(): JsonToken {
    let end = at;
    for (;;) {
      while (end < buffer.length && /[\w.+-]/.test(buffer[end] ?? '')) end += 1;
      if (end - at > longestNumber) throw broken();
      if (end < buffer.length) break;
      const length = end - at;
      if (!load(at)) break;
      end = at + length;
    }
    text = buffer.slice(at, end);
    at = end;
    if (text === 'true' || text === 'false' || text === 'null') return 'word';
    if (/^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/.test(text)) return 'number';
    throw broken();
  }

  return {
    next,
    /** What the latest string says, without its escapes; or the number or word as it stands. */
    text: (): string => text,
    /** The line of the file on which the latest token ends. */
    line: (): number => line,
    /** How many characters were passed so far. */
    position: (): number => passed + at,
    broken,
  };
}
