import { mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { createOutboxHandlers } from '../../../../src/main/services/outbox.ts';
import { createOutboxFolder } from '../../../../src/main/store/desk/outbox-folder.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';

const name = 'FP7K3Q-2026-000123-publisher.eml';
const eml = 'X-Unsent: 1\r\nSubject: It crashes\r\n\r\nFrom the start, with a file.\r\n';
const putAt = '2026-11-20T08:15:00.000Z';

function openOutbox(files: Readonly<Record<string, string>> = { [name]: eml }) {
  const dataFolder = temporaryFolder();
  const folder = join(dataFolder, 'outbox');
  mkdirSync(folder);
  for (const [fileName, text] of Object.entries(files)) {
    writeFileSync(join(folder, fileName), text, { mode: 0o600 });
    utimesSync(join(folder, fileName), new Date(putAt), new Date(putAt));
  }
  let at = new Date('2026-11-23T09:00:00.000Z');
  /** As after a crash: nothing but the files is left. */
  const start = () =>
    createOutboxHandlers({
      outboxFolder: createOutboxFolder(dataFolder),
      now: () => at,
      newId: () => crypto.randomUUID(),
    });
  return { folder, dataFolder, start, wait: (hours: number) => (at = hoursAfter(at, hours)) };
}

function hoursAfter(at: Date, hours: number): Date {
  return new Date(at.getTime() + hours * 3_600_000);
}

test('a removed draft comes back whole: its name, its bytes, its time, for the operator alone', async () => {
  const { folder, start } = openOutbox();
  const outbox = start();
  const before = await outbox['outbox.list']({});

  const { undoId } = await outbox['outbox.remove']({ fileNames: [name] });
  expect(readdirSync(folder)).toEqual([]);
  expect(await outbox['outbox.putBack']({ undoId })).toEqual({ fileNames: [name] });

  expect(await outbox['outbox.list']({})).toEqual(before);
  expect(readFileSync(join(folder, name), 'utf8')).toBe(eml);
  expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
  expect(await outbox['outbox.removals']({})).toEqual({ removals: [] });
});

test('after a crash the way back is still offered', async () => {
  const { folder, start } = openOutbox();
  const { undoId } = await start()['outbox.remove']({ fileNames: [name] });

  const outbox = start();
  expect(await outbox['outbox.removals']({})).toEqual({
    removals: [{ undoId, fileNames: [name] }],
  });
  await outbox['outbox.putBack']({ undoId });

  expect(readFileSync(join(folder, name), 'utf8')).toBe(eml);
});

test('once the way back is offered no more, the file is really gone', async () => {
  const { dataFolder, start, wait } = openOutbox();
  const outbox = start();
  const { undoId } = await outbox['outbox.remove']({ fileNames: [name] });

  wait(25);

  expect(await outbox['outbox.putBack']({ undoId })).toEqual({ fileNames: [] });
  expect(readdirSync(join(dataFolder, 'outbox-removed'))).toEqual([]);
  expect(readdirSync(join(dataFolder, 'outbox'))).toEqual([]);
});

test('a draft whose name was taken since comes back beside the other, and overwrites nothing', async () => {
  const { folder, start } = openOutbox();
  const outbox = start();
  const { undoId } = await outbox['outbox.remove']({ fileNames: [name] });
  writeFileSync(join(folder, name), 'another');

  const { fileNames } = await outbox['outbox.putBack']({ undoId });

  expect(fileNames).toEqual(['FP7K3Q-2026-000123-publisher-2.eml']);
  expect(readFileSync(join(folder, name), 'utf8')).toBe('another');
  expect(readFileSync(join(folder, fileNames[0] ?? ''), 'utf8')).toBe(eml);
});

test('several removals go back one by one, the latest last; what was removed is in no mbox', async () => {
  const other = 'FP7K3Q-2026-000124-customer.eml';
  const { start, wait } = openOutbox({ [name]: eml, [other]: eml });
  const outbox = start();

  await outbox['outbox.remove']({ fileNames: [name] });
  wait(1);
  await outbox['outbox.remove']({ fileNames: [other] });

  const { removals } = await outbox['outbox.removals']({});
  expect(removals.map((it) => it.fileNames)).toEqual([[name], [other]]);
  expect(await outbox['outbox.mbox']({})).toMatchObject({ drafts: 0 });
});
