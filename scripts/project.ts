import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of the project, whichever folder a script was called from. */
export const projectFolder = dirname(import.meta.dirname);

/** A file of a development tool, such as `tool('vitest', 'vitest.mjs')`. */
export function tool(...path: readonly string[]): string {
  return join(projectFolder, 'node_modules', ...path);
}

/** Where Electron's runtime lies once its package has fetched it; undefined before. */
export function electronRuntime(): string | undefined {
  const names: Readonly<Record<string, string>> = {
    darwin: join('Electron.app', 'Contents', 'MacOS', 'Electron'),
    win32: 'electron.exe',
  };
  const name = names[process.platform] ?? 'electron';
  const path = tool('electron', 'dist', name);
  return existsSync(path) ? path : undefined;
}
