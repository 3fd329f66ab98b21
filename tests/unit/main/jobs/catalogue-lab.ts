import { randomUUID } from 'node:crypto';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import Papa from 'papaparse';

import type { ImportJob, SourceJob } from '../../../../src/main/jobs/catalogue-job.ts';
import { runJob } from '../../../../src/main/jobs/run-job.ts';
import { openCatalogueStore } from '../../../../src/main/store/catalogue/catalogue-store.ts';
import {
  lockBuild,
  removeLeftovers,
  swapCatalogue,
} from '../../../../src/main/store/catalogue/catalogue-swap.ts';
import { openHeldRecords } from '../../../../src/main/store/catalogue/held-records.ts';
import { undoCatalogue } from '../../../../src/main/store/catalogue/undo-catalogue.ts';
import { readPlanPage, type PlanPage } from '../../../../src/main/store/import-plan-file.ts';
import { AppError } from '../../../../src/shared/errors.ts';
import type { ImportReport } from '../../../../src/shared/model/catalogue-import.ts';
import type { PlanGroup } from '../../../../src/shared/model/import-plan.ts';
import { resourcesFolder } from '../services/catalogue-desk.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';

type Choices = Partial<Omit<ImportJob, 'kind' | 'path' | 'fileName' | 'importId' | 'planPath'>> & {
  /** It is cancelled before this step, counted from 0. */
  readonly endAtStep?: number;
  /** Told before each step, with the path of the file. */
  readonly onStep?: (path: string) => void;
};
type Without<Job, Names extends string> = Job extends unknown ? Omit<Job, Names> : never;

export type Imported = {
  readonly report: ImportReport;
  readonly plan: (group: PlanGroup) => PlanPage;
};

/** A catalogue that jobs work on one after the other, without threads. */
export function catalogueLab(dataFolder = temporaryFolder()) {
  const files = temporaryFolder();

  async function run(
    job: ImportJob | SourceJob,
    onStep: () => void = () => undefined,
  ): Promise<ImportReport | undefined> {
    const lock = lockBuild(dataFolder);
    const steps = { tell: onStep };
    const place = { dataFolder, resourcesFolder, startedAt: new Date().toISOString() };
    try {
      const { isBuilt, report } = await runJob(job, place, steps);
      if (isBuilt) swapCatalogue(dataFolder);
      return report;
    } finally {
      removeLeftovers(dataFolder);
      lock.release();
    }
  }

  return {
    dataFolder,

    async importText(
      text: string,
      { endAtStep = Infinity, onStep, ...choices }: Choices = {},
    ): Promise<Imported> {
      const path = join(files, `${randomUUID()}.csv`);
      let step = 0;
      const tell = (): void => {
        if (step === endAtStep) throw new AppError('IMPORT_CANCELLED');
        step += 1;
        onStep?.(path);
      };
      const planPath = join(files, `${randomUUID()}.sqlite`);
      writeFileSync(path, text);
      const report = await run(
        {
          kind: 'import',
          path,
          fileName: 'list.csv',
          reading: {},
          savedMappings: [],
          isDryRun: false,
          missing: 'keep',
          conflicts: { default: 'hand', except: [] },
          microsoftPublishers: [],
          capturedBy: 'Wei',
          importId: randomUUID(),
          planPath,
          ...choices,
        },
        tell,
      );
      if (!report) throw new Error('an import without a report');
      const page = { offset: 0, limit: 1_000 };
      return { report, plan: (group) => readPlanPage(planPath, group, page) };
    },

    /** How many steps the import of this file takes; it changes nothing. */
    async countSteps(text: string): Promise<number> {
      let steps = 0;
      await this.importText(text, { onStep: () => void (steps += 1) });
      undoCatalogue(dataFolder);
      return steps;
    },

    /** What a job that ended has left lying about. */
    leftovers: (): string[] =>
      readdirSync(dataFolder).filter((name) => /next|spool|json|journal/.test(name)),

    change: (job: Without<SourceJob, 'importId'>) => run({ ...job, importId: randomUUID() }),

    /** Runs `read` on the catalogue as a desk reads it. */
    read<Result>(read: (catalogue: ReturnType<typeof openCatalogueStore>) => Result): Result {
      const catalogue = openCatalogueStore(dataFolder);
      try {
        return read(catalogue);
      } finally {
        catalogue.close();
      }
    },

    /** Everything that is read of it, as text. */
    everything(): string {
      return this.read((catalogue) => {
        const offers = catalogue.listOffers({ offset: 0, limit: 10_000 });
        return JSON.stringify({
          sources: catalogue.sources(),
          importId: readImportId(dataFolder),
          count: catalogue.countOffers(),
          publishers: catalogue.searchPublishers('p', 100),
          offers: offers.map((summary) => ({
            summary,
            offer: catalogue.getOffer(summary),
            contacts: catalogue.contactsOf(summary),
            held: catalogue.held(summary),
            standing: catalogue.findHeld(summary),
            found: catalogue.searchOffers(summary.name, 50),
          })),
        });
      });
    },
  };
}

export function toCsv(rows: readonly Readonly<Record<string, string>>[]): string {
  return `${Papa.unparse([...rows], { quotes: true, newline: '\n' })}\n`;
}

function readImportId(dataFolder: string): string | undefined {
  const held = openHeldRecords(join(dataFolder, 'catalogue.sqlite'));
  const id = held?.importId();
  held?.close();
  return id;
}
