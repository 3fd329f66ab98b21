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
