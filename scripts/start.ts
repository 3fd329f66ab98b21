import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { isRoot } from '../src/main/services/find-browser.ts';
import { buildIfNeeded } from './build-if-needed.ts';
import { electronRuntime, projectFolder, tool } from './project.ts';
import { runChild } from './run-child.ts';

/** Where Electron's package fetches its runtime from, as that package reads it. */
const mirror =
  process.env['npm_config_electron_mirror'] ??
  process.env['ELECTRON_MIRROR'] ??
  'https://github.com/electron/electron/releases/download/';
const probeMs = 4_000;
const fetchMs = 10 * 60_000;
/** A window that ends sooner did not open: a library or the system's sandbox is missing. */
const leastWindowMs = 8_000;

const args = process.argv.slice(2);

/** `npm start`: the desk in Electron where that can run, else in the system's browser. */
async function start(): Promise<number> {
  const outcome = await buildIfNeeded();
  if (!outcome.isBuilt) {
    process.stderr.write(outcome.log);
    return 2;
  }
  const obstacle = await findObstacle();
  const isShown = obstacle === undefined && (await showElectron());
  if (isShown) return 0;
  say(`${obstacle ?? 'Electron did not start here'}, so the desk is served to a browser.`);
  return runChild(process.execPath, [join(projectFolder, 'out', 'main', 'loopback.js'), ...args]);
}

/** Why Electron cannot show the desk, in half a sentence; undefined when nothing stands in its way. */
async function findObstacle(): Promise<string | undefined> {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY) {
    return 'Electron needs a screen, and there is none';
  }
  if (isRoot()) return 'Electron keeps its sandbox, which root cannot have';
  if (electronRuntime() !== undefined) return undefined;
  if (!(await isMirrorReachable())) {
    return 'Electron\u2019s runtime is not here and cannot be fetched';
  }
  say('Fetching Electron\u2019s runtime (over 100 MB, once).');
  spawnSync(process.execPath, [tool('electron', 'install.js')], {
    stdio: 'ignore',
    timeout: fetchMs,
  });
  return electronRuntime() === undefined
    ? 'Electron\u2019s runtime could not be fetched'
    : undefined;
}

async function isMirrorReachable(): Promise<boolean> {
  try {
    await fetch(mirror, { method: 'HEAD', signal: AbortSignal.timeout(probeMs) });
    return true;
  } catch {
    return false;
  }
}

/** False when the window could not be opened. */
async function showElectron(): Promise<boolean> {
  const runtime = electronRuntime();
  if (runtime === undefined) return false;
  const startedAt = Date.now();
  const status = await runChild(runtime, [
    projectFolder,
    ...args.filter((it) => it !== '--no-open'),
  ]);
  return status === 0 || Date.now() - startedAt > leastWindowMs;
}

function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`);
}

process.exit(await start());
