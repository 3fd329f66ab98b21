import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

const deskFiles = /^(desk\.|catalogue\.|loopback\.|uploads-)/i;
const folders = ['source-page', 'attachments', 'outbox', 'outbox-removed'];

/** A file of the desk's own, with all that SQLite keeps beside it: nothing else may take its place. */
export function isOfDesk(dataFolder: string, path: string): boolean {
  const folder = realFolder(dirname(path));
  if (folders.some((name) => folder === realFolder(join(dataFolder, name)))) return true;
  return deskFiles.test(basename(path)) && folder === realFolder(dataFolder);
}

function realFolder(path: string): string {
  return existsSync(path) ? realpathSync(path) : resolve(path);
}
