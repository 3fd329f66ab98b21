import { closeSync, openSync, writeSync } from 'node:fs';

import { withRoomFor } from '../../domain/search/growing-array.ts';
import { forEachBigram, forEachRun } from '../../domain/search/segment.ts';
import { createWordTable, type WordList } from '../../domain/search/word-table.ts';
import { cutTerm, longestTerm } from './posting-table.ts';

/** What stands in the spool: an end, a text spelt out, or the number of a word that was met before. */
export const code = { end: 0, term: 1, hanRun: 2, publisher: 3, firstWord: 4 } as const;
/** So many words get a number; those that come later are spelt out. */
const mostWords = 200_000;
const bufferBytes = 1024 * 1024;
/** A publisher's id may be this long, in UTF-16 units; terms are shorter. */
const longestText = 1_024;
/** The most that one of them takes: its kind, its length and three bytes for each unit. */
const mostTextBytes = 8 + 3 * longestText;

/** What was put into a spool. */
export type SpoolContent = {
  readonly path: string;
  /** Where in the file each record starts, and the last one ends. */
  readonly starts: Float64Array;
  readonly words: WordList;
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
  let recordCount = 0;

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

  return {
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
      if (partsPut % partCount !== 0) return;
      recordCount += 1;
      starts = withRoomFor(starts, recordCount + 1, (length) => new Float64Array(length));
      starts[recordCount] = written + used;
    },

    /** Nothing is put any more: from now on it is read. */
    finish: flush,

    /** What a reader needs, also in another thread, once nothing is put any more. */
    content: (): SpoolContent => ({
      path,
      starts: starts.subarray(0, recordCount + 1),
      words: words.list(),
    }),

    close: (): void => closeSync(descriptor),
  };
}

function writeAll(descriptor: number, bytes: Uint8Array, position: number): void {
  let done = 0;
  while (done < bytes.length) {
    done += writeSync(descriptor, bytes, done, bytes.length - done, position + done);
  }
}
