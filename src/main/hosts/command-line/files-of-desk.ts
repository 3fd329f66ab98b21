import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

const deskFiles = /^(desk\.|catalogue\.|loopback\.|uploads-)/i;
const sourceFolder = 'source-page';

/** A file of the desk's own, with all that SQLite keeps beside it: nothing else may take its place. */
export function isOfDesk(dataFolder: string, path: string): boolean {
  const folder = realFolder(dirname(path));
  if (folder === realFolder(join(dataFolder, sourceFolder))) return true;
  return deskFiles.test(basename(path)) && folder === realFolder(dataFolder);
}

function realFolder(path: string): string {
  return existsSync(path) ? realpathSync(path) : resolve(path);
}
