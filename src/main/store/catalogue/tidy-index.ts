import type { Database } from 'better-sqlite3';

type IndexTable = 'offer_text' | 'offer_body' | 'publisher_text' | 'contact_text';

const pagesPerStep = 200;
const wordsPerStep = 2_000;
const hanStart = /^\p{Script=Han}/u;

/** Merges the pieces that an index was written in, in short steps: a query reads one piece then. */
export function tidyIndex(db: Database, table: IndexTable, onStep: () => void): void {
  const merge = db.prepare<[number]>(`INSERT INTO ${table} (${table}, rank) VALUES ('merge', ?)`);
  const countChanges = db.prepare(`SELECT total_changes()`).pluck();
  // A negative number begins the merge of all pieces; positive ones go on with it. FTS5 6.8
  let pages = -pagesPerStep;
  for (;;) {
    const before = Number(countChanges.get());
    merge.run(pages);
    onStep();
    if (Number(countChanges.get()) - before < 2) return;
    pages = pagesPerStep;
  }
}

type CountedWord = { readonly term: string; readonly doc: number };

/** Keeps the words of the offers, with the number of offers that hold each. */
export function writeVocabulary(db: Database, onStep: () => void): void {
  const selectBodyWords = db.prepare<[string, number], CountedWord>(`
    SELECT term, doc FROM offer_body_term WHERE term > ? ORDER BY term LIMIT ?`);
  const selectKeyWords = db.prepare<[string, string], CountedWord>(`
    SELECT term, doc FROM offer_text_term WHERE term > ? AND term <= ?`);
  const insertWord = db.prepare<[string, number, number]>(`
    INSERT INTO vocabulary (term, key_df, body_df) VALUES (?, ?, ?)`);
  let last = '';
  for (;;) {
    // All words of the keys are among those of the bodies.
    const words = selectBodyWords.all(last, wordsPerStep);
    const end = words.at(-1);
    if (!end) return;
    const inKeys = new Map(selectKeyWords.all(last, end.term).map((it) => [it.term, it.doc]));
    for (const { term, doc } of words) {
      if (!hanStart.test(term)) insertWord.run(term, inKeys.get(term) ?? 0, doc);
    }
    onStep();
    last = end.term;
  }
}
