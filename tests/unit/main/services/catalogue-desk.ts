import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { onTestFinished } from 'vitest';

import {
  createCatalogueJobs,
  type ImportRequest,
} from '../../../../src/main/services/catalogue-jobs.ts';
import { openCatalogueStore } from '../../../../src/main/store/catalogue/catalogue-store.ts';
import type { DeskEvent } from '../../../../src/shared/desk-event.ts';
import type { ImportReport } from '../../../../src/shared/model/catalogue-import.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';

export const resourcesFolder = resolve(import.meta.dirname, '../../../../resources');

/** A desk where nothing is written by hand. */
const nothingTakenBack = {
  isUnsettled: () => false,
  planReturn: () => undefined,
  settle: () => undefined,
};

/** A data folder with its catalogue, and the real jobs on it, worker threads included. */
export function catalogueDesk(dataFolder = temporaryFolder(), takenBack = nothingTakenBack) {
  const catalogue = openCatalogueStore(dataFolder);
  const events: DeskEvent[] = [];
  const unexpected: unknown[] = [];
  const jobs = createCatalogueJobs({
    dataFolder,
    resourcesFolder,
    planFolder: join(dataFolder, 'plans'),
    catalogue,
    takenBack,
    emit: (event) => void events.push(event),
    log: (error) => void unexpected.push(error),
    now: () => new Date(),
    newId: () => randomUUID(),
  });
  onTestFinished(async () => {
    await jobs.close();
    catalogue.close();
  });

  /** Imports to the end; the report, or the code of the refusal. */
  async function importFile(
    path: string,
    options?: Partial<ImportRequest>,
  ): Promise<ImportReport | string> {
    const { ended } = jobs.startImport(job(path, options));
    await ended;
    if (unexpected.length > 0) throw unexpected[0];
    const last = events.at(-1);
    if (last?.kind === 'import-done') return last.report;
    return last?.kind === 'import-failed' ? last.error.code : 'nothing';
  }

  return {
    dataFolder,
    catalogue,
    jobs,
    events,
    job,
    importFile,

    importText: (text: string | Uint8Array, options?: Partial<ImportRequest>) =>
      importFile(writeFile(text), options),

    /** The names of the files of the desk but for what an undo needs, and what the catalogue's holds. */
    files: (): string[] =>
      readdirSync(dataFolder)
        .filter((name) => name !== 'plans' && name !== 'catalogue.before.sqlite')
        .toSorted(),
    fingerprint: (): string | undefined => {
      const path = join(dataFolder, 'catalogue.sqlite');
      return existsSync(path)
        ? createHash('sha256').update(readFileSync(path)).digest('hex')
        : undefined;
    },
  };
}

/** Writes an operator's file, away from the desk's folder. */
export function writeFile(content: string | Uint8Array): string {
  const path = join(temporaryFolder(), 'list.csv');
  writeFileSync(path, content);
  return path;
}

/** A list of offers under the plainest of headers. */
export function list(...rows: string[]): string {
  return ['publisherId,offerId,name,summary', ...rows, ''].join('\n');
}

function job(path: string, options: Partial<ImportRequest> = {}): ImportRequest {
  return {
    uploadId: null,
    path,
    fileName: 'list.csv',
    reading: {},
    savedMappings: [],
    isDryRun: false,
    missing: 'keep',
    conflicts: { default: 'hand', except: [] },
    microsoftPublishers: ['first-party'],
    capturedBy: 'Wei',
    ...options,
  };
}
