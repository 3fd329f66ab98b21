import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { projectFolder } from '../../../../../scripts/project.ts';

let folder: string;
let child: ChildProcess | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fingerpost-stop-'));
});

afterEach(() => {
  child?.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** What `npm start` runs where there is no Electron, from its sources. */
function start() {
  const program = join(projectFolder, 'src', 'main', 'loopback.ts');
  const started = spawn(process.execPath, [program, '--no-open', '--data', folder], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child = started;
  return started;
}

test('the desk ends when it is told to, though a tab is open', async () => {
  const desk = start();
  const [line] = await once(createInterface(desk.stdout), 'line');
  const { origin, hash } = new URL(/http\S+/.exec(String(line))?.[0] ?? '');
  const session = await fetch(`${origin}/session`, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json' },
    body: JSON.stringify({ code: hash.slice('#code='.length) }),
  });
  const { token }: { token: string } = JSON.parse(await session.text());
  const tab = await fetch(`${origin}/events`, { headers: { authorization: `Bearer ${token}` } });

  desk.kill('SIGTERM');
  const [status] = await once(desk, 'exit', { signal: AbortSignal.timeout(20_000) });

  expect(tab.status).toBe(200);
  expect(status).toBe(0);
});

test('a desk whose launch file cannot be written says so, ends, and leaves nothing of it', async () => {
  // A folder stands where the file would be.
  mkdirSync(join(folder, 'loopback.json', 'in-the-way'), { recursive: true });
  const desk = start();
  const errors = text(desk.stderr);

  const [status] = await once(desk, 'exit', { signal: AbortSignal.timeout(20_000) });

  expect(status).toBe(1);
  expect(await errors).toContain(`${folder} cannot be written`);
  expect(readdirSync(folder).filter((name) => name.startsWith('loopback.json.'))).toEqual([]);
});
