import { spawnSync } from 'node:child_process';

const neededNapi = 10;

/** A Node of the machine that is too old for the store, if there is one. */
export function findOlderNode(): string | undefined {
  return ['/usr/bin/node', '/usr/local/bin/node'].find((path) => {
    const { status, stdout } = spawnSync(path, ['-p', 'process.versions.napi'], {
      encoding: 'utf8',
    });
    return status === 0 && Number(stdout) < neededNapi;
  });
}
