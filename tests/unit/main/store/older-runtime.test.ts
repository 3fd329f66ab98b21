import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { expect, test } from 'vitest';

import { findOlderNode } from '../../../helpers/find-older-node.ts';
import { temporaryFolder } from './temporary-folder.ts';

const project = join(import.meta.dirname, '../../../..');

/** Writes `source` as JavaScript at the same place below `folder`. */
function copyAsJavaScript(source: string, folder: string): string {
  const target = join(folder, source.replace(/\.ts$/, '.mjs'));
  const code = stripTypeScriptTypes(readFileSync(join(project, source), 'utf8'));
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, code.replaceAll(".ts'", ".mjs'"));
  return target;
}

test('an older Node of the machine is refused in words and does not crash', ({ skip }) => {
  const node = findOlderNode() ?? skip('no Node with a Node-API below 10 on this machine');
  const folder = temporaryFolder();
  copyAsJavaScript('src/shared/errors.ts', folder);
  const check = copyAsJavaScript('src/main/store/check-runtime.ts', folder);
  const script = join(folder, 'open.mjs');
  const addon = pathToFileURL(join(project, 'node_modules/better-sqlite3/lib/index.js')).href;
  writeFileSync(
    script,
    `import Database from '${addon}';
     import { checkRuntime } from '${pathToFileURL(check).href}';
     try { checkRuntime(); new Database(':memory:'); } catch (error) { console.log(error.code); }`,
  );

  const { status, signal, stdout } = spawnSync(node, [script], { encoding: 'utf8' });

  expect({ status, signal, stdout }).toEqual({
    status: 0,
    signal: null,
    stdout: 'RUNTIME_TOO_OLD\n',
  });
});
