import { closeSync, fsyncSync, openSync } from 'node:fs';

/** Makes an empty file that nobody else can read: SQLite itself would let everybody. */
export function makePrivateFile(path: string): void {
  closeSync(openSync(path, 'wx', 0o600));
}

/** Returns when the bytes of the file are safe on the disk. */
export function syncToDisk(path: string): void {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Returns when the names in a folder are safe on the disk. */
export function syncFolder(folder: string): void {
  // Windows cannot open a folder as a file, and writes names through by itself.
  if (process.platform !== 'win32') syncToDisk(folder);
}
