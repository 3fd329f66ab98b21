import { join } from 'node:path';

import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';

import { createQuality } from '../../../../src/main/services/quality.ts';
import { openDeskStore } from '../../../../src/main/store/desk/desk-store.ts';
import {
  qualityFileName,
  qualityIndexes,
  qualitySchema,
  qualityVersion,
} from '../../../../src/main/store/quality/quality-schema.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';

const kind = 'link-not-https';

/** A desk on which somebody looked already: so many links that are not https, and one publisher without contacts. */
function openFlagged(count: number) {
  const dataFolder = temporaryFolder();
  const db = new Database(join(dataFolder, qualityFileName));
  db.exec(qualitySchema + qualityIndexes);
  db.pragma(`user_version = ${qualityVersion}`);
  db.prepare(`INSERT INTO meta VALUES (1, 'then', '2026-11-24T08:00:00.000Z')`).run();
  db.prepare(`INSERT INTO kind VALUES (?, ?), ('no-contact', 1)`).run(kind, count);
  const insert = db.prepare(`INSERT INTO flag VALUES (?, ?, ?, ?, 1, 'Flag', '{}', '[]')`);
  db.transaction(() => {
    insert.run(1, 'of-publisher', 'no-contact', 'acme');
    for (let at = 0; at < count; at += 1) insert.run(at + 2, `link-${at}`, kind, `acme ${at}`);
  })();
  db.close();
  const desk = openDeskStore(dataFolder, { randomInt: () => 0 });
  onTestFinished(() => desk.close());
  let minute = 0;
  const { handlers } = createQuality({
    dataFolder,
    now: () => new Date(Date.UTC(2026, 10, 24, 9, (minute += 1))),
    desk,
    catalogue: { changedAt: () => null },
    shippedPublishers: [],
    emit: () => undefined,
  });
  const counts = async () => {
    const { groups } = await handlers['quality.summary']({});
    return groups.map(({ open, dismissed }) => ({ open, dismissed }));
  };
  return { handlers, counts };
}

test('all flags of a kind are dismissed at once, more than fit in one step, and those of other kinds stay', async () => {
  const { handlers, counts } = openFlagged(2_500);

  const { count } = await handlers['quality.dismiss']({ kind, ids: null, reason: 'Intranet' });

  expect(count).toBe(2_500);
  expect(await counts()).toEqual([
    { open: 1, dismissed: 0 },
    { open: 0, dismissed: 2_500 },
  ]);
});

test('what is taken back is what was dismissed then, not what somebody dismissed before', async () => {
  const { handlers, counts } = openFlagged(1_500);
  await handlers['quality.dismiss']({ kind, ids: ['link-3'], reason: 'Seen' });
  const { count, at } = await handlers['quality.dismiss']({ kind, ids: null, reason: 'Intranet' });

  await handlers['quality.takeBack']({ act: 'dismissed', kind, at });

  expect(count).toBe(1_499);
  expect(await counts()).toContainEqual({ open: 1_499, dismissed: 1 });
});

test('flags that were opened again by mistake are dismissed as they were, each with its own reason', async () => {
  const { handlers } = openFlagged(1_200);
  await handlers['quality.dismiss']({ kind, ids: ['link-0'], reason: 'Seen' });
  await handlers['quality.dismiss']({ kind, ids: null, reason: 'Intranet' });
  const { count, at } = await handlers['quality.restore']({ kind });

  await handlers['quality.takeBack']({ act: 'restored', kind, at });

  const page = { kind, isDismissed: true, offset: 0, limit: 2 } as const;
  const { flags } = await handlers['quality.list'](page);
  expect(count).toBe(1_200);
  expect(flags.map(({ dismissal }) => dismissal?.reason)).toEqual(['Seen', 'Intranet']);
});
