import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { clearDeadUploads, newUploadFolder } from '../../../../src/main/store/upload-folder.ts';
import { temporaryFolder } from './temporary-folder.ts';

test('what a killed desk left is removed; a living desk keeps what is uploaded to it', () => {
  const dataFolder = temporaryFolder();
  const living = newUploadFolder(dataFolder);
  const dead = join(dataFolder, `uploads-${2 ** 22 + 1}-left`);
  const ofTheOperator = join(dataFolder, 'uploads-of-mine');
  for (const folder of [living, dead, ofTheOperator]) {
    mkdirSync(folder);
    writeFileSync(join(folder, 'list.csv'), 'x');
  }

  clearDeadUploads(dataFolder);

  expect(
    readdirSync(dataFolder)
      .map((name) => join(dataFolder, name))
      .toSorted(),
  ).toEqual([living, ofTheOperator].toSorted());
});
