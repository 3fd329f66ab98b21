import { existsSync } from 'node:fs';

import { expect, test, vi } from 'vitest';

import { createImportHandlers } from '../../../../src/main/services/catalogue-import.ts';
import { createUploads } from '../../../../src/main/services/uploads.ts';
import type { ParsedInput } from '../../../../src/shared/contract.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';
import { catalogueDesk, list, writeFile } from './catalogue-desk.ts';

const uploadId = '3f0e7c1e-2f62-4b6e-9d5f-0f9d9d7f1c11';

/** As the contract fills them in. */
const defaults: Pick<ParsedInput<'import.start'>, 'missing' | 'conflicts'> = {
  missing: 'keep',
  conflicts: { default: 'hand', except: [] },
};

function importDesk(text: string) {
  const desk = catalogueDesk();
  const uploads = createUploads(temporaryFolder());
  const path = writeFile(text);
  uploads.register(uploadId, { path, fileName: 'offers.csv', isTemporary: true });
  const handlers = createImportHandlers({
    jobs: desk.jobs,
    uploads,
    mappings: { list: () => [] },
    microsoftPublishers: () => ['tideglass'],
    operatorName: () => 'Wei',
    log: (error) => {
      throw error;
    },
  });
  const ended = () =>
    vi.waitFor(() => {
      const last = desk.events.at(-1);
      if (last?.kind !== 'import-done' && last?.kind !== 'import-failed') throw new Error('runs');
      return last;
    }, 10_000);
  return { ...desk, handlers, path, ended };
}

test('a file that was tried can be imported after that, and is then deleted', async () => {
  const desk = importDesk(list('tideglass,vault,Vault,x'));

  await desk.handlers['import.start']({ ...defaults, uploadId, isDryRun: true });
  expect(await desk.ended()).toMatchObject({
    kind: 'import-done',
    report: { added: 1, isDryRun: true },
  });
  expect(existsSync(desk.path)).toBe(true);
  desk.events.length = 0;
  const { jobId } = await desk.handlers['import.start']({ ...defaults, uploadId, isDryRun: false });

  expect(await desk.ended()).toMatchObject({ kind: 'import-done', jobId, report: { added: 1 } });
  expect(desk.events.some((event) => event.kind === 'catalogue-changed')).toBe(true);
  await vi.waitFor(() => expect(existsSync(desk.path)).toBe(false));
  const offer = desk.catalogue.getOffer({ publisherId: 'tideglass', offerId: 'vault' });
  expect(offer).toMatchObject({ capturedBy: 'Wei', source: { file: 'offers.csv' } });
});

test('an event carries all counts and the first rows, the plan every row', async () => {
  const rows = Array.from({ length: 700 }, (_, row) => `a,same,Name ${row} ,x`);
  const desk = importDesk(list(...rows));

  const { jobId } = await desk.handlers['import.start']({ ...defaults, uploadId, isDryRun: false });

  expect(await desk.ended()).toMatchObject({
    report: {
      added: 1,
      rejectedByReason: { 'duplicate-key': 699 },
      flaggedByFlag: { 'surrounding-space': 700 },
      rejected: { length: 500 },
      flagged: { length: 500 },
    },
  });
  const page = { jobId, group: 'rejected', offset: 690, limit: 100 } as const;
  expect(await desk.handlers['import.plan'](page)).toMatchObject({
    total: 699,
    rows: { length: 9, 0: { kind: 'rejected', line: 693, reason: 'duplicate-key' } },
  });
});

test('an unknown file is refused at once', () => {
  const desk = importDesk('');
  const other = '00000000-0000-4000-8000-000000000000';

  expect(() =>
    desk.handlers['import.start']({ ...defaults, uploadId: other, isDryRun: true }),
  ).toThrow(expect.objectContaining({ code: 'UPLOAD_NOT_FOUND' }));
});
