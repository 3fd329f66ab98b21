import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';

import { AppError } from '../../../shared/errors.ts';
import { withStoreErrors } from '../store-error.ts';

/** Where things stand in the first bytes of a database file: https://sqlite.org/fileformat2.html section 1.3 */
const headerBytes = 100;
const magic = 'SQLite format 3\0';
const at = { pageSize: 16, changeCounter: 24, pageCount: 28, userVersion: 60, applicationId: 68 };
const validForAt = 92;

type Expected = {
  readonly applicationId: number;
  readonly newestVersion: number;
  /** What it means that the file is no database at all. */
  readonly noDatabase?: 'STORE_NOT_OURS' | 'STORE_DAMAGED';
};

/**
 * Reads the header of the file without opening it as a database, so that a foreign file stays as it is.
 * Returns false when there is no file yet, or one that was made and never written.
 * @throws AppError STORE_NOT_OURS, STORE_FROM_NEWER_VERSION, STORE_DAMAGED
 */
export function checkFileHeader(path: string, expected: Expected): boolean {
  const file = withStoreErrors(path, () => readHeader(path));
  if (!file) return false;
  const hasLog = (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
  if (file.sizeBytes === 0 && !hasLog) return false;
  if (file.sizeBytes === 0) throw new AppError('STORE_DAMAGED', { path });

  const isDatabase =
    file.header.length === headerBytes && file.header.toString('latin1', 0, magic.length) === magic;
  if (!isDatabase) throw new AppError(expected.noDatabase ?? 'STORE_NOT_OURS', { path });
  if (file.header.readUInt32BE(at.applicationId) !== expected.applicationId) {
    throw new AppError('STORE_NOT_OURS', { path });
  }
  const found = file.header.readUInt32BE(at.userVersion);
  if (found > expected.newestVersion) {
    throw new AppError('STORE_FROM_NEWER_VERSION', { path, found, known: expected.newestVersion });
  }
  // With a log beside it a file may be shorter than it says: a checkpoint was cut off and will be redone.
  if (!hasLog && isCutOff(file.header, file.sizeBytes)) {
    throw new AppError('STORE_DAMAGED', { path });
  }
  return true;
}

function isCutOff(header: Buffer, sizeBytes: number): boolean {
  const storedPageSize = header.readUInt16BE(at.pageSize);
  const pageSize = storedPageSize === 1 ? 65_536 : storedPageSize;
  const isPageCountValid =
    header.readUInt32BE(at.changeCounter) === header.readUInt32BE(validForAt);
  return isPageCountValid && header.readUInt32BE(at.pageCount) * pageSize > sizeBytes;
}

function readHeader(path: string): { header: Buffer; sizeBytes: number } | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return undefined;
  if (!found.isFile()) throw new AppError('STORE_NOT_OURS', { path });
  const descriptor = openSync(path, 'r');
  try {
    const header = Buffer.alloc(headerBytes);
    const readBytes = readSync(descriptor, header, 0, headerBytes, 0);
    return { header: header.subarray(0, readBytes), sizeBytes: fstatSync(descriptor).size };
  } finally {
    closeSync(descriptor);
  }
}
