import { randomUUID } from 'node:crypto';
import { lstat, open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

import { AppError } from '../../shared/errors.ts';
import { isOfDesk } from './files-of-desk.ts';

export type StartedFile = {
  /** Writes everything and puts it in place of what was there. @throws AppError FILE_NOT_WRITABLE, DISK_FULL */
  readonly finish: (content: string | Uint8Array | AsyncIterable<Uint8Array>) => Promise<void>;
  /** Leaves nothing behind unless the file was finished. */
  readonly abandon: () => Promise<void>;
};

/**
 * Makes sure now that `path` can be written later: readers see the old file or the new one, never half
 * of it. A file of the desk in `dataFolder` is none to write over.
 * @throws AppError FILE_NOT_WRITABLE
 */
export async function startFile(path: string, dataFolder: string): Promise<StartedFile> {
  if (isOfDesk(dataFolder, path)) throw new AppError('FILE_NOT_WRITABLE', { path });
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}-${randomUUID()}.part`);
  const target = await lstat(path).catch(() => undefined);
  // A pipe, a device or a link such as /dev/stdout would be replaced, not written.
  if (target && !target.isFile()) throw new AppError('FILE_NOT_WRITABLE', { path });
  await removeLeftParts(path);
  const handle = await open(temporary, 'wx', 0o600).catch((error: unknown) => {
    throw new AppError('FILE_NOT_WRITABLE', { path }, { cause: error });
  });

  return {
    async finish(content) {
      try {
        await handle.writeFile(content);
        await handle.sync();
        await handle.close();
        await rename(temporary, path);
      } catch (error) {
        const isFull = error instanceof Error && 'code' in error && error.code === 'ENOSPC';
        throw isFull
          ? new AppError('DISK_FULL', {}, { cause: error })
          : new AppError('FILE_NOT_WRITABLE', { path }, { cause: error });
      }
    },

    async abandon() {
      await handle.close();
      await rm(temporary, { force: true });
    },
  };
}

/** What was begun for the same file by a process that was killed. */
async function removeLeftParts(path: string): Promise<void> {
  const folder = dirname(path);
  const start = `.${basename(path)}.`;
  const names = await readdir(folder).catch((): string[] => []);
  const left = names.filter((name) => {
    const [, pid] = name.startsWith(start)
      ? (/^(\d+)-[0-9a-f-]{36}\.part$/.exec(name.slice(start.length)) ?? [])
      : [];
    return pid !== undefined && !isRunning(Number(pid));
  });
  await Promise.all(left.map((name) => rm(join(folder, name), { force: true }).catch(() => {})));
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // One of somebody else runs all the same.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
