import { linkSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { withStoreErrors } from '../store-error.ts';
import { catalogueFileName } from './catalogue-schema.ts';

const keptName = 'catalogue.version-1.sqlite';

/**
 * Keeps the catalogue that is there under a name of its own until the next import. It has its own name
 * meanwhile too, so that no moment is without it. Only for the holder of the build lock.
 */
export function keepVersionOne(folder: string): void {
  const current = join(folder, catalogueFileName);
  withStoreErrors(current, () => {
    dropVersionOne(folder);
    linkSync(current, join(folder, keptName));
  });
}

/** Lets it go. Only for the holder of the build lock. */
export function dropVersionOne(folder: string): void {
  rmSync(join(folder, keptName), { force: true });
}
