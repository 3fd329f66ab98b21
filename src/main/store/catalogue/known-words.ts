import type { Database } from 'better-sqlite3';

import {
  type KnownWords,
  packKnownWords,
  type WordCount,
} from '../../domain/search/similar-words.ts';
import type { Layer } from './posting-table.ts';

type WordsRow = {
  readonly length: number;
  readonly words: string;
  readonly letters: Uint8Array;
  readonly counts: Uint8Array;
};

export function writeKnownWords(db: Database, layer: Layer, words: readonly WordCount[]): void {
  const insert = db.prepare<[number, number, string, Uint8Array, Uint8Array]>(`
    INSERT INTO known_word (layer, length, words, letters, counts) VALUES (?, ?, ?, ?, ?)`);
  for (const { length, words: text, letters, counts } of packKnownWords(words)) {
    insert.run(layer, length, text, new Uint8Array(letters.buffer), new Uint8Array(counts.buffer));
  }
}

/** All words of the catalogue, as `createSimilarWords` compares them. */
export function readKnownWords(db: Database): KnownWords[] {
  const rows = db
    .prepare<[], WordsRow>(`SELECT length, words, letters, counts FROM known_word`)
    .all();
  return rows.map(({ length, words, letters, counts }) => ({
    length,
    words,
    letters: new Uint32Array(letters.slice().buffer),
    counts: new Uint32Array(counts.slice().buffer),
  }));
}
