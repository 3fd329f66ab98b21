import { randomUUID } from 'node:crypto';
import {
  closeSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  type Stats,
} from 'node:fs';
import { join } from 'node:path';

import { withStoreErrors } from '../store-error.ts';
import { writeWholeFile } from '../write-whole-file.ts';
import { notInOutbox, pathInOutbox, takeFreeName, unfinished } from './outbox-file-name.ts';
import { createOutboxRemovals } from './outbox-removals.ts';

/** A file in the outbox as the file system knows it. */
export type OutboxFile = {
  readonly fileName: string;
  readonly sizeBytes: number;
  readonly putAt: string;
};

/** A draft that is not in the outbox yet. */
export type PreparedDraft = {
  readonly fileName: string;
  /** @throws AppError DATA_FOLDER_NOT_WRITABLE */
  readonly finish: () => void;
  /** Nothing of it stays, whether it was finished or not. */
  readonly abandon: () => void;
};

export type OutboxFolder = ReturnType<typeof createOutboxFolder>;

/** The folder `outbox` in the desk's own: drafts as files of mail, 0600. Whoever can see it may take them along. */
export function createOutboxFolder(dataFolder: string) {
  const folder = join(dataFolder, 'outbox');

  return {
    /** Under a temporary name, with one that no other draft has in store. @throws AppError DATA_FOLDER_NOT_WRITABLE, DISK_FULL */
    prepare(wanted: string, eml: string): PreparedDraft {
      return withStoreErrors(join(folder, wanted), () => {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        const temporary = join(folder, `.${wanted}.${randomUUID()}`);
        try {
          writeWholeFile(temporary, eml);
          return toPrepared(folder, temporary, takeFreeName(folder, wanted));
        } catch (error) {
          rmSync(temporary, { force: true });
          throw error;
        }
      });
    },

    /** Every plain file, whoever put it there; newest last. @throws AppError DATA_FOLDER_NOT_WRITABLE */
    list(): readonly OutboxFile[] {
      return withStoreErrors(join(folder, '.'), () =>
        namesIn(folder)
          .flatMap((fileName) => {
            const stats = statsOf(join(folder, fileName));
            return stats ? [toFile(fileName, stats)] : [];
          })
          .toSorted((a, b) => compare(a.putAt, b.putAt) || compare(a.fileName, b.fileName)),
      );
    },

    /** @throws AppError OUTBOX_DRAFT_NOT_FOUND */
    read(fileName: string): Buffer {
      const path = pathInOutbox(folder, fileName);
      if (!statsOf(path)) throw notInOutbox(fileName);
      return withStoreErrors(path, () => readFileSync(path));
    },

    /** The front of a file, enough for the headers of a mail. Empty: it cannot be read. */
    readHead(fileName: string): Buffer {
      const bytes = Buffer.alloc(65_536);
      try {
        const file = openSync(pathInOutbox(folder, fileName), 'r');
        try {
          return bytes.subarray(0, readSync(file, bytes));
        } finally {
          closeSync(file);
        }
      } catch {
        return bytes.subarray(0, 0);
      }
    },

    ...createOutboxRemovals(dataFolder, folder),
  };
}

function toPrepared(folder: string, temporary: string, fileName: string): PreparedDraft {
  const path = join(folder, fileName);
  return {
    fileName,
    finish: () => withStoreErrors(path, () => renameSync(temporary, path)),
    abandon() {
      rmSync(temporary, { force: true });
      rmSync(path, { force: true, recursive: true });
    },
  };
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => !unfinished.test(name));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

/** Undefined: it is gone, or it is a folder, a link or a device. */
function statsOf(path: string): Stats | undefined {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  return stats?.isFile() ? stats : undefined;
}

function toFile(fileName: string, stats: Stats): OutboxFile {
  return { fileName, sizeBytes: stats.size, putAt: stats.mtime.toISOString() };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
