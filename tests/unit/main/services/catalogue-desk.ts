import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { onTestFinished } from 'vitest';

import type { ImportJob } from '../../../../src/main/jobs/catalogue-job.ts';
import { createCatalogueJobs } from '../../../../src/main/services/catalogue-jobs.ts';
import { openCatalogueStore } from '../../../../src/main/store/catalogue/catalogue-store.ts';
import type { DeskEvent } from '../../../../src/shared/desk-event.ts';
import type { ImportReport } from '../../../../src/shared/model/catalogue-import.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';

export const resourcesFolder = resolve(import.meta.dirname, '../../../../resources');

/** A data folder with its catalogue, and the real jobs on it, worker threads included. */
export function catalogueDesk(dataFolder = temporaryFolder()) {
  const catalogue = openCatalogueStore(dataFolder);
  const events: DeskEvent[] = [];
  const unexpected: unknown[] = [];
  const jobs = createCatalogueJobs({
    dataFolder,
    resourcesFolder,
    catalogue,
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
    options?: Partial<ImportJob>,
  ): Promise<ImportReport | string> {
    const { jobId, ended } = jobs.startImport(job(path, options));
    await ended;
    if (unexpected.length > 0) throw unexpected[0];
    const last = events.at(-1);
    return jobs.fullReport(jobId) ?? (last?.kind === 'import-failed' ? last.error.code : 'nothing');
  }

  return {
    dataFolder,
    catalogue,
    jobs,
    events,
    job,
    importFile,

    importText: (text: string | Uint8Array, options?: Partial<ImportJob>) =>
      importFile(writeFile(text), options),

    /** The names of the files of the desk, and what the catalogue's holds. */
    files: (): string[] => readdirSync(dataFolder).toSorted(),
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

function job(path: string, options: Partial<ImportJob> = {}): ImportJob {
  return {
    kind: 'import',
    path,
    fileName: 'list.csv',
    isDryRun: false,
    microsoftPublishers: ['first-party'],
    capturedBy: 'Wei',
    ...options,
  };
}
