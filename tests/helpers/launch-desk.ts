import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { _electron, type Browser, chromium, type Page } from '@playwright/test';

import { electronRuntime, projectFolder } from '../../scripts/project.ts';
import { isRoot } from '../../src/main/services/find-browser.ts';
import { placeVariable, type Shown, showVariable } from '../electron-stand-in/protocol.ts';
import { browserOptions } from './browser-options.ts';

export type Door = 'loopback' | 'electron';

export type Place = { readonly locale: string; readonly timezoneId: string };

export type LaunchOptions = {
  readonly door: Door;
  /** Undefined: a new one that is removed in the end. */
  readonly dataFolder?: string | undefined;
  /** More for the command line of the desk. */
  readonly args?: readonly string[];
  /** The language and the zone of the computer; undefined: those of `browserOptions`. */
  readonly place?: Place | undefined;
  /** Whose browser shows the page of the loopback door; undefined: one of its own. */
  readonly sharedBrowser?: (() => Promise<Browser>) | undefined;
};

export type LaunchedDesk = {
  readonly page: Page;
  readonly dataFolder: string;
  /** What a reader of the results must know about this door; undefined when it is the real one. */
  readonly notice: string | undefined;
  readonly close: () => Promise<void>;
};

type Opened = Pick<LaunchedDesk, 'page' | 'notice' | 'close'>;

/** Starts the built desk on a folder of its own and opens its page, through the door asked for. */
export async function launchDesk(options: LaunchOptions): Promise<LaunchedDesk> {
  const dataFolder = options.dataFolder ?? mkdtempSync(join(tmpdir(), 'fingerpost-e2e-'));
  const args = ['--data', dataFolder, ...(options.args ?? [])];
  const opened = await openDoor(options, args);
  // Signed in and drawn: before that a page has no way to its desk.
  await opened.page.getByRole('heading', { level: 1 }).first().waitFor();
  return {
    ...opened,
    dataFolder,
    async close() {
      await opened.close();
      if (options.dataFolder === undefined) rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

/** What a reader of the results must know about the Electron door of this machine. */
export function electronNotice(): string | undefined {
  return electronRuntime() === undefined
    ? 'Electron\u2019s runtime is not here: its door runs on the stand-in of tests/electron-stand-in.'
    : undefined;
}

/** The browser of this machine, as all tests start it. */
export function startBrowser(): Promise<Browser> {
  const { executablePath, args } = browserOptions();
  return chromium.launch({ executablePath, args });
}

function openDoor(
  { door, sharedBrowser, place }: LaunchOptions,
  args: readonly string[],
): Promise<Opened> {
  if (door === 'loopback') return openLoopback(args, sharedBrowser, place);
  return electronRuntime() === undefined ? openStandIn(args, place) : openElectron(args, place);
}

async function openLoopback(
  args: readonly string[],
  sharedBrowser: LaunchOptions['sharedBrowser'],
  place: LaunchOptions['place'],
): Promise<Opened> {
  const desk = spawn(process.execPath, [bundle('cli.js'), 'serve', '--no-open', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await orExit(desk, once(createInterface(desk.stdout), 'line'));
  const { url }: { url: string } = JSON.parse(String(line));
  const { viewport, locale, timezoneId } = browserOptions();
  const browser = await (sharedBrowser ?? startBrowser)();
  const context = await browser.newContext({ viewport, locale, timezoneId, ...place });
  const page = await context.newPage();
  await page.goto(url);
  return {
    page,
    notice: undefined,
    async close() {
      await (sharedBrowser ? context : browser).close();
      await end(desk);
    },
  };
}

async function openStandIn(
  args: readonly string[],
  place: LaunchOptions['place'],
): Promise<Opened> {
  const desk = fork(bundle('index.js'), [...args], {
    execArgv: ['--import', join(projectFolder, 'tests', 'electron-stand-in', 'register.ts')],
    env: {
      ...process.env,
      [showVariable]: 'browser',
      ...(place && { [placeVariable]: JSON.stringify(place) }),
    },
  });
  const [shown]: Shown[] = await orExit(desk, once(desk, 'message'));
  if (!shown?.endpoint) throw new Error('the stand-in showed no page');
  const browser = await chromium.connectOverCDP(shown.endpoint);
  const page = browser.contexts()[0]?.pages()[0];
  if (page === undefined) throw new Error('the stand-in has no page');
  return {
    page,
    notice: electronNotice(),
    async close() {
      await browser.close();
      await end(desk);
    },
  };
}

async function openElectron(
  args: readonly string[],
  place: LaunchOptions['place'],
): Promise<Opened> {
  const app = await _electron.launch({
    args: [projectFolder, ...args, ...(isRoot() ? ['--no-sandbox'] : [])],
    ...place,
  });
  return { page: await app.firstWindow(), notice: undefined, close: () => app.close() };
}

function bundle(name: string): string {
  return join(projectFolder, 'out', 'main', name);
}

/** What is awaited, unless the desk ends before. */
function orExit<Result>(desk: ChildProcess, awaited: Promise<Result>): Promise<Result> {
  const exit = once(desk, 'exit').then(([status]) => {
    throw new Error(`the desk ended with status ${String(status)}`);
  });
  return Promise.race([awaited, exit]);
}

async function end(desk: ChildProcess): Promise<void> {
  if (desk.exitCode !== null || desk.signalCode !== null) return;
  const exit = once(desk, 'exit');
  desk.kill('SIGTERM');
  await exit;
}
