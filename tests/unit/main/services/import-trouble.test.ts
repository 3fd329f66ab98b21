import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

import { catalogueLab } from '../jobs/catalogue-lab.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';
import { catalogueDesk, list } from './catalogue-desk.ts';

const sources = resolve(import.meta.dirname, '../../../../src');
const megabyte = 1024 * 1024;

function manyRows(count: number): string {
  const rows = Array.from(
    { length: count },
    (_, row) => `a,offer-${row},Name ${row},${'words '.repeat(20)}${row}`,
  );
  return list(...rows);
}

test('a file that somebody writes to while it is read is refused, and the catalogue stays as it was', async () => {
  const lab = catalogueLab();
  await lab.importText(list('a,one,One,first'));
  const before = lab.everything();
  // Whatever the file looks like by then: whole, or cut off in the middle of a record.
  for (const added of ['a,late,Late,x\n', 'a,late,"La']) {
    let isWritten = false;
    const write = (path: string): void => {
      if (!isWritten) appendFileSync(path, added);
      isWritten = true;
    };

    await expect(lab.importText(manyRows(100), { onStep: write })).rejects.toMatchObject({
      code: 'IMPORT_FILE_CHANGED',
      params: { file: 'list.csv' },
    });
    expect(lab.everything()).toBe(before);
    expect(lab.leftovers()).toEqual([]);
  }
});

test('an import of another process is refused by the name of its file and of who started it', async () => {
  const desk = catalogueDesk();
  await holdLockElsewhere(desk.dataFolder);

  expect(() => desk.jobs.startImport(desk.job('list.csv'))).toThrow(
    expect.objectContaining({
      code: 'IMPORT_OF_FILE_RUNNING',
      params: { file: '价格表.csv', by: 'Li' },
    }),
  );
});

test('a disk that fills in the middle leaves the catalogue as it was, serving', async ({
  skip,
}) => {
  const folder = mountSmallDisk(4 * megabyte);
  skip(folder === undefined, 'no small disk can be mounted here');
  const desk = catalogueDesk(folder);
  await desk.importText(manyRows(500));
  const before = desk.fingerprint();

  expect(await desk.importText(manyRows(20_000))).toBe('DISK_FULL');

  expect(desk.fingerprint()).toBe(before);
  expect(desk.catalogue.countOffers()).toBe(500);
  expect(desk.files()).toEqual(['catalogue.lock', 'catalogue.sqlite']);
  expect(await desk.importText(list('a,one,One,first'))).toMatchObject({ added: 1 });
});

/** Undefined: not on this machine, or not by this user. */
function mountSmallDisk(sizeBytes: number): string | undefined {
  const folder = join(temporaryFolder(), 'small');
  mkdirSync(folder);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${sizeBytes}`, 'tmpfs', folder], {
      stdio: 'ignore',
    });
  } catch {
    return undefined;
  }
  onTestFinished(() => void execFileSync('umount', ['--lazy', folder]));
  return folder;
}

async function holdLockElsewhere(folder: string): Promise<void> {
  const lockFile = join(sources, 'main/store/catalogue/lock-holder.ts');
  const script = `
    const { lockBuildFor } = await import(${JSON.stringify(lockFile)});
    const holder = { file: '价格表.csv', by: 'Li' };
    globalThis.lock = lockBuildFor(${JSON.stringify(folder)}, holder);
    console.log('held');
    setInterval(() => {}, 1_000);`;
  const other: ChildProcess & { stdout: NodeJS.ReadableStream } = spawn(
    process.execPath,
    ['--input-type=module', '-e', script],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  onTestFinished(() => void other.kill('SIGKILL'));
  await once(other.stdout, 'data');
}
