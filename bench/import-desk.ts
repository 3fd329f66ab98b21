import { randomUUID } from 'node:crypto';
import { join } from 'node:path';

import { createCatalogueJobs } from '../src/main/services/catalogue-jobs.ts';
import { openCatalogueStore } from '../src/main/store/catalogue/catalogue-store.ts';
import type { DeskEvent } from '../src/shared/desk-event.ts';

/** A desk that imports and is searched meanwhile, as the window does both. */
export function openImportDesk(dataFolder: string) {
  const catalogue = openCatalogueStore(dataFolder);
  const events: DeskEvent[] = [];
  const jobs = createCatalogueJobs({
    dataFolder,
    resourcesFolder: 'resources',
    planFolder: join(dataFolder, 'plans'),
    catalogue,
    takenBack: { isUnsettled: () => false, planReturn: () => undefined, settle: () => undefined },
    emit: (event) => void events.push(event),
    log: console.error,
    now: () => new Date(),
    newId: () => randomUUID(),
  });

  /** Returns when the file is in the catalogue. */
  async function importFile(path: string): Promise<void> {
    const { ended } = jobs.startImport({
      path,
      fileName: 'list.csv',
      uploadId: null,
      reading: {},
      savedMappings: [],
      isDryRun: false,
      missing: 'keep',
      conflicts: { default: 'hand', except: [] },
      microsoftPublishers: [],
      capturedBy: 'bench',
    });
    await ended;
    const last = events.at(-1);
    if (last?.kind !== 'import-done') throw new Error(JSON.stringify(last));
  }

  return { catalogue, importFile, close: () => jobs.close().then(() => catalogue.close()) };
}
