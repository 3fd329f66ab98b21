import { existsSync, linkSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { AppError } from '../../../shared/errors.ts';
import { ImportUndo } from '../../../shared/model/catalogue-source.ts';
import { z } from '../../../shared/zod.ts';
import { withStoreErrors } from '../store-error.ts';
import { catalogueFileName } from './catalogue-schema.ts';
import { changePathOf } from './change-file.ts';
import { openHeldRecords } from './held-records.ts';
import { makePrivateFile, syncFolder } from './private-file.ts';

type Paths = ReturnType<typeof toPaths>;

function toPaths(folder: string) {
  const current = join(folder, catalogueFileName);
  const before = join(folder, 'catalogue.before.sqlite');
  return { current, change: changePathOf(current), before, beforeChange: changePathOf(before) };
}

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
 * What `undoCatalogue` would take back; null: nothing. What was before counts only while it is the very
 * state that the present one was made of.
 */
export function findUndo(folder: string): ImportUndo | null {
  return findBefore(folder)?.undo ?? null;
}

type Before = { readonly undo: ImportUndo; readonly isChange: boolean };

function findBefore(folder: string): Before | null {
  const paths = toPaths(folder);
  const present = readState(paths.current);
  if (!present?.undo) return null;
  const { previousImportId, ...undo } = present.undo;
  const { isChange } = present;
  const kept = isChange ? paths.beforeChange : paths.before;
  if (!existsSync(kept)) return null;
  // Only a small change leaves the catalogue that it lies over; that of before then lies over the same.
  const before = isChange ? readState(paths.current, kept) : readState(kept);
  return (before?.importId ?? null) === previousImportId ? { undo, isChange } : null;
}

/** Whether a catalogue says that the one before it can come back. */
export function isUndoable(path: string, changePath?: string): boolean {
  return Boolean(readState(path, changePath)?.undo);
}

/**
 * Keeps what there is for `undoCatalogue` until the next change, or keeps nothing. It keeps its name until
 * another takes it, so that no moment is without a catalogue. Of a catalogue to which `isChange` happens
 * only the changes before it are kept. Only for the holder of the lock.
 */
export function keepBefore(folder: string, { isKept = true, isChange = false }): void {
  const { current, change, before, beforeChange } = toPaths(folder);
  rmSync(before, { force: true });
  rmSync(beforeChange, { force: true });
  if (!isKept) return;
  if (readState(current)?.isChange === true) linkSync(change, beforeChange);
  // An empty file: before there was none.
  else if (isChange) makePrivateFile(beforeChange);
  if (isChange) return;
  if (existsSync(current)) linkSync(current, before);
  else makePrivateFile(before);
}

/**
 * Puts the catalogue before the latest import in its place again, in one step. Only for the holder of the lock.
 * @throws AppError NOTHING_TO_UNDO
 */
export function undoCatalogue(folder: string): void {
  const paths = toPaths(folder);
  const found = findBefore(folder);
  if (found === null) throw new AppError('NOTHING_TO_UNDO');
  withStoreErrors(paths.current, () => {
    if (found.isChange) undoChange(paths);
    else undoWhole(paths);
    syncFolder(folder);
  });
}

function undoChange({ change, beforeChange }: Paths): void {
  if (!isEmptyFile(beforeChange)) {
    renameSync(beforeChange, change);
    return;
  }
  rmSync(change);
  rmSync(beforeChange);
}

function undoWhole({ current, change, before, beforeChange }: Paths): void {
  if (isEmptyFile(before)) {
    rmSync(current);
    rmSync(before);
    return;
  }
  // Nothing to the present catalogue, and there when that of before is back, in the one step.
  rmSync(change, { force: true });
  if (existsSync(beforeChange)) linkSync(beforeChange, change);
  renameSync(before, current);
  rmSync(beforeChange, { force: true });
}

/** The act that made the catalogue of the folder; null: there is none. @throws AppError CATALOGUE_DAMAGED */
export function readImportId(folder: string): string | null {
  return readState(join(folder, catalogueFileName))?.importId ?? null;
}

function isEmptyFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.size === 0;
}

function readState(path: string, changePath?: string) {
  const records = openHeldRecords(path, changePath);
  if (!records) return undefined;
  try {
    const undo = records.undo();
    const importId = records.importId();
    return {
      importId,
      /** It was changed since it was written as a whole. */
      isChange: importId !== records.baseId(),
      undo: undo === null ? null : StoredUndo.parse(JSON.parse(undo)),
    };
  } finally {
    records.close();
  }
}
