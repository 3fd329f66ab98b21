import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { buildIfNeeded } from '../../../../../scripts/build-if-needed.ts';
import { projectFolder } from '../../../../../scripts/project.ts';
import { findOlderNode } from '../../../../helpers/find-older-node.ts';

const cli = join(projectFolder, 'out', 'main', 'cli.js');

let folder: string;

beforeAll(async () => {
  const outcome = await buildIfNeeded();
  if (!outcome.isBuilt) throw new Error(outcome.log);
}, 120_000);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fingerpost-built-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** As a script would run it, from a folder of its own. */
function desk(args: readonly string[], input = '', environment: NodeJS.ProcessEnv = {}) {
  const { INIT_CWD: _, ...inherited } = process.env;
  return spawnSync(process.execPath, [cli, ...args], {
    cwd: folder,
    env: { ...inherited, ...environment },
    input,
    encoding: 'utf8',
  });
}

test('runs from any folder, and finds what was installed with it', () => {
  const run = desk(['policy', 'check']);

  expect(run).toMatchObject({ status: 0, stderr: '' });
  expect(JSON.parse(run.stdout)).toMatchObject({ combinations: 559_872, rules: 58, problems: [] });
});

test.for([
  ['the command line', 'cli.js', ['route', '--batch']],
  ['a server that is started by it', 'cli.js', ['serve', '--no-open']],
  ['the loopback door', 'loopback.js', ['--no-open']],
] as const)(
  'an older Node gets one line that says what to do: %s',
  ([_door, entry, args], { skip }) => {
    const node = findOlderNode() ?? skip('no Node with a Node-API below 10 on this machine');

    const run = spawnSync(node, [join(projectFolder, 'out', 'main', entry), ...args], {
      cwd: folder,
      input: '',
      encoding: 'utf8',
    });

    expect(run).toMatchObject({ status: 1, signal: null, stdout: '' });
    expect(run.stderr.trimEnd().split('\n')).toEqual([
      expect.stringContaining('cannot load the store'),
    ]);
    expect(run.stderr).toContain('npm start');
    expect(readdirSync(folder)).toEqual([]);
  },
);

test('routes 5,000 lines, an answer each, from one start', () => {
  const line = '{"topic":"billing","publisher":"isv","askedBy":"customer"}\n';

  const run = desk(['route', '--batch'], line.repeat(5_000));

  expect(run.stdout.split('\n')).toHaveLength(5_001);
  expect(run.status).toBe(0);
});

test('answers a line before the next one is written', async () => {
  const child = spawn(process.execPath, [cli, 'route', '--batch'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface(child.stdout);

  child.stdin.write('{"topic":"billing"}\n');
  const [first] = await once(lines, 'line');
  child.stdin.end('{}\n');
  const [second] = await once(lines, 'line');

  expect(JSON.parse(String(first))).toMatchObject({ ask: 'publisher' });
  expect(JSON.parse(String(second))).toMatchObject({ ask: 'topic' });
});

test('a reader that goes away, such as head, is no failure', () => {
  const run = spawnSync(
    'bash',
    [
      '-c',
      `yes '{"topic":"billing"}' | head -n 20000 | "$0" "$1" route --batch | head -n 1; echo "\${PIPESTATUS[2]}"`,
      process.execPath,
      cli,
    ],
    { encoding: 'utf8' },
  );

  expect(run.stderr).toBe('');
  expect(run.stdout.trim().split('\n')).toEqual([expect.stringMatching(/^\{"status"/), '0']);
});

test('relative paths are those of the folder that npm was called from', () => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'fingerpost-init-'));

  desk(['profile', 'show', '--data', 'here']);
  desk(['profile', 'show', '--data', 'there'], '', { INIT_CWD: elsewhere });

  expect(existsSync(join(folder, 'here', 'desk.sqlite'))).toBe(true);
  expect(existsSync(join(elsewhere, 'there', 'desk.sqlite'))).toBe(true);
  rmSync(elsewhere, { recursive: true });
});

test('without --data the desk lies where the system keeps the data of programs', () => {
  desk(['profile', 'show'], '', { XDG_DATA_HOME: join(folder, 'data') });

  expect(existsSync(join(folder, 'data', 'fingerpost', 'desk.sqlite'))).toBe(true);
});

async function end(child: ChildProcess): Promise<unknown> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  const [status] = await exit;
  return status;
}

describe('serve', () => {
  let children: ChildProcess[] = [];

  afterEach(async () => {
    for (const child of children) await end(child);
    children = [];
  });

  async function serve(...args: readonly string[]) {
    const child = spawn(
      process.execPath,
      [cli, 'serve', '--no-open', '--data', join(folder, 'desk'), ...args],
      { stdio: ['ignore', 'pipe', 'pipe'] },
    );
    children.push(child);
    const [line] = await once(createInterface(child.stdout), 'line');
    const { url }: { url: string } = JSON.parse(String(line));
    return { child, url: new URL(url) };
  }

  test('prints an address whose page can be fetched', async () => {
    const { url } = await serve();

    const response = await fetch(url.origin);

    expect(url.hostname).toBe('127.0.0.1');
    expect(url.hash).toMatch(/^#code=[\w-]{43}$/);
    expect(await response.text()).toContain('<title>Fingerpost</title>');
  });

  test('a second one finds the desk that runs, gives a code of its own and ends', async () => {
    const first = await serve();
    const second = await serve();

    if (second.child.exitCode === null) await once(second.child, 'exit');
    expect(second.child.exitCode).toBe(0);
    expect(second.url.origin).toBe(first.url.origin);
    expect(second.url.hash).not.toBe(first.url.hash);
    for (const { url } of [first, second]) {
      const response = await fetch(`${url.origin}/session`, {
        method: 'POST',
        headers: { origin: url.origin, 'content-type': 'application/json' },
        body: JSON.stringify({ code: url.hash.slice('#code='.length) }),
      });
      expect(response.status).toBe(200);
    }
  });

  test('its launch file is private, goes with it, and a stale one stops nobody', async () => {
    const launchFile = join(folder, 'desk', 'loopback.json');
    const { child } = await serve();
    const content = readFileSync(launchFile, 'utf8');
    const mode = statSync(launchFile).mode & 0o777;
    const exit = once(child, 'exit');
    child.kill('SIGKILL');
    await exit;

    const next = await serve();
    const nextContent = readFileSync(launchFile, 'utf8');
    const status = await end(next.child);

    expect(mode).toBe(0o600);
    expect(nextContent).not.toBe(content);
    expect(status).toBe(0);
    expect(existsSync(launchFile)).toBe(false);
  });

  test('takes the port that was asked for, and says so when it is taken', async () => {
    const { url } = await serve();

    const other = desk(['serve', '--no-open', '--port', url.port, '--data', 'other']);

    expect(other.status).toBe(1);
    expect(other.stdout).toBe('');
    expect(JSON.parse(other.stderr)).toMatchObject({ error: { code: 'PORT_IN_USE' } });
  });

  test('the command line works beside it', async () => {
    await serve();

    const run = desk(['case', 'create', '--data', 'desk'], '{"question":"q","facts":{}}');

    expect(run).toMatchObject({ status: 0, stderr: '' });
  });
});
