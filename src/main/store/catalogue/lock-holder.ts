import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { AppError } from '../../../shared/errors.ts';
import { z } from '../../../shared/zod.ts';
import { type BuildLock, lockBuild } from './catalogue-swap.ts';

const holderName = 'catalogue.lock.json';

/** Who imports what. */
const LockHolder = z.strictObject({ file: z.string(), by: z.string() });
export type LockHolder = Readonly<z.infer<typeof LockHolder>>;

/**
 * As `lockBuild`; who is refused because of an import learns whose it is and of which file.
 * @throws AppError IMPORT_OF_FILE_RUNNING, and those of `lockBuild`
 */
export function lockBuildFor(folder: string, holder: LockHolder | null): BuildLock {
  const path = join(folder, holderName);
  const lock = lockOrName(folder, path);
  try {
    // One that was killed leaves its name behind.
    if (holder === null) rmSync(path, { force: true });
    else writeFileSync(path, JSON.stringify(holder), { mode: 0o600 });
  } catch (error) {
    lock.release();
    throw error;
  }
  return {
    release: () => {
      try {
        rmSync(path, { force: true });
      } finally {
        lock.release();
      }
    },
  };
}

function lockOrName(folder: string, path: string): BuildLock {
  try {
    return lockBuild(folder);
  } catch (error) {
    const isHeld = error instanceof AppError && error.code === 'IMPORT_RUNNING';
    const holder = isHeld ? readHolder(path) : undefined;
    throw holder ? new AppError('IMPORT_OF_FILE_RUNNING', holder, { cause: error }) : error;
  }
}

/** Undefined: it is no import, or has ended this very moment. */
function readHolder(path: string): LockHolder | undefined {
  try {
    return LockHolder.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return undefined;
  }
}
