import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';

import { AppError } from '../../shared/errors.ts';

const chunkBytes = 256 * 1024;

export type SourceBytes = ReturnType<typeof openSource>;

/**
 * Opens a file of the operator's for reading, more than once over.
 * @throws AppError FILE_NOT_FOUND, FILE_NOT_READABLE
 */
export function openSource(path: string) {
  const { descriptor, sizeBytes } = openOrRefuse(path);
  const stateAtStart = stateOf(descriptor);
  let position = 0;

  return {
    sizeBytes,
    /** How much of it the latest reading has seen, 0 to 1. */
    share: (): number => (sizeBytes === 0 ? 1 : Math.min(1, position / sizeBytes)),

    /** Its bytes from the start. A chunk is not overwritten by the next. */
    *bytes(): Generator<Uint8Array> {
      position = 0;
      for (;;) {
        const chunk = Buffer.allocUnsafeSlow(chunkBytes);
        const readCount = readSync(descriptor, chunk, 0, chunkBytes, position);
        if (readCount === 0) return;
        position += readCount;
        yield chunk.subarray(0, readCount);
      }
    },

    /** The bytes from `start`; fewer than `length` only where the file ends. */
    slice(start: number, length: number): Uint8Array {
      const bytes = Buffer.allocUnsafeSlow(length);
      let filled = 0;
      while (filled < length) {
        const readCount = readSync(descriptor, bytes, filled, length - filled, start + filled);
        if (readCount === 0) break;
        filled += readCount;
      }
      position = start + filled;
      return bytes.subarray(0, filled);
    },

    /** @throws AppError IMPORT_FILE_CHANGED when somebody wrote to it since it was opened */
    requireUnchanged(fileName: string): void {
      if (stateOf(descriptor) !== stateAtStart) {
        throw new AppError('IMPORT_FILE_CHANGED', { file: fileName });
      }
    },

    close: (): void => closeSync(descriptor),
  };
}

function stateOf(descriptor: number): string {
  const { size, mtimeNs } = fstatSync(descriptor, { bigint: true });
  return `${size}:${mtimeNs}`;
}

function openOrRefuse(path: string): { descriptor: number; sizeBytes: number } {
  try {
    const stats = statSync(path);
    // A pipe would keep `open` waiting for somebody to write to it.
    if (!stats.isFile()) throw new AppError('FILE_NOT_READABLE', { path });
    return { descriptor: openSync(path, 'r'), sizeBytes: stats.size };
  } catch (error) {
    if (error instanceof AppError) throw error;
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    const code = isMissing ? 'FILE_NOT_FOUND' : 'FILE_NOT_READABLE';
    throw new AppError(code, { path }, { cause: error });
  }
}
