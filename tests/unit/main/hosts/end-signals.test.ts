import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';

import { expect, test } from 'vitest';

const endSignals = join(import.meta.dirname, '../../../../src/main/hosts/end-signals.ts');

/** A program that takes 400 ms to end once it is asked to. */
const program = `
  import { onEndSignal } from ${JSON.stringify(endSignals)};
  onEndSignal(() => {
    process.stdout.write('ending\\n');
    setTimeout(() => { process.stdout.write('ended\\n'); process.exit(0); }, 400);
  });
  setTimeout(() => process.exit(3), 10_000);
  process.stdout.write('ready\\n');
`;

test.each([
  { name: 'Ctrl-C that arrives twice', signals: ['SIGINT', 'SIGINT'] },
  { name: 'Ctrl-C, then the end of its caller', signals: ['SIGINT', 'SIGTERM', 'SIGHUP'] },
] as const)('$name ends the desk once, and lets it finish', async ({ signals }) => {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const output = text(child.stdout);
  const exit = once(child, 'exit');
  await once(child.stdout, 'data');

  for (const signal of signals) {
    child.kill(signal);
    await pause(80);
  }

  expect(await exit).toEqual([0, null]);
  expect((await output).replace('ready\n', '')).toBe('ending\nended\n');
});
