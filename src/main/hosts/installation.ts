import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

export type Installation = {
  /** The shipped policy, mappings, sample catalogue. */
  readonly resourcesFolder: string;
  /** The built pages. */
  readonly rendererFolder: string;
  /** The built preload script of the Electron window. */
  readonly preloadFile: string;
};

/** Finds what was installed with the running bundle, whichever folder the desk was started from. */
export function findInstallation(start: string = import.meta.dirname): Installation {
  const root = findRoot(start);
  return {
    resourcesFolder: join(root, 'resources'),
    rendererFolder: join(root, 'out', 'renderer'),
    preloadFile: join(root, 'out', 'preload', 'index.cjs'),
  };
}

/** The nearest folder above that holds our `resources`: the bundle and the sources lie at different depths. */
function findRoot(folder: string): string {
  if (existsSync(join(folder, 'resources')) && existsSync(join(folder, 'package.json'))) {
    return folder;
  }
  const parent = dirname(folder);
  if (parent === folder) throw new Error(`no resources folder above ${import.meta.dirname}`);
  return findRoot(parent);
}
