import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

import { findBrowser, isRoot } from '../src/main/services/find-browser.ts';

/** Installs Debian's browser, and a Chinese font for its pictures, where that can be done. */
export function findOrInstallBrowser(): string {
  const found = findBrowser();
  if (found !== undefined) return found;
  const command = 'apt-get update && apt-get install -y chromium fonts-noto-cjk';
  if (isRoot() && existsSync('/etc/debian_version')) {
    process.stdout.write('No browser is here: installing Debian\u2019s chromium.\n');
    spawnSync('sh', ['-c', command], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
  const installed = findBrowser();
  if (installed === undefined) {
    throw new Error(`No Chromium, Chrome or Edge is here. On Debian: sudo sh -c '${command}'`);
  }
  return installed;
}
