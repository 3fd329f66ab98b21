import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { createUnfinishedHandlers } from '../../../../src/main/services/unfinished-texts.ts';
import { openDeskStore } from '../../../../src/main/store/desk/desk-store.ts';

function openDesk(folder = mkdtempSync(join(tmpdir(), 'fingerpost-test-'))) {
  const desk = openDeskStore(folder, { randomInt: () => 0 });
  const handlers = createUnfinishedHandlers({ ...desk, now: () => new Date(0) });
  return { desk, folder, handlers };
}

test('what was typed is there again when the desk was closed and opened', async () => {
  const { desk, folder, handlers } = openDesk();
  await handlers['unfinished.save']({ place: 'hand-over', text: '夜班：等 Contoso 回电' });
  await handlers['unfinished.save']({ place: 'act/FP-2026-000001', text: 'a call' });
  desk.close();

  const next = openDesk(folder);
  expect(await next.handlers['unfinished.load']({ place: 'hand-over' })).toEqual({
    text: '夜班：等 Contoso 回电',
  });
  next.desk.close();
});

test('what is done is forgotten, and nothing else', async () => {
  const { desk, handlers } = openDesk();
  await handlers['unfinished.save']({ place: 'act/1', text: 'first' });
  await handlers['unfinished.save']({ place: 'act/2', text: 'second' });

  await handlers['unfinished.save']({ place: 'act/1', text: null });

  expect(await handlers['unfinished.load']({ place: 'act/1' })).toEqual({ text: null });
  expect(await handlers['unfinished.load']({ place: 'act/2' })).toEqual({ text: 'second' });
  desk.close();
});
