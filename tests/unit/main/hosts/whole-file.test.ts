import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { startFile } from '../../../../src/main/hosts/whole-file.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';

test('what a killed export left beside its file goes with the next one; what still runs and other files stay', async () => {
  const folder = temporaryFolder();
  const { pid: gone } = spawnSync(process.execPath, ['--version']);
  const running = `.case.eml.${process.pid}-${randomUUID()}.part`;
  const other = `.other.eml.${gone}-${randomUUID()}.part`;
  const left = `.case.eml.${gone}-${randomUUID()}.part`;
  for (const name of [running, other, left, '.case.eml.part']) {
    writeFileSync(join(folder, name), '');
  }

  const file = await startFile(join(folder, 'case.eml'), temporaryFolder());
  await file.finish('whole');

  expect(readdirSync(folder).toSorted()).toEqual(
    [running, other, '.case.eml.part', 'case.eml'].toSorted(),
  );
});
