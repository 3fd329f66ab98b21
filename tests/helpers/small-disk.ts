import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Why no disk of a few kilobytes can be had here; undefined: one can. */
export function whyNoSmallDisk(): string | undefined {
  if (process.platform !== 'linux') return 'a small disk is made on Linux alone';
  try {
    mountSmallDisk(16).unmount();
    return undefined;
  } catch {
    return 'this user may not mount a small disk';
  }
}

/** A disk in memory that is soon full. */
export function mountSmallDisk(kilobytes: number): {
  readonly path: string;
  readonly unmount: () => void;
} {
  const path = mkdtempSync(join(tmpdir(), 'fingerpost-disk-'));
  const size = `size=${kilobytes}k`;
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', size, 'tmpfs', path]);
  if (status !== 0) {
    rmSync(path, { recursive: true });
    throw new Error('no disk was mounted');
  }
  return {
    path,
    unmount() {
      spawnSync('umount', [path]);
      rmSync(path, { recursive: true });
    },
  };
}
