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
import { basename, join } from 'node:path';

import { AppError } from '../../../shared/errors.ts';
import { withStoreErrors } from '../store-error.ts';
import { writeWholeFile } from '../write-whole-file.ts';

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

/** What is being written, by us or by an editor. */
const unfinished = /\.part$|^\./;

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
      const path = pathOf(folder, fileName);
      if (!statsOf(path)) throw notFound(fileName);
      return withStoreErrors(path, () => readFileSync(path));
    },

    /** The front of a file, enough for the headers of a mail. Empty: it cannot be read. */
    readHead(fileName: string): Buffer {
      const bytes = Buffer.alloc(65_536);
      try {
        const file = openSync(pathOf(folder, fileName), 'r');
        try {
          return bytes.subarray(0, readSync(file, bytes));
        } finally {
          closeSync(file);
        }
      } catch {
        return bytes.subarray(0, 0);
      }
    },

    /** What is gone already is no failure. @throws AppError OUTBOX_DRAFT_NOT_FOUND for what is no file of the outbox */
    remove(fileName: string): void {
      const path = pathOf(folder, fileName);
      withStoreErrors(path, () => rmSync(path, { force: true }));
    },
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

/** Makes an empty file to be written over: a name that is there is left alone, whichever desk took it. */
function takeFreeName(folder: string, wanted: string): string {
  const stem = wanted.replace(/\.eml$/, '');
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : `${stem}-${number}.eml`;
    try {
      closeSync(openSync(join(folder, name), 'wx', 0o600));
      return name;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
  }
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

/** Only what lies in the folder itself has a name here. */
function pathOf(folder: string, fileName: string): string {
  const isPlain =
    fileName !== '' &&
    !/[/\\\0]/.test(fileName) &&
    basename(fileName) === fileName &&
    !unfinished.test(fileName);
  if (!isPlain) throw notFound(fileName);
  return join(folder, fileName);
}

function notFound(fileName: string): AppError {
  return new AppError('OUTBOX_DRAFT_NOT_FOUND', { file: fileName });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
