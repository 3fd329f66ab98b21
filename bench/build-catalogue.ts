import {
  type CatalogueRecord,
  hashContent,
} from '../src/main/domain/catalogue/catalogue-record.ts';
import { loadInitials } from '../src/main/jobs/load-initials.ts';
import { createCatalogueBuilder } from '../src/main/store/catalogue/catalogue-builder.ts';
import {
  buildPaths,
  lockBuild,
  removeLeftovers,
  swapCatalogue,
} from '../src/main/store/catalogue/catalogue-swap.ts';

/** Makes a catalogue of these records in `folder`. */
export async function buildCatalogue(
  folder: string,
  records: Iterable<CatalogueRecord>,
): Promise<void> {
  const lock = lockBuild(folder);
  const builder = createCatalogueBuilder(buildPaths(folder));
  for (const record of records) {
    const merged = { sourceId: 'bench', record, missingSince: null, flags: [] };
    builder.claim(record.offer);
    builder.add({ merged, held: [merged], contentHash: hashContent(record) });
  }
  await builder.write({
    loadInitials,
    changedAt: '2026-11-23T00:00:00.000Z',
    importId: '00000000-0000-4000-8000-000000000001',
    undo: null,
    sources: [],
    onStep: () => undefined,
  });
  await builder.close();
  swapCatalogue(folder);
  removeLeftovers(folder);
  lock.release();
}
