import { spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { projectFolder, tool } from './project.ts';

/** What the bundles are made of. `resources` is read when the desk runs, so it is not among them. */
const sources = ['src', 'electron.vite.config.ts', 'package.json', 'tsconfig.json'];
/** One file of each bundle: all must be newer than every source. */
const bundles = ['out/main/cli.js', 'out/preload/index.cjs', 'out/renderer/index.html'];

const lockFile = tool('.fingerpost-build.lock');

export type BuildOutcome =
  | { readonly isBuilt: true }
  | { readonly isBuilt: false; readonly log: string };

/** Builds, without a word, when a bundle is missing or older than the sources; one process at a time. */
export async function buildIfNeeded(): Promise<BuildOutcome> {
  while (isBuildNeeded()) {
    if (takeLock()) {
      try {
        return isBuildNeeded() ? build() : { isBuilt: true };
      } finally {
        rmSync(lockFile, { force: true });
      }
    }
    await pause(100);
  }
  return { isBuilt: true };
}

function isBuildNeeded(): boolean {
  const files = bundles.map((bundle) => join(projectFolder, bundle));
  if (!files.every((file) => existsSync(file))) return true;
  const oldest = Math.min(...files.map((file) => statSync(file).mtimeMs));
  return sources.some((source) => newestChange(join(projectFolder, source)) > oldest);
}

/** When a file, or anything below a folder, last changed: a folder changes when a file leaves it. */
function newestChange(path: string): number {
  const status = statSync(path);
  if (!status.isDirectory()) return status.mtimeMs;
  const below = readdirSync(path).map((name) => newestChange(join(path, name)));
  return Math.max(status.mtimeMs, ...below);
}

function build(): BuildOutcome {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [tool('electron-vite', 'bin', 'electron-vite.js'), 'build', '--logLevel', 'warn'],
    { cwd: projectFolder, encoding: 'utf8' },
  );
  return status === 0 ? { isBuilt: true } : { isBuilt: false, log: `${stdout}${stderr}` };
}

/**
 * False while another process builds; the lock of one that has died is taken over.
 * @throws whatever else keeps the lock from being made, such as a folder that cannot be written
 */
export function takeLock(lock: string = lockFile): boolean {
  try {
    const file = openSync(lock, 'wx');
    writeSync(file, String(process.pid));
    closeSync(file);
    return true;
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
    if (!isHolderAlive(lock)) rmSync(lock, { force: true });
    return false;
  }
}

function isHolderAlive(lock: string): boolean {
  try {
    const pid = Number(readFileSync(lock, 'utf8'));
    // Empty: its maker is between two calls.
    return pid === 0 ? Date.now() - statSync(lock).mtimeMs < 5_000 : process.kill(pid, 0);
  } catch (error) {
    // Another user's process, whose file we may not read or which we may not signal.
    return hasCode(error, 'EPERM') || hasCode(error, 'EACCES');
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
