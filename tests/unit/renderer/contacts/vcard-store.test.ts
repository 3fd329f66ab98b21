import { expect, test } from 'vitest';

import { createVcardStore } from '../../../../src/renderer/contacts/vcard-store.ts';
import type { VcardItem } from '../../../../src/shared/model/vcard.ts';
import { createFakeDesk } from '../fake-desk.ts';

const uploadId = '3f0e7c1e-2f62-4b6e-9d5f-0f9d9d7f1c11';
const item: VcardItem = {
  index: 0,
  line: 1,
  name: 'Harbour Help',
  status: 'differs',
  problems: [],
  dropped: [],
  edit: null,
  contact: null,
  differences: ['name', 'phone'],
};

async function opened() {
  const desk = createFakeDesk({
    'contacts.readVcard': () => ({ items: [item] }),
    'contacts.importVcard': () => ({ written: 1 }),
  });
  const store = createVcardStore(desk.client, { upload: () => Promise.resolve(uploadId) });
  await store.open(new File(['x'], 'a.vcf'));
  return { desk, store };
}

test('of a card that is taken in, the desk’s word stays where that was chosen, and may be given up again', async () => {
  const { desk, store } = await opened();
  store.choose(0, true);
  store.decide(0, 'name', true);
  store.decide(0, 'phone', true);
  store.decide(0, 'phone', false);

  await store.take();

  expect(desk.inputsOf('contacts.importVcard')).toEqual([
    { uploadId, place: null, cards: [{ index: 0, ours: ['name'] }] },
  ]);
});

test('a card that meets a contact is not taken in unless somebody says so', async () => {
  const { desk, store } = await opened();

  await store.take();

  expect(desk.inputsOf('contacts.importVcard')).toMatchObject([{ cards: [] }]);
});
