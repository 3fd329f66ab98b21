import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { toStoreError, withStoreErrors } from '../store-error.ts';

/** Bytes that lie in the folder under a temporary name. */
export type PreparedBytes = {
  readonly sha256: string;
  readonly sizeBytes: number;
  /** Under their own name from now on. */
  readonly keep: () => void;
  /** Leaves nothing behind unless they were kept. */
  readonly abandon: () => Promise<void>;
};

export type AttachmentFolder = ReturnType<typeof createAttachmentFolder>;

/** The folder `attachments` in the desk's own: the bytes of files, each named by its SHA-256. 0700, files 0600. */
export function createAttachmentFolder(dataFolder: string) {
  const folder = join(dataFolder, 'attachments');

  return {
    /** @throws AppError DATA_FOLDER_NOT_WRITABLE, DISK_FULL */
    async prepare(bytes: Uint8Array): Promise<PreparedBytes> {
      const temporary = join(folder, `${randomUUID()}.part`);
      const sha256 = hashOf(bytes);
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        await writeSynced(temporary, bytes);
      } catch (error) {
        throw toStoreError(error, temporary);
      }
      return {
        sha256,
        sizeBytes: bytes.byteLength,
        keep: () => withStoreErrors(temporary, () => renameSync(temporary, join(folder, sha256))),
        abandon: () => rm(temporary, { force: true }),
      };
    },

    /** `missing`: not there or not to be read; `changed`: not the bytes that were kept. */
    async read(sha256: string): Promise<Buffer | 'missing' | 'changed'> {
      const bytes = await readFile(join(folder, sha256)).catch(() => null);
      if (bytes === null) return 'missing';
      return hashOf(bytes) === sha256 ? bytes : 'changed';
    },

    /** The bytes that lie there, by their SHA-256. */
    list: (): readonly string[] => namesIn(folder).filter((name) => /^[0-9a-f]{64}$/.test(name)),

    /** What was being written before `time` and never came to its end. @throws AppError DATA_FOLDER_NOT_WRITABLE */
    removeUnfinished(time: Date): void {
      for (const name of namesIn(folder).filter((it) => it.endsWith('.part'))) {
        const path = join(folder, name);
        const stats = statSync(path, { throwIfNoEntry: false });
        if (stats && stats.mtime < time)
          withStoreErrors(folder, () => rmSync(path, { force: true }));
      }
    },

    /** @throws AppError DATA_FOLDER_NOT_WRITABLE */
    remove(sha256: string): void {
      withStoreErrors(folder, () => rmSync(join(folder, sha256), { force: true }));
    },
  };
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

async function writeSynced(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  } finally {
    await file.close();
  }
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
