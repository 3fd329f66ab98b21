import { AppError } from '../../shared/errors.ts';

/** The Node-API version that the store's addon was built for: Node 22.14 and later, Electron 35 and later. */
const neededNapi = 10;

type Versions = { readonly node?: string | undefined; readonly napi?: string | undefined };

/**
 * Must run before the first database is opened: that loads the addon, and an older runtime does not
 * refuse it but crashes. Importing better-sqlite3 is harmless, it loads its addon with the first file.
 * @throws AppError RUNTIME_TOO_OLD
 */
export function checkRuntime(versions: Versions = process.versions): void {
  if (Number(versions.napi ?? 0) >= neededNapi) return;
  throw new AppError('RUNTIME_TOO_OLD', { version: versions.node ?? 'unknown' });
}
