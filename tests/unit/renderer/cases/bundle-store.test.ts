import { expect, test } from 'vitest';

import { createBundleStore } from '../../../../src/renderer/cases/bundle-store.ts';
import type { CaseBundleLook } from '../../../../src/shared/model/case-exchange.ts';
import { createFakeDesk } from '../fake-desk.ts';

const reference = 'FP7K3Q-2026-000001';
const uploadId = '3f0e7c1e-2f62-4b6e-9d5f-0f9d9d7f1c11';
const look: CaseBundleLook = {
  fromDesk: 'FP3333',
  fromDeskName: 'South',
  toDesk: 'North',
  note: '',
  madeAt: '2026-11-23T09:00:00.000Z',
  madeBy: 'Jan',
  cases: [{ reference, title: 'It is slow', entries: 9, standing: 'edited', newEntries: 3 }],
};

async function openFile() {
  const desk = createFakeDesk({
    'cases.readBundle': () => look,
    'cases.takeBundle': () => ({ taken: [], skipped: [], droppedLinks: [], missingFiles: [] }),
  });
  const store = createBundleStore(
    desk.client,
    async () => uploadId,
    async () => undefined,
  );
  await store.read(new File(['{}'], 'cases.json'));
  return { desk, store };
}

test('whose fields stand is taken along as it was chosen last', async () => {
  const { desk, store } = await openFile();

  store.choose({ reference, keep: 'theirs' });
  store.choose({ reference, keep: 'ours' });
  await store.take();

  expect(desk.inputsOf('cases.takeBundle')).toEqual([
    { uploadId, fields: [{ reference, keep: 'ours' }] },
  ]);
});

test('a choice that was taken back, or belonged to the file before, counts for nothing', async () => {
  const { desk, store } = await openFile();
  store.choose({ reference, keep: 'theirs' });
  store.leaveOut(reference);
  await store.take();

  await store.read(new File(['{}'], 'more.json'));
  await store.take();

  expect(desk.inputsOf('cases.takeBundle')).toEqual([
    { uploadId, fields: [] },
    { uploadId, fields: [] },
  ]);
});
