import { spawn } from 'node:child_process';
import { hash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { openCatalogueFile } from '../../src/main/store/catalogue/open-catalogue-file.ts';

const commandLine = resolve(import.meta.dirname, '../../src/main/cli.ts');
/** An end that nobody chose: as if the power were cut. */
const killed = 'SIGKILL';

export type KillPlan = {
  readonly kills: number;
  readonly seed: number;
  /** Of the catalogue that is there. */
  readonly rows: number;
  /** Of the file that is imported: as many as that, or few. */
  readonly changedRows: number;
};

export type KillResult = { readonly old: number; readonly new: number; readonly neither: string[] };

/**
 * Imports a file over a catalogue and kills the process at a random moment, again and again. Each time the
 * catalogue is whole, and it is the old one or the new one; then the next import begins from it.
 */
export async function killImports({
  kills,
  seed,
  rows,
  changedRows,
}: KillPlan): Promise<KillResult> {
  const folder = mkdtempSync(join(tmpdir(), 'kill-import-'));
  const data = join(folder, 'data');
  const random = createRandom(seed);
  const result = { old: 0, new: 0, neither: [] as string[] };
  try {
    const startedAt = performance.now();
    await runToTheEnd(writeList(folder, rows, 0), data);
    let present = readCatalogue(data);
    const wholeMs = performance.now() - startedAt;
    for (let round = 1; round <= kills; round += 1) {
      const file = writeList(folder, changedRows, round);
      const isEnded = await runAndKill(file, data, random() * wholeMs * 1.1);
      const found = readCatalogue(data);
      const isNew = found.generation === round;
      const isWhole = isNew
        ? found.offers === rows && found.ofRound === changedRows
        : found.digest === present.digest;
      if (!isWhole) result.neither.push(`kill ${round} of seed ${seed}: ${JSON.stringify(found)}`);
      else if (isNew || isEnded) result.new += 1;
      else result.old += 1;
      present = found;
    }
    // What was killed stands in nobody's way.
    await runToTheEnd(writeList(folder, changedRows, kills + 1), data);
    return result;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function writeList(folder: string, rows: number, round: number): string {
  const path = join(folder, 'list.csv');
  const lines = Array.from(
    { length: rows },
    (_, row) => `publisher-${row % 97},offer-${row},Name ${row} 云,${round},Words of ${row}`,
  );
  writeFileSync(path, ['publisherId,offerId,name,supportTier,summary', ...lines, ''].join('\n'));
  return path;
}

function start(file: string, data: string) {
  const args = [commandLine, 'import', file, '--data', data];
  return spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
}

async function runToTheEnd(file: string, data: string): Promise<void> {
  const child = start(file, data);
  const said: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => void said.push(chunk.toString()));
  const [code]: unknown[] = await once(child, 'exit');
  if (code !== 0)
    throw new Error(`an import that nobody killed ended with ${String(code)}: ${said.join('')}`);
}

/** Whether it had ended before. */
async function runAndKill(file: string, data: string, afterMs: number): Promise<boolean> {
  const child = start(file, data);
  const exit = once(child, 'exit');
  const timer = setTimeout(() => child.kill(killed), afterMs);
  const [code]: unknown[] = await exit;
  clearTimeout(timer);
  return code === 0;
}

type Found = {
  readonly offers: number;
  /** The latest round of which the catalogue holds a row. */
  readonly generation: number;
  readonly ofRound: number;
  readonly digest: string;
};

/** Reads all of it. Throws when it is damaged. */
function readCatalogue(data: string): Found {
  const db = openCatalogueFile(join(data, 'catalogue.sqlite'));
  if (!db) throw new Error('there is no catalogue');
  try {
    const verdict = db.pragma('integrity_check', { simple: true });
    if (verdict !== 'ok') throw new Error(String(verdict));
    const rows = db
      .prepare<[], { offer_id: string; support_tier: string }>(
        `SELECT offer_id, support_tier FROM offer ORDER BY publisher_id, offer_id`,
      )
      .all();
    const counted = db.prepare(`SELECT offer_count FROM meta`).pluck().get();
    if (counted !== rows.length)
      throw new Error(`${String(counted)} offers counted, ${rows.length} there`);
    const rounds = rows.map((row) => Number(row.support_tier));
    const generation = rounds.reduce((most, round) => Math.max(most, round), 0);
    return {
      offers: rows.length,
      generation,
      ofRound: rounds.filter((round) => round === generation).length,
      digest: hash('sha256', JSON.stringify(rows)),
    };
  } finally {
    db.close();
  }
}

/** Numbers from 0 to 1 that follow from the seed. Mulberry32. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
