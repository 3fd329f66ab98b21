import type { Database } from 'better-sqlite3';

import {
  type KnownWords,
  packKnownWords,
  type WordCount,
} from '../../domain/search/similar-words.ts';
import { BrokenBytes } from './catalogue-error.ts';
import { hasChange } from './change-file.ts';
import { toNumbers, toSignedNumbers } from './packed-numbers.ts';

type WordsRow = {
  readonly length: number;
  readonly words: string;
  readonly letters: Uint8Array;
  readonly counts: Uint8Array;
};

export function writeKnownWords(db: Database, words: readonly WordCount[]): void {
  const insert = db.prepare<[number, string, Uint8Array, Uint8Array]>(`
    INSERT INTO known_word (length, words, letters, counts) VALUES (?, ?, ?, ?)`);
  for (const { length, words: text, letters, counts } of packKnownWords(words)) {
    insert.run(length, text, new Uint8Array(letters.buffer), new Uint8Array(counts.buffer));
  }
}

/** All words of the catalogue, as `createSimilarWords` compares them; of one length, those of a change come apart. */
export function readKnownWords(db: Database): KnownWords[] {
  const files = hasChange(db) ? ['main', 'change'] : ['main'];
  return files
    .flatMap((file) =>
      db
        .prepare<[], WordsRow>(`SELECT length, words, letters, counts FROM ${file}.known_word`)
        .all(),
    )
    .map(toKnownWords);
}

function toKnownWords(row: WordsRow): KnownWords {
  const { length, words } = row;
  const letters = toNumbers(row.letters);
  const counts = toSignedNumbers(row.counts);
  if (words.length !== length * letters.length || counts.length !== letters.length) {
    throw new BrokenBytes('words that are not as many as their counts');
  }
  return { length, words, letters, counts };
}
