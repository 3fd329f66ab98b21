import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

import { expect, test } from 'vitest';

import { projectFolder } from '../../../scripts/project.ts';

const runChildFile = join(projectFolder, 'scripts', 'run-child.ts');
const endSignals = join(projectFolder, 'src', 'main', 'hosts', 'end-signals.ts');

/** A program that takes its time to end, as a cancelled import does. */
const program = `
  import { onEndSignal } from ${JSON.stringify(endSignals)};
  onEndSignal(() => setTimeout(() => { console.log('tidied up'); process.exit(1); }, 300));
  setTimeout(() => process.exit(3), 10_000);
  console.log('ready');
`;
const runner = `
  import { runChild } from ${JSON.stringify(runChildFile)};
  const args = ['--input-type=module', '--eval', ${JSON.stringify(program)}];
  process.exit(await runChild(process.execPath, args));
`;

async function interrupt(signal: (runner: ChildProcess) => void) {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', runner], {
    // None of them a terminal, whoever runs this test.
    stdio: ['ignore', 'pipe', 'ignore'],
    detached: true,
  });
  const output = text(child.stdout);
  const exit = once(child, 'exit');
  await once(child.stdout, 'data');
  signal(child);
  const [status] = await exit;
  return { status, output: await output };
}

test('Ctrl-C reaches the whole group, and the program still tidies up', async () => {
  const run = await interrupt(({ pid = 0 }) => process.kill(-pid, 'SIGINT'));

  expect(run).toEqual({ status: 1, output: 'ready\ntidied up\n' });
});

test('a signal to the runner alone is passed on', async () => {
  const run = await interrupt((child) => child.kill('SIGINT'));

  expect(run).toEqual({ status: 1, output: 'ready\ntidied up\n' });
});
