import { lstatSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { withStoreErrors } from '../store-error.ts';
import { pathInOutbox, takeFreeName } from './outbox-file-name.ts';

/** Files that were taken out together, and can be put back. */
export type OutboxRemoval = { readonly undoId: string; readonly fileNames: readonly string[] };

type Aside = OutboxRemoval & { readonly path: string; readonly removedMs: number };

/** Milliseconds of the removal, and its id: the folder of what was removed at once. */
const asideName = /^(\d+)-([0-9a-f-]{36})$/;

/**
 * Removed drafts lie set aside in `outbox-removed`, whole and under their names, beside the outbox and not in it:
 * what is taken along does not hold them.
 */
export function createOutboxRemovals(dataFolder: string, outbox: string) {
  const folder = join(dataFolder, 'outbox-removed');

  /** In the order of removal. */
  function asides(): Aside[] {
    return entriesOf(folder)
      .flatMap((name) => {
        const [, ms, undoId] = asideName.exec(name) ?? [];
        if (ms === undefined || undoId === undefined) return [];
        const path = join(folder, name);
        return [{ path, removedMs: Number(ms), undoId, fileNames: entriesOf(path) }];
      })
      .toSorted((a, b) => a.removedMs - b.removedMs);
  }

  return {
    /** What is gone already is no failure. @throws AppError OUTBOX_DRAFT_NOT_FOUND for what is no file of the outbox */
    remove(fileNames: readonly string[], undoId: string, removedAt: Date): void {
      const paths = fileNames.map((fileName) => ({
        fileName,
        path: pathInOutbox(outbox, fileName),
      }));
      const aside = join(folder, `${removedAt.getTime()}-${undoId}`);
      withStoreErrors(join(aside, '.'), () => {
        mkdirSync(aside, { recursive: true, mode: 0o700 });
        for (const { fileName, path } of paths) {
          const isThere = lstatSync(path, { throwIfNoEntry: false })?.isFile() === true;
          if (isThere) renameSync(path, join(aside, fileName));
        }
      });
    },

    /** Under their names; under the next free one where another took it. Empty: they are really gone. */
    putBack(undoId: string): readonly string[] {
      const aside = asides().find((it) => it.undoId === undoId);
      if (!aside) return [];
      return withStoreErrors(join(outbox, '.'), () => {
        mkdirSync(outbox, { recursive: true, mode: 0o700 });
        const put = aside.fileNames.map((fileName) => {
          const free = takeFreeName(outbox, fileName);
          renameSync(join(aside.path, fileName), join(outbox, free));
          return free;
        });
        rmSync(aside.path, { recursive: true, force: true });
        return put;
      });
    },

    /** What can be put back, the latest last; what was removed before `since` is deleted now. */
    removals(since: Date): readonly OutboxRemoval[] {
      return withStoreErrors(join(folder, '.'), () => {
        const all = asides();
        const over = all.filter((it) => isOver(it, since));
        over.forEach(({ path }) => rmSync(path, { recursive: true, force: true }));
        return all
          .filter((it) => !over.includes(it))
          .map(({ undoId, fileNames }) => ({ undoId, fileNames }));
      });
    },
  };
}

function isOver({ removedMs, fileNames }: Aside, since: Date): boolean {
  return removedMs < since.getTime() || fileNames.length === 0;
}

function entriesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (
      error instanceof Error &&
      'code' in error &&
      ['ENOENT', 'ENOTDIR'].includes(String(error.code))
    ) {
      return [];
    }
    throw error;
  }
}
