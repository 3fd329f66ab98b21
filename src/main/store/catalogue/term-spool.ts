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
const readAheadBytes = 2_048;

/** Who gets the terms of one part when it is read back. */
export type TermSink = {
  readonly word: (number: number) => void;
  readonly term: (term: string) => void;
  /** A run of Han characters of a name, whose initials are searched too. */
  readonly hanRun: (run: string) => void;
  /** The name of this publisher belongs here, which was not known yet. */
  readonly publisher: (publisherId: string) => void;
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
  let window = Buffer.allocUnsafeSlow(readAheadBytes);

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
    const length = Math.min(text.length, longestText);
    if (used + mostTextBytes > bufferBytes) flush();
    putNumber(kind);
    putNumber(length);
    for (let index = 0; index < length; index += 1) putNumber(text.charCodeAt(index));
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

  /** The bytes of a part from its start on, at least up to its end. */
  function readWindow(start: number): number {
    return readSync(descriptor, window, 0, window.length, start);
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

    read(record: number, part: number, sink: TermSink): void {
      const index = record * partCount + part;
      const start = starts[index] ?? 0;
      const size = (starts[index + 1] ?? start) - start;
      if (size > window.length) window = Buffer.allocUnsafeSlow(size);
      if (size > 1) readPart(window, Math.min(size, readWindow(start)), sink);
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

function readPart(bytes: Buffer, size: number, sink: TermSink): void {
  const cursor = { bytes, size, at: 0 };
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
  let text = '';
  for (let index = 0; index < length; index += 1) text += String.fromCharCode(nextNumber(cursor));
  return text;
}
