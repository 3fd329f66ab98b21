import { closeSync, openSync, readSync, writeSync } from 'node:fs';

import { withRoomFor } from '../../domain/search/growing-array.ts';
import { forEachBigram, forEachRun } from '../../domain/search/segment.ts';
import { createWordTable } from '../../domain/search/word-table.ts';
import { cutTerm, longestTerm } from './posting-table.ts';

/** What stands in the spool: an end, a text spelt out, or the number of a word that was met before. */
const code = { end: 0, term: 1, hanRun: 2, publisher: 3, firstWord: 4 } as const;
/** So many words get a number; those that come later are spelt out. */
const mostWords = 200_000;
const bufferBytes = 1024 * 1024;
/** A publisher's id may be this long, in UTF-16 units; terms are shorter. */
const longestText = 1_024;
/** The most that one of them takes: its kind, its length and three bytes for each unit. */
const mostTextBytes = 8 + 3 * longestText;

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

export type TermSpool = ReturnType<typeof openTermSpool>;

/**
 * A file that keeps the terms of each record as they come, in parts, to be read back in another order. A
 * record is segmented once; its words are numbers from then on.
 */
export function openTermSpool(path: string, partCount: number) {
  const descriptor = openSync(path, 'wx+', 0o600);
  const words = createWordTable(mostWords, longestTerm);
  const buffer = Buffer.allocUnsafeSlow(bufferBytes);
  let used = 0;
  let written = 0;
  let starts = new Float64Array(4_096);
  let partsPut = 0;
  let window = Buffer.allocUnsafeSlow(bufferBytes);
  let windowStart = 0;
  let windowEnd = 0;

  function flush(): void {
    writeAll(descriptor, buffer.subarray(0, used), written);
    written += used;
    used = 0;
  }

  function putNumber(number: number): void {
    let rest = number;
    while (rest > 0x7f) {
      buffer[used] = (rest & 0x7f) | 0x80;
      used += 1;
      rest >>>= 7;
    }
    buffer[used] = rest;
    used += 1;
  }

  function putText(kind: number, text: string): void {
    if (used + mostTextBytes > bufferBytes) flush();
    const short = text.length > longestText ? text.slice(0, longestText).toWellFormed() : text;
    putNumber(kind);
    putNumber(Buffer.byteLength(short));
    used += buffer.write(short, used);
  }

  function putWord(text: string, start: number, end: number): void {
    const number = words.numberOf(text, start, end);
    if (number === -1) {
      putText(code.term, cutTerm(text.slice(start, end)));
      return;
    }
    if (used + mostTextBytes > bufferBytes) flush();
    putNumber(number + code.firstWord);
  }

  const runSink = {
    word: putWord,
    han: (text: string, start: number, end: number): void =>
      forEachBigram(text, start, end, putWord),
  };
  const namedSink = {
    word: putWord,
    han: (text: string, start: number, end: number): void => {
      forEachBigram(text, start, end, putWord);
      if (end - start > 1) putText(code.hanRun, text.slice(start, end));
    },
  };

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
    wordCount: (): number => words.size(),
    wordAt: (number: number): string => words.wordAt(number),

    text: (text: string): void => forEachRun(text, runSink),
    /** A text with names in it: the initials of its Chinese are searched too. */
    named: (text: string): void => forEachRun(text, namedSink),
    /** A term that is no word of a text. */
    term: (term: string): void => putText(code.term, cutTerm(term)),
    publisher: (publisherId: string): void => putText(code.publisher, publisherId),

    /** Ends the part that was being put. */
    endPart(): void {
      if (used + mostTextBytes > bufferBytes) flush();
      putNumber(code.end);
      partsPut += 1;
      starts = withRoomFor(starts, partsPut + 1, (length) => new Float64Array(length));
      starts[partsPut] = written + used;
    },

    /** Nothing is put any more: from now on it is read. */
    finish: flush,

    /** Loads these records, by their numbers from 1 on: the file is read through once, not here and there. */
    load(records: Uint32Array): LoadedRecords {
      const recordCount = partsPut / partCount;
      const placeOf = new Int32Array(recordCount).fill(-1);
      for (const [place, record] of records.entries()) placeOf[record - 1] = place;
      const at = (record: number): number => starts[record * partCount] ?? 0;
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

function writeAll(descriptor: number, bytes: Uint8Array, position: number): void {
  let done = 0;
  while (done < bytes.length) {
    done += writeSync(descriptor, bytes, done, bytes.length - done, position + done);
  }
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
