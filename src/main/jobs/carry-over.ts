import { randomUUID } from 'node:crypto';

import { type CatalogueSource, sampleSourceId } from '../../shared/model/catalogue-source.ts';
import type { RecordSource } from '../../shared/model/offer.ts';
import { hashContent } from '../domain/catalogue/catalogue-record.ts';
import { defaultSourceName, sameName } from '../domain/catalogue/source-name.ts';
import { createCatalogueBuilder } from '../store/catalogue/catalogue-builder.ts';
import { buildPaths } from '../store/catalogue/catalogue-swap.ts';
import {
  openVersionOne,
  type VersionOneCatalogue,
} from '../store/catalogue/version-one-catalogue.ts';
import type { JobPlace } from './catalogue-job.ts';
import type { JobSteps } from './job-steps.ts';
import { loadInitials } from './load-initials.ts';
import { openWriterInThread } from './write-in-thread.ts';

/**
 * Makes the next catalogue of one of version 1, without the swap: each file that it was made of becomes a
 * source, the latest first, as what it said won.
 * @throws AppError CATALOGUE_DAMAGED
 */
export async function carryOver(
  importId: string,
  { dataFolder }: JobPlace,
  steps: JobSteps,
): Promise<void> {
  const paths = buildPaths(dataFolder);
  const old = openVersionOne(paths.current);
  if (!old) throw new Error('there is no catalogue of version 1');
  const builder = createCatalogueBuilder(paths, {
    isOldDamaged: true,
    openWriter: openWriterInThread,
  });
  try {
    const sources = [...toSources(old.files()), toSample(old.changedAt)];
    const used = await fill(builder, old, sources, steps);
    const rows = old.offerCount;
    await builder.write({
      loadInitials,
      changedAt: old.changedAt,
      importId,
      sources: sources
        .filter(({ id }) => used.has(id))
        .map((source, index) => ({ ...source, place: index + 1 })),
      undo: null,
      onStep: (share) => steps.tell(share < 1 ? 'indexing' : 'checking', rows, share),
    });
  } finally {
    old.close();
    await builder.close();
  }
}

const rowsPerWait = 200;

/** Returns the ids of the sources that hold something. */
async function fill(
  builder: ReturnType<typeof createCatalogueBuilder>,
  old: VersionOneCatalogue,
  sources: readonly CatalogueSource[],
  steps: JobSteps,
): Promise<ReadonlySet<string>> {
  const ids = new Map(sources.map(({ id, fileName }) => [fileName, id]));
  const used = new Set<string>();
  const sourceIdOf = (source: RecordSource): string => {
    const id = ids.get(source.kind === 'import' ? source.file : '') ?? sampleSourceId;
    used.add(id);
    return id;
  };
  let rows = 0;
  for (const record of old.records()) {
    rows += 1;
    steps.tell('reading', rows, rows / old.offerCount);
    // oxlint-disable-next-line no-await-in-loop -- until what was added is written
    if (rows % rowsPerWait === 0) await builder.room();
    const sourceId = sourceIdOf(record.offer.source);
    const merged = { sourceId, record, missingSince: null, flags: [] };
    builder.add({ merged, held: [merged], contentHash: hashContent(record) });
  }
  for (const contact of old.publisherContacts()) {
    builder.addPublisherContact(contact, sourceIdOf(contact.source));
  }
  return used;
}

/** The latest file of a name that returns has it, so that its next delivery is read into the same source. */
function toSources(files: ReturnType<VersionOneCatalogue['files']>): CatalogueSource[] {
  const sources: CatalogueSource[] = [];
  for (const { file, at, by } of files) {
    const isFree = (name: string): boolean => !sources.some((it) => sameName(it.name, name));
    let name = [defaultSourceName(file), file].find(isFree);
    for (let number = 2; name === undefined; number += 1) {
      name = [`${file} (${number})`].find(isFree);
    }
    sources.push({
      id: randomUUID(),
      name,
      kind: 'file',
      fileName: file,
      importedAt: at,
      importedBy: by,
      offerCount: 0,
      place: 1,
    });
  }
  return sources;
}

/** Its name is never shown: a window says "sample" in its own language. */
function toSample(changedAt: string): CatalogueSource {
  return {
    id: sampleSourceId,
    name: sampleSourceId,
    kind: 'sample',
    fileName: '',
    importedAt: changedAt,
    importedBy: '',
    offerCount: 0,
    place: 1,
  };
}
