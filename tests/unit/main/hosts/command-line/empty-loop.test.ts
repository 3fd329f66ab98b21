import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { projectFolder } from '../../../../../scripts/project.ts';
import { errorCode } from './run-desk.ts';

const emptyLoop = join(projectFolder, 'src', 'main', 'hosts', 'command-line', 'empty-loop.ts');

function run(rest: string) {
  const program = `import { failOnEmptyLoop } from ${JSON.stringify(emptyLoop)};\nfailOnEmptyLoop();\n${rest}`;
  return spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    encoding: 'utf8',
  });
}

test.each([
  ['awaits for ever', 'await new Promise(() => {});'],
  ['was left unawaited', 'void new Promise(() => {});'],
])('a command that %s ends as a fault of ours, with its line', (_, rest) => {
  const { status, stdout, stderr } = run(rest);

  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(errorCode({ status: 2, output: stdout, errors: stderr })).toBe('INTERNAL');
});

test('a command that is done keeps its own status', () => {
  expect(run('process.exit(0);')).toMatchObject({ status: 0, stderr: '' });
});
