import { expect, test } from 'vitest';

import { withMarks } from '../../../../../src/main/domain/contacts/marked-contact.ts';
import { sampleContact } from './sample-contact.ts';

const ways = { email: 'help@harbour.example', phone: null, url: null };
const earlier = '2026-11-01T09:00:00.000Z';
const later = '2026-11-23T09:00:00.000Z';

test('a check counts while the contact is reached as it was then', () => {
  const check = { ways, at: later, by: 'Jan' };
  const same = sampleContact({ ...ways, verifiedAt: earlier });
  const moved = sampleContact({ ...ways, email: 'new@harbour.example', verifiedAt: earlier });

  expect(withMarks(same, { check, returned: undefined })).toMatchObject({
    verifiedAt: later,
    verifiedBy: 'Jan',
  });
  expect(withMarks(moved, { check, returned: undefined })).toEqual(moved);
});

test('an older check takes nothing from what the record says', () => {
  const check = { ways, at: earlier, by: 'Jan' };
  const contact = sampleContact({ ...ways, verifiedAt: later, verifiedBy: 'Ines' });

  expect(withMarks(contact, { check, returned: undefined })).toEqual(contact);
});

test('a mail that came back is shown until somebody checks the address after it', () => {
  const returned = { at: later, reference: 'FPABCD-2026-000001' };
  const before = sampleContact({ ...ways, verifiedAt: earlier });
  const after = sampleContact({ ...ways, verifiedAt: '2026-11-24T09:00:00.000Z' });

  expect(withMarks(before, { check: undefined, returned }).mailReturned).toEqual(returned);
  expect(withMarks(after, { check: undefined, returned }).mailReturned).toBeNull();
});
