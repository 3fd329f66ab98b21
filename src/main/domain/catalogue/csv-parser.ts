/** One record of a CSV file. */
export type ParsedRecord = {
  readonly fields: readonly string[];
  /** The physical line on which the record starts, the first being 1. */
  readonly line: number;
  /** False only for a last record that no line end follows. */
  readonly isEnded: boolean;
  /** Whether a closing quote stood in the middle of a field. */
  readonly hasBrokenQuotes: boolean;
};

/** What stopped the parser: neither can be mended by skipping a row. */
export type ParseFailure = { readonly kind: 'cut-off' | 'too-large'; readonly line: number };

export type Parsed = {
  readonly records: readonly ParsedRecord[];
  readonly failure: ParseFailure | null;
};

const quote = 0x22;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const space = 0x20;

/**
 * Reads records as they come: RFC 4180 section 2, with LF, CRLF or CR as line ends, inside quotes as well as
 * between records. Empty lines are no records. What follows a closing quote belongs to the field as it stands;
 * a field whose quotes are broken and that would reach over its line ends with the line, so that no later
 * record is swallowed.
 */
export function createCsvParser(delimiter: string, mostCharacters: number) {
  const delimiterCode = delimiter.charCodeAt(0);
  let text = '';
  let line = 1;
  /** Where the reading of one record stands; all of it is read again when more text is needed. */
  let at = 0;
  let isLast = false;
  let isBroken = false;
  let innerLineEnds = 0;

  function push(chunk: string): Parsed {
    text = text === '' ? chunk : text + chunk;
    return readAll();
  }

  /** The record that no line end follows, if there is one. */
  function finish(): Parsed {
    isLast = true;
    return readAll();
  }

  function readAll(): Parsed {
    const records: ParsedRecord[] = [];
    let start = 0;
    for (;;) {
      at = start;
      const fields = start < text.length ? readRecord() : undefined;
      if (fields === undefined || at - start > mostCharacters) break;
      const end = at;
      const isEnded = skipLineEnd();
      // A CR at the end of what was read may have its LF still to come.
      if (isEnded && !isLast && at === text.length && text.charCodeAt(at - 1) === carriageReturn)
        break;
      if (end > start) records.push({ fields, line, isEnded, hasBrokenQuotes: isBroken });
      line += innerLineEnds + (isEnded ? 1 : 0);
      start = at;
    }
    text = text.slice(start);
    return { records, failure: findFailure() };
  }

  function findFailure(): ParseFailure | null {
    if (text.length > mostCharacters) return { kind: 'too-large', line };
    return isLast && text !== '' ? { kind: 'cut-off', line } : null;
  }

  /** The fields of the record at `at`, up to its line end; undefined: it is not all there. */
  function readRecord(): string[] | undefined {
    const fields: string[] = [];
    isBroken = false;
    innerLineEnds = 0;
    for (;;) {
      const field = text.charCodeAt(at) === quote ? readQuoted() : readPlain(at);
      if (field === undefined) return undefined;
      fields.push(field);
      if (at >= text.length) return isLast ? fields : undefined;
      if (text.charCodeAt(at) !== delimiterCode) return fields;
      at += 1;
    }
  }

  /** Up to the delimiter or the line end; `from` may be before `at`. */
  function readPlain(from: number): string {
    for (; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === delimiterCode || code === lineFeed || code === carriageReturn) break;
    }
    return text.slice(from, at);
  }

  function readQuoted(): string | undefined {
    const open = at;
    const close = findClosingQuote(open + 1);
    if (close === -1) return undefined;
    const content = text.slice(open + 1, close);
    const value = content.includes('"') ? content.replaceAll('""', '"') : content;
    const lineEnds = countLineEnds(content);
    at = close + 1;
    while (text.charCodeAt(at) === space) at += 1;
    if (at >= text.length || isEndOfField(text.charCodeAt(at))) {
      innerLineEnds += lineEnds;
      return value;
    }
    isBroken = true;
    if (lineEnds > 0) {
      at = open;
      return readPlain(open);
    }
    at = close + 1;
    return value + readPlain(at);
  }

  function isEndOfField(code: number): boolean {
    return code === delimiterCode || code === lineFeed || code === carriageReturn;
  }

  /** -1: it is not there yet, or what is there may be the first half of a doubled quote. */
  function findClosingQuote(from: number): number {
    let close = text.indexOf('"', from);
    while (close !== -1 && text.charCodeAt(close + 1) === quote)
      close = text.indexOf('"', close + 2);
    return close === text.length - 1 && !isLast ? -1 : close;
  }

  function skipLineEnd(): boolean {
    if (at >= text.length) return false;
    const isPair = text.charCodeAt(at) === carriageReturn && text.charCodeAt(at + 1) === lineFeed;
    at += isPair ? 2 : 1;
    return true;
  }

  return { push, finish, line: () => line };
}

/** CRLF is one. */
function countLineEnds(content: string): number {
  if (!content.includes('\n') && !content.includes('\r')) return 0;
  return content.match(/\r\n?|\n/g)?.length ?? 0;
}
