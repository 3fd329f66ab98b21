/** One record of a CSV file, still as text, without its line end. */
export type RawRecord = {
  readonly text: string;
  /** The physical line on which the record starts, the header being 1. */
  readonly line: number;
  /** False only for a last record that no line end follows. */
  readonly isEnded: boolean;
};

/** What stopped the splitter: neither can be mended by skipping a row. */
export type SplitFailure = {
  readonly kind: 'cut-off' | 'too-large';
  readonly line: number;
};

type State = 'field-start' | 'plain' | 'quoted' | 'quote-seen' | 'quote-and-spaces';

const quote = 0x22;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const space = 0x20;

/**
 * Finds where records begin and end, and on which line, before the CSV parser sees them: the parser
 * takes quadratic time over one huge field, and knows nothing of lines. RFC 4180 section 2, and
 * LF, CRLF or CR as line ends, inside quotes as well as between records. Empty lines are no records.
 */
export function createRecordSplitter(delimiter: string, mostCharacters: number) {
  const delimiterCode = delimiter.charCodeAt(0);
  let state: State = 'field-start';
  let pending = '';
  let line = 1;
  let recordLine = 1;
  let isAfterReturn = false;

  /** The state after one character that does not end the record. */
  function next(code: number): State {
    if (state === 'quoted') return code === quote ? 'quote-seen' : 'quoted';
    if (code === delimiterCode) return 'field-start';
    if (state === 'field-start') return code === quote ? 'quoted' : 'plain';
    if (state === 'plain') return 'plain';
    if (code === quote) return state === 'quote-seen' ? 'quoted' : 'quote-seen';
    return code === space ? 'quote-and-spaces' : 'quoted';
  }

  function push(chunk: string): { records: RawRecord[]; failure: SplitFailure | null } {
    const records: RawRecord[] = [];
    let start = 0;
    for (let index = 0; index < chunk.length; index += 1) {
      const code = chunk.charCodeAt(index);
      const isLineEnd = code === lineFeed || code === carriageReturn;
      const isSecondHalf = code === lineFeed && isAfterReturn;
      isAfterReturn = code === carriageReturn;
      if (isLineEnd && !isSecondHalf) line += 1;
      if (!isLineEnd || state === 'quoted') {
        state = next(code);
        continue;
      }
      const text = pending + chunk.slice(start, index);
      if (text.length > mostCharacters) return { records, failure: tooLarge() };
      if (text !== '') records.push({ text, line: recordLine, isEnded: true });
      pending = '';
      start = index + 1;
      recordLine = line;
      state = 'field-start';
    }
    pending += chunk.slice(start);
    return { records, failure: pending.length > mostCharacters ? tooLarge() : null };
  }

  function tooLarge(): SplitFailure {
    return { kind: 'too-large', line: recordLine };
  }

  /** The record that no line end follows, if there is one. */
  function finish(): { records: RawRecord[]; failure: SplitFailure | null } {
    if (state === 'quoted') {
      return { records: [], failure: { kind: 'cut-off', line: recordLine } };
    }
    const records = pending === '' ? [] : [{ text: pending, line: recordLine, isEnded: false }];
    pending = '';
    return { records, failure: null };
  }

  return { push, finish, recordLine: () => recordLine };
}
