import { hasChange } from './change-file.ts';
import { openCatalogueFile } from './open-catalogue-file.ts';

/** Reads a finished catalogue back before anybody relies on it. A failure is a bug of ours, or of the disk. */
export function checkCatalogue(path: string, offerCount: number): void {
  const db = openCatalogueFile(path);
  if (!db) throw new Error(`${path} was not written`);
  try {
    const verdict = db.pragma('quick_check(1)', { simple: true });
    if (verdict !== 'ok') throw new Error(`quick_check: ${String(verdict)}`);
    const counted = db.prepare(`SELECT count(*) FROM offer`).pluck().get();
    if (counted !== offerCount) {
      throw new Error(`${String(counted)} offers were written, ${offerCount} expected`);
    }
  } finally {
    db.close();
  }
}

/** The same for changes that are to lie over a catalogue: of the catalogue itself nothing is read again. */
export function checkChange(path: string, changePath: string): void {
  const db = openCatalogueFile(path, changePath);
  try {
    if (!db || !hasChange(db)) throw new Error(`${changePath} was not written`);
    const verdict = db.pragma('change.quick_check(1)', { simple: true });
    if (verdict !== 'ok') throw new Error(`quick_check: ${String(verdict)}`);
    const counted = db
      .prepare(`
        SELECT main.meta.offer_count - (SELECT count(*) FROM change.hidden_offer)
          + (SELECT count(*) FROM change.offer) = change.meta.offer_count
        FROM main.meta, change.meta`)
      .pluck()
      .get();
    if (counted !== 1) throw new Error(`${changePath} holds another number of offers than it says`);
  } finally {
    db?.close();
  }
}
