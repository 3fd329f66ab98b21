import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { ImportJob } from '../../src/main/jobs/catalogue-job.ts';
import { createJobSteps } from '../../src/main/jobs/job-steps.ts';
import { runJob } from '../../src/main/jobs/run-job.ts';
import {
  lockBuild,
  removeLeftovers,
  swapCatalogue,
} from '../../src/main/store/catalogue/catalogue-swap.ts';
import { AppError } from '../../src/shared/errors.ts';

const resourcesFolder = join(import.meta.dirname, '../../resources');
const first = 'publisherId,offerId,name\nharbour,lights,Harbour Lights\n';

/** A desk's data folder with a catalogue in it, into which file after file is imported. */
export function createStoreCheck() {
  const dataFolder = mkdtempSync(join(tmpdir(), 'fingerpost-fuzz-'));
  const path = join(dataFolder, 'list.csv');
  const planPath = join(dataFolder, 'plan.sqlite');
  const place = { dataFolder, resourcesFolder, startedAt: '2026-11-23T00:00:00.000Z' };
  const job: ImportJob = {
    kind: 'import',
    path,
    fileName: 'list.csv',
    reading: {},
    savedMappings: [],
    isDryRun: false,
    missing: 'keep',
    conflicts: { default: 'hand', except: [] },
    microsoftPublishers: [],
    capturedBy: '',
    importId: '33333333-3333-4333-8333-333333333333',
    planPath,
  };

  function hash(): string {
    return createHash('sha256')
      .update(readFileSync(join(dataFolder, 'catalogue.sqlite')))
      .digest('hex');
  }

  /** What became of it: `imported`, or the code of a refusal, which has left the store as it was. */
  async function take(content: Uint8Array): Promise<string> {
    writeFileSync(path, content);
    const before = existsSync(join(dataFolder, 'catalogue.sqlite')) ? hash() : undefined;
    const lock = lockBuild(dataFolder);
    try {
      await runJob(
        job,
        place,
        createJobSteps(new SharedArrayBuffer(4), () => undefined),
      );
      swapCatalogue(dataFolder);
      return 'imported';
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      if (before !== hash()) throw new Error('a refusal changed the store', { cause: error });
      return error.code;
    } finally {
      removeLeftovers(dataFolder);
      rmSync(planPath, { force: true });
      lock.release();
    }
  }

  return {
    begin: (): Promise<string> => take(Buffer.from(first)),
    take,
    remove: (): void => rmSync(dataFolder, { recursive: true, force: true }),
  };
}
