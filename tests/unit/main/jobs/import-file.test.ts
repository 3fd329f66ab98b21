import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import * as fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';

import type { ImportJob } from '../../../../src/main/jobs/catalogue-job.ts';
import { createJobSteps } from '../../../../src/main/jobs/job-steps.ts';
import { runJob } from '../../../../src/main/jobs/run-job.ts';
import {
  lockBuild,
  removeLeftovers,
  swapCatalogue,
} from '../../../../src/main/store/catalogue/catalogue-swap.ts';
import { AppError } from '../../../../src/shared/errors.ts';
import type { ImportReport } from '../../../../src/shared/model/catalogue-import.ts';
import { list, resourcesFolder } from '../services/catalogue-desk.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';

const choices = {
  reading: {},
  savedMappings: [],
  missing: 'keep',
  conflicts: { default: 'hand', except: [] },
  microsoftPublishers: [],
  capturedBy: '',
  importId: '33333333-3333-4333-8333-333333333333',
} as const satisfies Partial<ImportJob>;

/** Imports without a thread: the report, or what was thrown. */
async function importInto(dataFolder: string, content: string | Uint8Array): Promise<unknown> {
  const path = join(dataFolder, 'list.csv');
  writeFileSync(path, content);
  const lock = lockBuild(dataFolder);
  const job: ImportJob = {
    kind: 'import',
    path,
    fileName: 'list.csv',
    ...choices,
    isDryRun: false,
    planPath: join(temporaryFolder(), 'plan.sqlite'),
  };
  const steps = createJobSteps(new SharedArrayBuffer(4), () => undefined);
  const place = { dataFolder, resourcesFolder, startedAt: '2026-11-23T00:00:00.000Z' };
  try {
    const { report } = await runJob(job, place, steps);
    swapCatalogue(dataFolder);
    return report;
  } catch (error) {
    return error;
  } finally {
    removeLeftovers(dataFolder);
    lock.release();
  }
}

const cell = fc.oneof(
  fc.constantFrom(
    'a',
    'b',
    'a/b',
    '',
    ' ',
    '#',
    '%',
    '__proto__',
    '云防火墙',
    '"',
    'x\r\ny',
    '\u202e',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }).filter((text) => !text.includes('\0')),
);

test('whatever stands in the cells, each record counts once and a second import changes nothing', async () => {
  const rows = fc.array(fc.array(cell, { minLength: 3, maxLength: 5 }), {
    minLength: 1,
    maxLength: 12,
  });
  await fc.assert(
    fc.asyncProperty(rows, async (data) => {
      const folder = temporaryFolder();
      const table = [['publisherId', 'offerId', 'name', 'supportUrl'], ...data];
      const text = `${Papa.unparse(table, { quotes: true, newline: '\n' })}\n`;

      const first = await importInto(folder, text);
      const second = await importInto(folder, text);

      expect(first).not.toBeInstanceOf(Error);
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- no error, so a report
      const [report, again] = [first as ImportReport, second as ImportReport];
      expect(report.added + report.changed + report.unchanged + report.rejected.length).toBe(
        data.length,
      );
      expect(again).toEqual({ ...report, added: 0, unchanged: report.added });
    }),
    { numRuns: 40 },
  );
});

test('whatever the bytes, there is a report or a refusal of ours, and a refusal changes nothing', async () => {
  const folder = temporaryFolder();
  await importInto(folder, list('a,one,One,first'));
  const present = (): string[] =>
    ['catalogue.sqlite', 'catalogue.change.sqlite']
      .filter((name) => existsSync(join(folder, name)))
      .map((name) => readFileSync(join(folder, name), 'hex'));
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 60 }),
    fc.string({ unit: 'binary', maxLength: 60 }).map((text) => Buffer.from(list(text))),
  );
  await fc.assert(
    fc.asyncProperty(bytes, async (content) => {
      const before = present();

      const result = await importInto(folder, content);

      const isRefused = result instanceof AppError;
      expect(isRefused || !(result instanceof Error)).toBe(true);
      expect(isRefused ? present() : before).toEqual(before);
      const kept = /^catalogue\.(before\.)?(change\.)?sqlite$/;
      const names = readdirSync(folder).filter((name) => !kept.test(name));
      expect(names.toSorted()).toEqual(['catalogue.lock', 'list.csv']);
    }),
    { numRuns: 150 },
  );
});

test('offers whose ids look alike when put together stay two', async () => {
  const folder = temporaryFolder();

  const report = await importInto(folder, 'publisherId,offerId,supportName\na/b,c,x\na,b/c,x\n');

  expect(report).toMatchObject({ added: 2, rejected: [] });
});

test('an import can be cancelled while the encoding is still being found out', async () => {
  const dataFolder = temporaryFolder();
  const path = join(dataFolder, 'list.csv');
  writeFileSync(path, Buffer.from([0x61, 0x2c, 0x62, 0x0a, 0xff, 0x20, 0xff]));
  const flag = new SharedArrayBuffer(4);
  Atomics.store(new Int32Array(flag), 0, 1);
  const job: ImportJob = {
    kind: 'import',
    path,
    fileName: 'list.csv',
    ...choices,
    isDryRun: true,
    planPath: join(temporaryFolder(), 'plan.sqlite'),
  };
  const place = { dataFolder, resourcesFolder, startedAt: '2026-11-23T00:00:00.000Z' };

  const cancelled = runJob(
    job,
    place,
    createJobSteps(flag, () => undefined),
  );

  await expect(cancelled).rejects.toMatchObject({ code: 'IMPORT_CANCELLED' });
});
