import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

import { openDeskStore } from '../../../../../src/main/store/desk/desk-store.ts';
import { deskFileKind, openDeskFile } from '../../../../../src/main/store/desk/open-desk-file.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const newestVersion = deskFileKind.migrations.at(-1)?.version ?? 0;

test('a flag that the version before dismissed stays dismissed with its reason, and can be opened and taken back', () => {
  const folder = temporaryFolder();
  const migrations = deskFileKind.migrations.filter(({ version }) => version < 9);
  const db = openDeskFile(folder, { ...deskFileKind, migrations });
  db.exec(`
    INSERT INTO dismissed_flag (flag_id, kind, reason, at, by)
    VALUES ('f1', 'no-contact', 'They sell nothing', '2026-11-01T09:00:00.000Z', 'Ines')`);
  db.close();
  const desk = openDeskStore(folder, { randomInt: () => 0 });
  onTestFinished(() => desk.close());
  const dismissal = { reason: 'They sell nothing', at: '2026-11-01T09:00:00.000Z', by: 'Ines' };
  const openedAt = '2026-11-02T09:00:00.000Z';

  expect(desk.quality.dismissalOf('f1')).toEqual(dismissal);
  expect(desk.quality.restore(['f1'], openedAt)).toBe(1);
  expect(desk.quality.dismissalOf('f1')).toBe(null);
  expect(desk.quality.takeBackRestorals('no-contact', openedAt, 10)).toBe(1);
  expect(desk.quality.dismissalOf('f1')).toEqual(dismissal);
  expect(existsSync(join(folder, `desk.sqlite.before-v${newestVersion}`))).toBe(true);
});
