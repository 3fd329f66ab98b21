import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { createOutboxFolder } from '../../../../../src/main/store/desk/outbox-folder.ts';
import { temporaryFolder } from '../temporary-folder.ts';

test('a draft that cannot be put in its place leaves nothing half', () => {
  const dataFolder = temporaryFolder();
  const folder = join(dataFolder, 'outbox');
  const draft = createOutboxFolder(dataFolder).prepare('a.eml', 'Subject: x');
  for (const name of readdirSync(folder).filter((it) => it.startsWith('.'))) {
    rmSync(join(folder, name));
  }

  expect(draft.finish).toThrow('ENOENT');
  draft.abandon();

  expect(readdirSync(folder)).toEqual([]);
});
