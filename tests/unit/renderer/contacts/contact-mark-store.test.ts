import { expect, test } from 'vitest';

import { createContactMarkStore } from '../../../../src/renderer/contacts/contact-mark-store.ts';
import { sampleContact } from '../../main/domain/contacts/sample-contact.ts';
import { createFakeDesk } from '../fake-desk.ts';

const undoId = '11111111-1111-4111-8111-111111111111';
const before = {
  verifiedAt: '2025-11-23T09:00:00.000Z',
  verifiedBy: 'Ines',
  mailReturned: { at: '2026-11-20T09:00:00.000Z', reference: null },
};

test('“I checked it just now” is taken back where it was said, and the contact is as before', async () => {
  const at = '2026-11-23T09:00:00.000Z';
  const desk = createFakeDesk({
    'contacts.verify': () => ({ verifiedAt: at, verifiedBy: 'Ole', undoId }),
    'removals.putBack': () => ({
      removal: { undoId, kind: 'contact-check', of: null, name: 'Anchor Desk' },
    }),
  });
  const store = createContactMarkStore(desk.client, () => new Date(at));

  await store.verify({ ...sampleContact({}), ...before });
  expect(store.state.getState()).toMatchObject({
    marks: { verifiedBy: 'Ole', mailReturned: null },
    checked: { undoId },
  });
  await store.unverify();

  expect(desk.inputsOf('removals.putBack')).toEqual([{ undoId }]);
  expect(store.state.getState()).toMatchObject({ marks: before, checked: null });
});
