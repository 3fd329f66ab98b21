import { closeSync, openSync, readSync } from 'node:fs';

import { wordIn } from '../../domain/search/word-table.ts';
import { code, type SpoolContent } from './term-spool.ts';

const windowBytes = 1024 * 1024;

/** Who gets the terms of one part when it is read back. */
export type TermSink = {
  readonly word: (number: number) => void;
  readonly term: (term: string) => void;
  /** A run of Han characters of a name, whose initials are searched too. */
  readonly hanRun: (run: string) => void;
  /** The name of this publisher belongs here, which was not known yet. */
  readonly publisher: (publisherId: string) => void;
};

/** Records of a spool that lie in memory. */
export type LoadedRecords = {
  /** Hands over all parts of the record at this place of those that were loaded, each to its sink. */
  readonly read: (place: number, sinks: readonly TermSink[]) => void;
};

export type SpoolReader = ReturnType<typeof openSpoolReader>;

/** Reads what was put into a spool, in any order and in any thread. */
export function openSpoolReader({ path, starts, words }: SpoolContent) {
  const descriptor = openSync(path, 'r');
  const recordCount = starts.length - 1;
  let window = Buffer.allocUnsafeSlow(windowBytes);
  let windowStart = 0;
  let windowEnd = 0;

  const at = (record: number): number => starts[record] ?? 0;

  /** Copies a stretch of the file by way of a window that moves through it. */
  function copy(start: number, end: number, target: Buffer, offset: number): number {
    if (start < windowStart || end > windowEnd) {
      if (end - start > window.length) window = Buffer.allocUnsafeSlow(end - start);
      windowStart = start;
      windowEnd = start + readSync(descriptor, window, 0, window.length, start);
    }
    return window.copy(target, offset, start - windowStart, end - windowStart);
  }

  return {
    wordCount: (): number => words.ends.length,
    wordAt: (number: number): string => wordIn(words, number),

    /** Loads these records, by their numbers from 1 on: the file is read through once, not here and there. */
    load(records: Uint32Array): LoadedRecords {
      const placeOf = new Int32Array(recordCount).fill(-1);
      for (const [place, record] of records.entries()) placeOf[record - 1] = place;
      const from = new Uint32Array(records.length);
      const to = new Uint32Array(records.length);
      const size = records.reduce((sum, record) => sum + at(record) - at(record - 1), 0);
      const bytes = Buffer.allocUnsafeSlow(size);
      let copied = 0;
      for (let record = 0; record < recordCount; record += 1) {
        const place = placeOf[record] ?? -1;
        if (place < 0) continue;
        from[place] = copied;
        copied += copy(at(record), at(record + 1), bytes, copied);
        to[place] = copied;
      }
      return {
        read: (place, sinks) => readParts(bytes, from[place] ?? 0, to[place] ?? 0, sinks),
      };
    },

    close: (): void => closeSync(descriptor),
  };
}

function readParts(bytes: Buffer, from: number, to: number, sinks: readonly TermSink[]): void {
  const cursor = { bytes, size: to, at: from };
  for (const sink of sinks) readPart(cursor, sink);
}

function readPart(cursor: Cursor, sink: TermSink): void {
  while (cursor.at < cursor.size) {
    const kind = nextNumber(cursor);
    if (kind >= code.firstWord) sink.word(kind - code.firstWord);
    else if (kind === code.term) sink.term(nextText(cursor));
    else if (kind === code.hanRun) sink.hanRun(nextText(cursor));
    else if (kind === code.publisher) sink.publisher(nextText(cursor));
    else return;
  }
}

type Cursor = { readonly bytes: Buffer; readonly size: number; at: number };

function nextNumber(cursor: Cursor): number {
  let number = 0;
  for (let shift = 0; cursor.at < cursor.size; shift += 7) {
    const byte = cursor.bytes[cursor.at] ?? 0;
    cursor.at += 1;
    number |= (byte & 0x7f) << shift;
    if (byte < 0x80) break;
  }
  return number;
}

function nextText(cursor: Cursor): string {
  const length = nextNumber(cursor);
  cursor.at += length;
  return cursor.bytes.toString('utf8', cursor.at - length, cursor.at);
}
