import { randomUUID } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const namePattern = /^uploads-(\d+)-/;

/** Where one desk keeps what is uploaded to it, named after its process; not made yet. */
export function newUploadFolder(dataFolder: string): string {
  return join(dataFolder, `uploads-${process.pid}-${randomUUID()}`);
}

/** Removes the upload folders of desks that were killed; another desk that lives keeps its own. */
export function clearDeadUploads(dataFolder: string): void {
  for (const name of readdirSync(dataFolder)) {
    const pid = Number(namePattern.exec(name)?.[1]);
    if (Number.isNaN(pid) || isAlive(pid)) continue;
    try {
      rmSync(join(dataFolder, name), { recursive: true, force: true });
    } catch {
      // What cannot be removed today must not keep the desk from opening.
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
