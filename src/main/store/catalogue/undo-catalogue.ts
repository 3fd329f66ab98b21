import { linkSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { AppError } from '../../../shared/errors.ts';
import { ImportUndo } from '../../../shared/model/catalogue-source.ts';
import { z } from '../../../shared/zod.ts';
import { withStoreErrors } from '../store-error.ts';
import { catalogueFileName } from './catalogue-schema.ts';
import { openHeldRecords } from './held-records.ts';
import { makePrivateFile, syncFolder } from './private-file.ts';

const beforeName = 'catalogue.before.sqlite';

/** What stands in a catalogue about the one before it. */
const StoredUndo = ImportUndo.extend({
  /** Of the catalogue before; null: there was none. */
  previousImportId: z.string().nullable(),
});
type StoredUndo = Readonly<z.infer<typeof StoredUndo>>;

export function writeUndo(undo: ImportUndo, previousImportId: string | null): string {
  return JSON.stringify({ ...undo, previousImportId } satisfies StoredUndo);
}

/**
 * What `undoCatalogue` would take back; null: nothing. The file before counts only while it is the very
 * one that the present catalogue was made of.
 */
export function findUndo(folder: string): ImportUndo | null {
  const stored = readState(join(folder, catalogueFileName))?.undo;
  if (!stored) return null;
  const { previousImportId, ...undo } = stored;
  const path = join(folder, beforeName);
  if (previousImportId === null) return isEmptyFile(path) ? undo : null;
  return !isEmptyFile(path) && readState(path)?.importId === previousImportId ? undo : null;
}

/** Whether a catalogue says that the one before it can come back. */
export function isUndoable(path: string): boolean {
  return Boolean(readState(path)?.undo);
}

/**
 * Keeps the catalogue that is there for `undoCatalogue` until the next change, or keeps none. It keeps its
 * name until another takes it, so that no moment is without a catalogue. Only for the holder of the lock.
 */
export function keepBefore(folder: string, isKept: boolean): void {
  const before = join(folder, beforeName);
  rmSync(before, { force: true });
  if (!isKept) return;
  try {
    linkSync(join(folder, catalogueFileName), before);
  } catch (error) {
    const isFirst = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (!isFirst) throw error;
    // An empty file: before the first import there was no catalogue.
    makePrivateFile(before);
  }
}

/**
 * Puts the catalogue before the latest import in its place again, in one step. Only for the holder of the lock.
 * @throws AppError NOTHING_TO_UNDO
 */
export function undoCatalogue(folder: string): void {
  const current = join(folder, catalogueFileName);
  const before = join(folder, beforeName);
  if (findUndo(folder) === null) throw new AppError('NOTHING_TO_UNDO');
  withStoreErrors(current, () => {
    if (isEmptyFile(before)) {
      rmSync(current);
      rmSync(before);
    } else {
      renameSync(before, current);
    }
    syncFolder(folder);
  });
}

/** The act that made the catalogue of the folder; null: there is none. @throws AppError CATALOGUE_DAMAGED */
export function readImportId(folder: string): string | null {
  return readState(join(folder, catalogueFileName))?.importId ?? null;
}

function isEmptyFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.size === 0;
}

function readState(path: string) {
  const records = openHeldRecords(path);
  if (!records) return undefined;
  try {
    const undo = records.undo();
    return {
      importId: records.importId(),
      undo: undo === null ? null : StoredUndo.parse(JSON.parse(undo)),
    };
  } finally {
    records.close();
  }
}
